import { everyPerson } from './everyPerson.js';
import { readPerson, writePerson } from './personRecord.js';
/** People's answers to the consent questions, and their erasure. */
export class StoredPeople {
    engine;
    constructor(engine) {
        this.engine = engine;
    }
    recordConsent(person, consent) {
        return this.engine.person(person, async (folder) => {
            const record = await readPerson(folder);
            if (record.consents.some(({ id }) => id === consent.id))
                return;
            await writePerson(folder, person, { ...record, consents: [...record.consents, consent] });
        });
    }
    consents(person) {
        return this.engine.person(person, async (folder) => {
            const { consents } = await readPerson(folder);
            return consents.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
        });
    }
    erase(person) {
        return this.engine.person(person, ({ owner }, opened) => opened.erase(owner));
    }
    async *list() {
        for await (const { person } of everyPerson(this.engine))
            yield person;
    }
}
//# sourceMappingURL=people.js.map