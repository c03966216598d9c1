import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { HavenError } from '../../errors.js';
const keyBytes = 32;
const existing = z.object({ code: z.literal('EEXIST') });
/**
 * The key that signs Direct Line tokens: read from `path`, or made there the first time, readable by the owner only.
 * @throws HavenError `key_invalid` when the file does not hold a key
 */
export function tokenKey(path) {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    try {
        writeFileSync(path, randomBytes(keyBytes), { flag: 'wx', mode: 0o600 });
    }
    catch (cause) {
        if (!existing.safeParse(cause).success)
            throw new HavenError('key_invalid', 'the token key cannot be written', { cause });
    }
    const key = new Uint8Array(readFileSync(path));
    if (key.length !== keyBytes)
        throw new HavenError('key_invalid', 'the token key has the wrong length');
    return key;
}
//# sourceMappingURL=tokenKey.js.map