import { HavenError } from '../../errors.js';
import { storedCase } from './shapes.js';
import { unlessDamaged } from './unlessDamaged.js';
const prefix = 'case-';
/** Cases, one record a case under the person's key, so that erasing the person reaches them. */
export class StoredCases {
    engine;
    /** States already seen, by record name, so that listing who waits does not decrypt all that is closed. */
    states = new Map();
    constructor(engine) {
        this.engine = engine;
    }
    async add(newCase) {
        await this.engine.person(newCase.person, async (folder, opened) => {
            const name = nameOf(opened, newCase.id);
            if (opened.owners.has(name) && (await this.read(folder, name)))
                return;
            await this.write(folder, name, newCase);
            opened.owners.set(name, folder.owner);
        });
    }
    async get(id) {
        const opened = await this.engine.ready();
        const name = nameOf(opened, id);
        const owner = opened.owners.get(name);
        return owner === undefined ? null : this.engine.owner(owner, (folder) => this.read(folder, name));
    }
    async list(states) {
        const opened = await this.engine.ready();
        const found = [];
        for (const [name, owner] of [...opened.owners]) {
            if (!name.startsWith(prefix) || !mayBe(this.states.get(name), states))
                continue;
            const stored = await unlessDamaged(this.engine.owner(owner, (folder) => this.read(folder, name)), null);
            if (stored && states.includes(stored.state))
                found.push(stored);
        }
        return found;
    }
    async openOf(person) {
        const cases = await this.ofPerson(person);
        return cases.find(({ state }) => state === 'queued' || state === 'accepted') ?? null;
    }
    async change(id, change) {
        const opened = await this.engine.ready();
        const name = nameOf(opened, id);
        const owner = opened.owners.get(name);
        if (owner === undefined)
            throw new HavenError('case_unknown');
        return this.engine.owner(owner, async (folder) => {
            const stored = await this.read(folder, name);
            if (!stored)
                throw new HavenError('case_unknown');
            const { id: sameId, person } = stored;
            const changed = { ...change(stored), id: sameId, person };
            await this.write(folder, name, changed);
            return structuredClone(changed);
        });
    }
    ofPerson(person) {
        return this.engine.person(person, async (folder) => {
            const cases = [];
            for (const name of await folder.names(prefix)) {
                const stored = await this.read(folder, name);
                if (stored)
                    cases.push(stored);
            }
            return cases.sort((a, b) => Date.parse(a.requestedAt) - Date.parse(b.requestedAt));
        });
    }
    erase(person) {
        return this.engine.person(person, async (folder, opened) => {
            for (const name of await folder.names(prefix)) {
                await folder.remove(name);
                opened.owners.delete(name);
                this.states.delete(name);
            }
        });
    }
    async read(folder, name) {
        const stored = await folder.read(name, storedCase);
        if (stored)
            this.states.set(name, stored.state);
        return stored;
    }
    async write(folder, name, changed) {
        this.states.delete(name);
        await folder.write(changed.person, name, storedCase, changed);
        this.states.set(name, changed.state);
    }
}
const nameOf = (opened, id) => `${prefix}${opened.master.nameOf('case', id)}`;
const mayBe = (state, states) => state === undefined || states.includes(state);
//# sourceMappingURL=cases.js.map