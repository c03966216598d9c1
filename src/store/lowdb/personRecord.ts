import type { PersonFolder } from './personFolder.js';
import { type PersonRecord, personRecord } from './shapes.js';

const name = 'state';

/** The person's record; an empty one for a person never seen. */
export async function readPerson(folder: PersonFolder): Promise<PersonRecord> {
  return (await folder.read(name, personRecord)) ?? { state: null, consents: [] };
}

/** Replaces the person's record; one that says nothing is removed. */
export async function writePerson(folder: PersonFolder, person: string, record: PersonRecord): Promise<void> {
  const isEmpty = record.state === null && record.consents.length === 0;
  await (isEmpty ? folder.remove(name) : folder.write(person, name, personRecord, record));
}
