import { createHmac } from 'node:crypto';
/**
 * The opaque id of a person in Teams: the same for the same account, and without the key it cannot be traced back to a
 * tenant or an account.
 */
export function teamsPersonId(key, tenant, account) {
    return `t_${createHmac('sha256', key)
        .update(JSON.stringify([tenant, account]))
        .digest('base64url')}`;
}
//# sourceMappingURL=personId.js.map