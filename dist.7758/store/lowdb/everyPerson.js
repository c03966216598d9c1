import { unlessDamaged } from './unlessDamaged.js';
/** Everybody who has a key, with the name of their folder. */
export async function* everyPerson(engine) {
    const { ring } = await engine.ready();
    for (const owner of await ring.owners()) {
        const person = await unlessDamaged(engine.owner(owner, (folder) => folder.person()), null);
        if (person !== null)
            yield { person, owner };
    }
}
//# sourceMappingURL=everyPerson.js.map