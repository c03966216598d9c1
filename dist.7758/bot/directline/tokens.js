import { jwtVerify, SignJWT, errors } from 'jose';
import { z } from 'zod';
import { minute, second } from '../../clock.js';
import { HavenError } from '../../errors.js';
/** Seconds a token is valid, as in Direct Line 3.0. */
export const tokenSeconds = 1800;
const streamMs = minute;
const payload = z.object({
    user: z.string().startsWith('dl_'),
    conv: z.string().min(1),
    locale: z.string().optional(),
    country: z.string().optional(),
});
const streamPayload = payload.extend({ watermark: z.string().default('') });
/** Signs and reads Direct Line tokens. They hold across restarts because the key does. */
export class Tokens {
    key;
    clock;
    constructor(key, clock) {
        this.key = key;
        this.clock = clock;
    }
    /** A token for one conversation of one person, for 1800 s. */
    issue(claims) {
        return this.sign(claims, 'directline', tokenSeconds * second);
    }
    /** The token inside a `streamUrl`, for 60 s. */
    issueStream(claims, watermark) {
        return this.sign({ ...claims, watermark }, 'stream', streamMs);
    }
    /** @throws HavenError `token_expired` or `token_invalid` */
    async read(token) {
        return claimsOf(await this.verify(token, 'directline', payload));
    }
    /** @throws HavenError `token_expired` or `token_invalid` */
    async readStream(token) {
        const parsed = await this.verify(token, 'stream', streamPayload);
        return { ...claimsOf(parsed), watermark: parsed.watermark };
    }
    sign(claims, audience, ms) {
        const { person, conversation, locale, country, watermark } = claims;
        const now = this.clock.now();
        return new SignJWT({ bot: 'haven', site: 'haven', user: person, conv: conversation, locale, country, watermark })
            .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
            .setIssuer('haven')
            .setAudience(audience)
            .setIssuedAt(Math.floor(now / second))
            .setExpirationTime(Math.floor((now + ms) / second))
            .sign(this.key);
    }
    async verify(token, audience, schema) {
        try {
            const currentDate = new Date(this.clock.now());
            const options = { issuer: 'haven', audience, algorithms: ['HS256'], currentDate };
            return schema.parse((await jwtVerify(token, this.key, options)).payload);
        }
        catch (cause) {
            throw new HavenError(cause instanceof errors.JWTExpired ? 'token_expired' : 'token_invalid', '', { cause });
        }
    }
}
const claimsOf = ({ user, conv, locale, country }) => ({
    person: user,
    conversation: conv,
    locale,
    country,
});
//# sourceMappingURL=tokens.js.map