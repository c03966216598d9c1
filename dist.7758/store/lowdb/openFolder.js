import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { HavenError } from '../../errors.js';
import { unfinishedSuffix } from './disk.js';
import { FileDisk } from './fileDisk.js';
import { createKeyFile, readKeyFile } from './keyFile.js';
import { KeyRing, ringMarker } from './keyRing.js';
import { lockFolder } from './lock.js';
import { masterKey } from './masterKey.js';
import { Opened, erasingFolder } from './opened.js';
import { peopleFolder } from './personFolder.js';
import { PlainCache } from './plainCache.js';
import { SealedFile } from './sealedFile.js';
import { unavailable } from './unavailable.js';
/** Says that a folder belongs to a store, in which form, and, by being readable, that the key fits. */
export const marker = z.object({ format: z.literal(1) });
/** File name of the marker in the data folder. */
export const dataMarker = 'store';
/**
 * Opens a data folder for this process alone; makes folder and key at the first start.
 * @throws HavenError `store_unavailable` (may pass), `store_locked`, `key_missing`, `key_invalid`, `store_corrupt`
 */
export async function openFolder(places, clock, watcher) {
    await makeFolder(places.dataDir, 'DATA_DIR');
    const lock = await lockFolder(places.dataDir, clock);
    try {
        return await openLocked(places, lock, watcher);
    }
    catch (thrown) {
        await lock.release();
        throw thrown;
    }
}
async function openLocked(places, lock, watcher) {
    const data = new FileDisk(places.dataDir, '.', watcher);
    for (const folder of [peopleFolder, erasingFolder])
        await makeFolder(join(places.dataDir, folder), 'DATA_DIR');
    const isNew = (await data.read(dataMarker)) === null && (await data.names(peopleFolder)).length === 0;
    const master = masterKey(await findOrMakeKey(places, isNew));
    await makeFolder(places.keyRing, 'the key ring');
    await checkMark(new FileDisk(places.keyRing, '.', watcher), ringMarker, master, isNew);
    await checkMark(data, dataMarker, master, true);
    const ring = new FileDisk(places.keyRing, ringMarker, watcher);
    const opened = new Opened(new FileDisk(places.dataDir, dataMarker, watcher), new KeyRing(ring, master), master, () => lock.held(), () => lock.release());
    await sweep(opened, ring);
    return opened;
}
async function findOrMakeKey({ keyFile }, isNew) {
    const found = await readKeyFile(keyFile);
    if (found)
        return found;
    if (!isNew)
        throw new HavenError('key_missing', 'DATA_DIR holds data but KEY_FILE is gone: restore KEY_FILE');
    return createKeyFile(keyFile);
}
/** A marker that is there must be readable; one that is missing is made where `mayMake`, else the keys were lost. */
async function checkMark(disk, name, master, mayMake) {
    const file = new SealedFile(disk, name, master.sealing, marker, new PlainCache(0));
    if ((await disk.read(name)) === null) {
        if (!mayMake)
            throw new HavenError('key_missing', 'DATA_DIR holds data but the key ring is gone: restore it');
        return file.write({ format: 1 });
    }
    const read = await file.read().catch((cause) => {
        throw new HavenError('key_invalid', `KEY_FILE does not open ${name}`, { cause });
    });
    if (read === null)
        throw new HavenError('key_invalid', `KEY_FILE is not the one that ${name} was made with`);
}
/** Removes what a crash left half-written, ends erasures that had begun, and notes what is found by name. */
async function sweep(opened, ring) {
    for await (const path of ring.walk())
        if (path.endsWith(unfinishedSuffix))
            await ring.remove(path);
    for (const owner of await opened.disk.names(erasingFolder))
        await opened.erase(owner);
    for await (const path of opened.disk.walk()) {
        if (path.endsWith(unfinishedSuffix))
            await opened.disk.remove(path);
        else
            opened.note(path);
    }
}
async function makeFolder(path, place) {
    try {
        await mkdir(path, { recursive: true, mode: 0o700 });
    }
    catch (thrown) {
        throw unavailable(thrown, place);
    }
}
//# sourceMappingURL=openFolder.js.map