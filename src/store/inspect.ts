import { HavenError } from '../errors.js';
import { FileDisk } from './lowdb/fileDisk.js';
import { readKeyFile } from './lowdb/keyFile.js';
import { KeyRing, ringMarker } from './lowdb/keyRing.js';
import { type MasterKey, masterKey } from './lowdb/masterKey.js';
import { erasingFolder } from './lowdb/opened.js';
import { peopleFolder } from './lowdb/personFolder.js';
import { placesOf } from './lowdb/places.js';
import { isSealed, sealedBy, unseal } from './lowdb/seal.js';

/** One file of the store, decrypted. */
export interface InspectedRecord {
  /** Path in the data folder, or `keys/…` for the key ring. */
  file: string;
  /** Whose it is, where it is somebody's. */
  person?: string;
  /** Its text; null when no key opens it (its person was erased, or it is damaged). */
  json: string | null;
}

export interface Inspection {
  /** Every file there is. */
  records(): AsyncIterable<InspectedRecord>;
  /** Files whose name or content holds the text, as written or as JSON writes it. */
  find(text: string): Promise<string[]>;
}

const quiet = { wrote: () => undefined, failed: () => undefined };

/**
 * Reads a store without its lock and without changing anything: for doctor and for the proof of erasure.
 * @throws HavenError `key_missing`, `key_invalid`, `config_invalid`, `store_unavailable`
 */
export async function openForInspection(given: {
  dataDir: string;
  keyFile: string;
  keyRing?: string;
}): Promise<Inspection> {
  const places = placesOf(given);
  const secret = await readKeyFile(places.keyFile);
  if (!secret) throw new HavenError('key_missing', 'KEY_FILE is gone');
  const master = masterKey(secret);
  const records = (): AsyncIterable<InspectedRecord> => everyFile(places.dataDir, places.keyRing, master);
  return { records, find: (text) => filesWith(records(), text) };
}

async function* everyFile(dataDir: string, keyRing: string, master: MasterKey): AsyncIterable<InspectedRecord> {
  const ringDisk = new FileDisk(keyRing, '.', quiet);
  const ring = new KeyRing(ringDisk, master);
  for await (const name of ringDisk.walk()) yield inspectKey(name, await ringDisk.read(name), master);
  const data = new FileDisk(dataDir, '.', quiet);
  for await (const file of data.walk()) yield inspectFile(file, await data.read(file), ring, master);
}

/** The secret itself stays out of what is shown. */
function inspectKey(name: string, bytes: Buffer | null, master: MasterKey): InspectedRecord {
  const file = `keys/${name}`;
  const json = opened(() => unseal(master.sealing, name, bytes ?? Buffer.alloc(0)).toString('utf8'));
  if (json === null || name === ringMarker) return { file, json };
  const { person }: { person?: unknown } = JSON.parse(json);
  return { file, person: String(person), json: JSON.stringify({ person }) };
}

async function inspectFile(
  file: string,
  bytes: Buffer | null,
  ring: KeyRing,
  master: MasterKey,
): Promise<InspectedRecord> {
  if (bytes === null || !isSealed(bytes)) return { file, json: bytes === null ? null : bytes.toString('utf8') };
  // What is being erased lies elsewhere than where it was sealed.
  const path = file.replace(new RegExp(`^${erasingFolder}/`), `${peopleFolder}/`);
  const by = opened(() => sealedBy(path, bytes));
  if (by === null) return { file, json: null };
  if (by.owner.equals(master.sealing.owner))
    return { file, json: opened(() => unseal(master.sealing, path, bytes).toString('utf8')) };
  const known = await ring.find(by.owner.toString('hex')).catch(unreadable);
  if (!known) return { file, json: null };
  return { file, person: known.person, json: opened(() => unseal(known.key, path, bytes).toString('utf8')) };
}

async function filesWith(records: AsyncIterable<InspectedRecord>, text: string): Promise<string[]> {
  const inJson = JSON.stringify(text).slice(1, -1);
  const found: string[] = [];
  for await (const { file, json } of records) {
    if (file.includes(text) || json?.includes(text) || json?.includes(inJson)) found.push(file);
  }
  return found;
}

/** The result, or null where the record cannot be read: an inspection goes on and reports it. */
function opened<T>(open: () => T): T | null {
  try {
    return open();
  } catch (thrown) {
    return unreadable(thrown);
  }
}

function unreadable(thrown: unknown): null {
  if (thrown instanceof HavenError && thrown.code === 'store_corrupt') return null;
  throw thrown;
}
