import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { OneAtATime } from '../handoff/oneAtATime.js';
/** Argon2id (the library's default algorithm) with OWASP's first setting: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Hashes and checks passwords, one at a time, so that many tries at once cannot use up memory. */
export class Passwords {
    line = new OneAtATime();
    stranger;
    hash(password) {
        return this.line.run('hash', () => hash(password, cost));
    }
    /** Whether the password is right. Without a hash (no such account) it takes as long, and it is not. */
    async isRight(known, password) {
        const against = known ?? (await this.strangersHash());
        const right = await this.line.run('hash', () => verify(against, password));
        return right && known !== undefined;
    }
    /** Ready before the first sign-in, so that the first unknown name is not slower than a known one. */
    async warm() {
        await this.strangersHash();
    }
    strangersHash() {
        this.stranger ??= this.hash(randomBytes(32).toString('base64url'));
        return this.stranger;
    }
}
//# sourceMappingURL=passwords.js.map