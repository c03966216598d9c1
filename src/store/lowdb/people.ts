import type { ConsentRecord, People } from '../../moodlog/people.js';
import type { Engine } from './engine.js';
import { everyPerson } from './everyPerson.js';
import { readPerson, writePerson } from './personRecord.js';

/** People's answers to the consent questions, and their erasure. */
export class StoredPeople implements People {
  constructor(private readonly engine: Engine) {}

  recordConsent(person: string, consent: ConsentRecord): Promise<void> {
    return this.engine.person(person, async (folder) => {
      const record = await readPerson(folder);
      if (record.consents.some(({ id }) => id === consent.id)) return;
      await writePerson(folder, person, { ...record, consents: [...record.consents, consent] });
    });
  }

  consents(person: string): Promise<ConsentRecord[]> {
    return this.engine.person(person, async (folder) => {
      const { consents } = await readPerson(folder);
      return consents.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
    });
  }

  erase(person: string): Promise<void> {
    return this.engine.person(person, ({ owner }, opened) => opened.erase(owner));
  }

  async *list(): AsyncIterable<string> {
    for await (const { person } of everyPerson(this.engine)) yield person;
  }
}
