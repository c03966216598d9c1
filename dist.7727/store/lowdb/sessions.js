import { HavenError } from '../../errors.js';
import { everyPerson } from './everyPerson.js';
import { readPerson, writePerson } from './personRecord.js';
import { unlessDamaged } from './unlessDamaged.js';
/** As many turn ids are remembered as sessions.ts promises. */
const turnsKept = 200;
/** Where each person's conversation stands; in the person's one record, so that a turn is one write. */
export class StoredSessions {
    engine;
    /** Folders in which texts may be kept; null until everybody was looked at once. */
    withTexts = null;
    constructor(engine) {
        this.engine = engine;
    }
    load(person) {
        return this.engine.person(person, async (folder) => (await readPerson(folder)).state);
    }
    commit(person, expected, commit) {
        return this.engine.person(person, async (folder) => {
            const record = await readPerson(folder);
            if ((record.state?.version ?? 0) !== expected)
                throw new HavenError('version_conflict');
            const state = next(record.state, commit);
            if (state.window.length > 0)
                this.withTexts?.add(folder.owner);
            await writePerson(folder, person, { ...record, state });
            return structuredClone(state);
        });
    }
    settle(person, ids) {
        return this.engine.person(person, async (folder) => {
            const record = await readPerson(folder);
            const { state } = record;
            if (!state)
                return;
            const delivered = state.outbox.filter((item) => !item.delivered && ids.delivered?.includes(item.id));
            const done = state.effects.filter((effect) => !effect.done && ids.done?.includes(effect.id));
            if (delivered.length + done.length === 0)
                return;
            for (const item of delivered)
                item.delivered = true;
            for (const effect of done)
                effect.done = true;
            await writePerson(folder, person, record);
        });
    }
    async *unfinished() {
        for await (const { person, owner } of everyPerson(this.engine)) {
            // A damaged state may hide something unfinished: whoever resumes it learns of the damage there.
            const isDone = async () => !isUnfinished((await this.engine.owner(owner, readPerson)).state);
            if (!(await unlessDamaged(isDone(), false)))
                yield person;
        }
    }
    async forgetTexts(before) {
        const withTexts = this.withTexts ?? (await this.lookAtEverybody());
        for (const owner of [...withTexts]) {
            const task = this.engine.owner(owner, async (folder) => {
                if ((await forgetTextsIn(folder, before)) === 0)
                    withTexts.delete(owner);
            });
            await unlessDamaged(task, undefined);
        }
    }
    erase(person) {
        return this.engine.person(person, async (folder) => {
            const record = await readPerson(folder);
            if (record.state)
                await writePerson(folder, person, { ...record, state: null });
        });
    }
    async lookAtEverybody() {
        const { ring } = await this.engine.ready();
        // Set before the ring is read, so that whoever writes meanwhile is noted.
        const withTexts = (this.withTexts = new Set());
        for (const owner of await ring.owners())
            withTexts.add(owner);
        return withTexts;
    }
}
/** Drops old texts of one person and gives how many are left. */
async function forgetTextsIn(folder, before) {
    const person = await folder.person();
    const record = await readPerson(folder);
    if (person === null || !record.state)
        return 0;
    const window = record.state.window.filter(({ at }) => at > before);
    if (window.length < record.state.window.length)
        await writePerson(folder, person, { ...record, state: { ...record.state, window } });
    return window.length;
}
/** The state after a commit: earlier turns keep what is unfinished, this turn adds all of its own. */
function next(before, { turn, ...commit }) {
    return {
        ...commit,
        version: (before?.version ?? 0) + 1,
        turns: [...(before?.turns ?? []).filter((id) => id !== turn), turn].slice(-turnsKept),
        outbox: joined((before?.outbox ?? []).filter((item) => !item.delivered), commit.outbox),
        effects: joined((before?.effects ?? []).filter((effect) => !effect.done), commit.effects),
    };
}
/** Both lists in order, each id once. */
function joined(earlier, later) {
    return [...new Map([...earlier, ...later].map((item) => [item.id, item])).values()];
}
function isUnfinished(state) {
    if (!state)
        return false;
    const { outbox, effects, timers } = state;
    return (outbox.some((item) => !item.delivered) || effects.some((effect) => !effect.done) || Object.keys(timers).length > 0);
}
//# sourceMappingURL=sessions.js.map