import { timingSafeEqual } from 'node:crypto';
import { HavenError } from '../errors.js';
/**
 * Refuses a change that another site's page sends.
 * @param publicHost the host counselors use when a proxy changes the `Host` header
 * @throws HavenError `origin_not_allowed`
 */
export function requireSameOrigin(headers, publicHost) {
    const site = headers['sec-fetch-site'];
    if (site !== undefined && site !== 'same-origin')
        throw new HavenError('origin_not_allowed');
    const { origin } = headers;
    if (origin === undefined)
        return;
    const host = URL.canParse(origin) ? new URL(origin).host : undefined;
    if (host === undefined || (host !== headers.host && host !== publicHost))
        throw new HavenError('origin_not_allowed');
}
/** Refuses a change without the token of its sign-in. @throws HavenError `token_invalid` */
export function requireToken(given, expected) {
    const one = Buffer.from(String(given ?? ''));
    const other = Buffer.from(expected);
    if (one.length !== other.length || !timingSafeEqual(one, other))
        throw new HavenError('token_invalid');
}
//# sourceMappingURL=sameSite.js.map