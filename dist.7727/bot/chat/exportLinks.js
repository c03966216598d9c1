import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { minute, second } from '../../clock.js';
import { HavenError } from '../../errors.js';
const validMs = 15 * minute;
const payload = z.object({ sub: z.string().min(1) });
/** Links to a person's own data: signed, for a quarter of an hour, and of no use for anything else. */
export class ExportLinks {
    key;
    clock;
    constructor(key, clock) {
        this.key = key;
        this.clock = clock;
    }
    /** @returns the path and query of the link */
    async make(person) {
        const now = this.clock.now();
        const token = await new SignJWT({})
            .setProtectedHeader({ alg: 'HS256' })
            .setSubject(person)
            .setAudience('export')
            .setExpirationTime(Math.floor((now + validMs) / second))
            .sign(this.key);
        return `/my-data?t=${token}`;
    }
    /** @returns the person the link is for @throws HavenError `link_used` when it is not valid (any more) */
    async read(token) {
        try {
            const options = { audience: 'export', algorithms: ['HS256'], currentDate: new Date(this.clock.now()) };
            return payload.parse((await jwtVerify(token, this.key, options)).payload).sub;
        }
        catch (cause) {
            throw new HavenError('link_used', '', { cause });
        }
    }
}
//# sourceMappingURL=exportLinks.js.map