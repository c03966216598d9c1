/** Persons remembered at once; the one quiet for longest goes first. */
const mostPersons = 2000;
/** The process's memory of the persons it spoke with last. Never written anywhere. */
export class Memory {
    persons = new Map();
    get(person) {
        return this.persons.get(person);
    }
    /** Takes over what the store has taken. */
    saved(person, state) {
        const before = this.persons.get(person);
        this.put(person, { state, unsaved: false, finished: before?.finished ?? nothingFinished(), told: false });
    }
    /** Keeps a turn that the store did not take. */
    unsaved(person, state) {
        const before = this.persons.get(person);
        this.put(person, {
            state,
            unsaved: true,
            finished: before?.finished ?? nothingFinished(),
            told: before?.told ?? false,
        });
    }
    forget(person) {
        this.persons.delete(person);
    }
    /** The stored state, with what only this process knows on top: a disclosure made while the store was down counts. */
    over(person, stored) {
        const own = this.persons.get(person);
        if (!own?.unsaved)
            return stored;
        if (!stored)
            return { ...own.state, version: 0, outbox: [], effects: [] };
        if (own.state.turns.every((turn) => stored.turns.includes(turn)))
            return stored;
        const turns = [...new Set([...stored.turns, ...own.state.turns])].slice(-200);
        return { ...stored, session: own.state.session, window: own.state.window, timers: own.state.timers, turns };
    }
    /** Effects of turns that the store did not take and that are not done yet; the next commit carries them. */
    owed(person) {
        const own = this.persons.get(person);
        return own?.unsaved ? own.state.effects.filter(({ id, done }) => !done && !own.finished.done.has(id)) : [];
    }
    put(person, remembered) {
        this.persons.delete(person);
        this.persons.set(person, remembered);
        const oldest = this.persons.keys().next().value;
        if (this.persons.size > mostPersons && oldest !== undefined)
            this.persons.delete(oldest);
    }
}
const nothingFinished = () => ({ shown: new Set(), done: new Set() });
//# sourceMappingURL=memory.js.map