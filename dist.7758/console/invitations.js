import { createHash, randomBytes } from 'node:crypto';
import { day } from '../clock.js';
import { HavenError } from '../errors.js';
/** So long a link to make an account works. */
const linksLast = day;
const digestOf = (token) => createHash('sha256').update(token).digest('base64url');
/** One-time links to make an account. Only digests are kept, in memory: a restart makes every link void. */
export class Invitations {
    clock;
    open = new Map();
    constructor(clock) {
        this.clock = clock;
    }
    /** A token that makes one account of this role, once, within a day. */
    create(role) {
        const token = randomBytes(32).toString('base64url');
        this.open.set(digestOf(token), { role, expires: this.clock.now() + linksLast });
        return token;
    }
    /** @throws HavenError `link_used` for a token that is unknown, used or too old */
    check(token) {
        const found = this.open.get(digestOf(token));
        if (!found || found.expires <= this.clock.now())
            throw new HavenError('link_used');
        return found;
    }
    /** Uses the token up. @throws HavenError `link_used` */
    take(token) {
        const found = this.check(token);
        this.open.delete(digestOf(token));
        return found;
    }
    /** The account could not be stored after all: the link works again. */
    giveBack(token, invitation) {
        this.open.set(digestOf(token), invitation);
    }
}
//# sourceMappingURL=invitations.js.map