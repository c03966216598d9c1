import { HavenError } from '../errors.js';
import { FileDisk } from './lowdb/fileDisk.js';
import { readKeyFile } from './lowdb/keyFile.js';
import { KeyRing, ringMarker } from './lowdb/keyRing.js';
import { masterKey } from './lowdb/masterKey.js';
import { erasingFolder } from './lowdb/opened.js';
import { peopleFolder } from './lowdb/personFolder.js';
import { placesOf } from './lowdb/places.js';
import { isSealed, sealedBy, unseal } from './lowdb/seal.js';
const quiet = { wrote: () => undefined, failed: () => undefined };
/**
 * Reads a store without its lock and without changing anything: for doctor and for the proof of erasure.
 * @throws HavenError `key_missing`, `key_invalid`, `config_invalid`, `store_unavailable`
 */
export async function openForInspection(given) {
    const places = placesOf(given);
    const secret = await readKeyFile(places.keyFile);
    if (!secret)
        throw new HavenError('key_missing', 'KEY_FILE is gone');
    const master = masterKey(secret);
    const records = () => everyFile(places.dataDir, places.keyRing, master);
    return { records, find: (text) => filesWith(records(), text) };
}
async function* everyFile(dataDir, keyRing, master) {
    const ringDisk = new FileDisk(keyRing, '.', quiet);
    const ring = new KeyRing(ringDisk, master);
    for await (const name of ringDisk.walk())
        yield inspectKey(name, await ringDisk.read(name), master);
    const data = new FileDisk(dataDir, '.', quiet);
    for await (const file of data.walk())
        yield inspectFile(file, await data.read(file), ring, master);
}
/** The secret itself stays out of what is shown. */
function inspectKey(name, bytes, master) {
    const file = `keys/${name}`;
    const json = opened(() => unseal(master.sealing, name, bytes ?? Buffer.alloc(0)).toString('utf8'));
    if (json === null || name === ringMarker)
        return { file, json };
    const { person } = JSON.parse(json);
    return { file, person: String(person), json: JSON.stringify({ person }) };
}
async function inspectFile(file, bytes, ring, master) {
    if (bytes === null || !isSealed(bytes))
        return { file, json: bytes === null ? null : bytes.toString('utf8') };
    // What is being erased lies elsewhere than where it was sealed.
    const path = file.replace(new RegExp(`^${erasingFolder}/`), `${peopleFolder}/`);
    const by = opened(() => sealedBy(path, bytes));
    if (by === null)
        return { file, json: null };
    if (by.owner.equals(master.sealing.owner))
        return { file, json: opened(() => unseal(master.sealing, path, bytes).toString('utf8')) };
    const known = await ring.find(by.owner.toString('hex')).catch(unreadable);
    if (!known)
        return { file, json: null };
    return { file, person: known.person, json: opened(() => unseal(known.key, path, bytes).toString('utf8')) };
}
async function filesWith(records, text) {
    const inJson = JSON.stringify(text).slice(1, -1);
    const found = [];
    for await (const { file, json } of records) {
        if (file.includes(text) || json?.includes(text) || json?.includes(inJson))
            found.push(file);
    }
    return found;
}
/** The result, or null where the record cannot be read: an inspection goes on and reports it. */
function opened(open) {
    try {
        return open();
    }
    catch (thrown) {
        return unreadable(thrown);
    }
}
function unreadable(thrown) {
    if (thrown instanceof HavenError && thrown.code === 'store_corrupt')
        return null;
    throw thrown;
}
//# sourceMappingURL=inspect.js.map