import { personRecord } from './shapes.js';
const name = 'state';
/** The person's record; an empty one for a person never seen. */
export async function readPerson(folder) {
    return (await folder.read(name, personRecord)) ?? { state: null, consents: [] };
}
/** Replaces the person's record; one that says nothing is removed. */
export async function writePerson(folder, person, record) {
    const isEmpty = record.state === null && record.consents.length === 0;
    await (isEmpty ? folder.remove(name) : folder.write(person, name, personRecord, record));
}
//# sourceMappingURL=personRecord.js.map