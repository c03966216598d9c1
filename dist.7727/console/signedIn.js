import { createHash, randomBytes } from 'node:crypto';
import { hour } from '../clock.js';
/** So long a sign-in lasts at most, and without any request. */
const lastsAtMost = 12 * hour;
const idleAtMost = 2 * hour;
const keyOf = (cookie) => createHash('sha256').update(cookie).digest('base64url');
/** Sign-ins, in memory and by the digest of their cookie: a restart asks every counselor to sign in again. */
export class SignIns {
    clock;
    open = new Map();
    constructor(clock) {
        this.clock = clock;
    }
    /** @returns the sign-in and the secret for its cookie, which is not kept */
    add(counselor) {
        this.dropOld();
        const cookie = randomBytes(32).toString('base64url');
        const now = this.clock.now();
        const { id, name, role } = counselor;
        const signedIn = {
            key: keyOf(cookie),
            counselor: { id, name, role },
            token: randomBytes(32).toString('base64url'),
            viewed: new Set(),
            since: now,
            seen: now,
        };
        this.open.set(signedIn.key, signedIn);
        return { cookie, signedIn };
    }
    /** The sign-in of a cookie, or null when there is none (any more). */
    find(cookie) {
        const found = cookie === undefined ? undefined : this.open.get(keyOf(cookie));
        if (!found || !this.isValid(found))
            return null;
        found.seen = this.clock.now();
        return found;
    }
    isValid(signedIn) {
        const now = this.clock.now();
        const inTime = now - signedIn.since < lastsAtMost && now - signedIn.seen < idleAtMost;
        return inTime && this.open.has(signedIn.key);
    }
    remove(signedIn) {
        this.open.delete(signedIn.key);
    }
    dropOld() {
        for (const one of this.open.values())
            if (!this.isValid(one))
                this.open.delete(one.key);
    }
}
//# sourceMappingURL=signedIn.js.map