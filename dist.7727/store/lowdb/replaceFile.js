import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { unfinishedSuffix } from './disk.js';
import { syncFolder } from './syncFolder.js';
import { systemCode, unavailable } from './unavailable.js';
/**
 * Puts a file in place of the one at `path`, durably: written beside it, synced, renamed, and the folder synced, since
 * rename alone survives a crash of the process but not a power cut.
 * @param root the store's folder: a missing folder below it is made, it itself never (it may be an unmounted disk)
 */
export async function replaceFile(root, path, bytes) {
    const temporary = `${path}.${randomBytes(6).toString('hex')}${unfinishedSuffix}`;
    try {
        await fill(await create(root, temporary), bytes);
        await rename(temporary, path);
    }
    catch (thrown) {
        // Best effort on a disk that may be beyond even that; what stays is swept at the next open.
        await rm(temporary, { force: true }).catch((thrown) => unavailable(thrown));
        throw thrown;
    }
    await syncFolder(dirname(path));
}
async function create(root, path) {
    try {
        return await open(path, 'wx', 0o600);
    }
    catch (thrown) {
        if (systemCode(thrown) !== 'ENOENT' || dirname(path) === root)
            throw thrown;
        await mkdir(dirname(path), { mode: 0o700 });
        await syncFolder(dirname(dirname(path)));
        return open(path, 'wx', 0o600);
    }
}
async function fill(file, bytes) {
    try {
        await file.writeFile(bytes);
        await file.sync();
    }
    finally {
        await file.close();
    }
}
//# sourceMappingURL=replaceFile.js.map