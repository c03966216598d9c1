import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { HavenError } from '../../errors.js';
import { syncFolder } from './syncFolder.js';
import { systemCode, unavailable } from './unavailable.js';
const bytes = 32;
/**
 * Reads the master key: 32 bytes in base64 on one line.
 * @returns null when there is no such file
 * @throws HavenError `key_invalid` when the file holds something else, `store_unavailable` when it cannot be read
 */
export async function readKeyFile(path) {
    const text = await readFile(path, 'utf8').catch((thrown) => {
        if (systemCode(thrown) === 'ENOENT')
            return null;
        throw unavailable(thrown, 'KEY_FILE');
    });
    if (text === null)
        return null;
    const secret = Buffer.from(text.trim(), 'base64');
    if (secret.length !== bytes)
        throw new HavenError('key_invalid', 'KEY_FILE must hold 32 bytes in base64');
    return secret;
}
/**
 * Makes a new random key, durably, readable by its owner only.
 * @throws HavenError `store_unavailable` when it cannot be written or is there already
 */
export async function createKeyFile(path) {
    const secret = randomBytes(bytes);
    try {
        await mkdir(dirname(path), { recursive: true, mode: 0o700 });
        const file = await open(path, 'wx', 0o600);
        try {
            await file.writeFile(`${secret.toString('base64')}\n`);
            await file.sync();
        }
        finally {
            await file.close();
        }
        await syncFolder(dirname(path));
        return secret;
    }
    catch (thrown) {
        throw unavailable(thrown, 'KEY_FILE');
    }
}
//# sourceMappingURL=keyFile.js.map