import type { PendingEffect, PersonState } from './sessions.js';

/** Ids of replies that were shown and of effects that were done; a reply and an effect may share an id. */
export interface Finished {
  shown: Set<string>;
  done: Set<string>;
}

/** What the process itself remembers of a person, so that a slow or dead store cannot hide a crisis. */
export interface Remembered {
  state: PersonState;
  /** True when the store has not taken the latest turn: this session then goes before the stored one. */
  unsaved: boolean;
  /** What has been shown and done that the store may not know of yet. */
  finished: Finished;
  /** Whether the person has been told, in this outage, that nothing can be kept. */
  told: boolean;
}

/** Persons remembered at once; the one quiet for longest goes first. */
const mostPersons = 2000;

/** The process's memory of the persons it spoke with last. Never written anywhere. */
export class Memory {
  private readonly persons = new Map<string, Remembered>();

  get(person: string): Remembered | undefined {
    return this.persons.get(person);
  }

  /** Takes over what the store has taken. */
  saved(person: string, state: PersonState): void {
    const before = this.persons.get(person);
    this.put(person, { state, unsaved: false, finished: before?.finished ?? nothingFinished(), told: false });
  }

  /** Keeps a turn that the store did not take. */
  unsaved(person: string, state: PersonState): void {
    const before = this.persons.get(person);
    this.put(person, {
      state,
      unsaved: true,
      finished: before?.finished ?? nothingFinished(),
      told: before?.told ?? false,
    });
  }

  forget(person: string): void {
    this.persons.delete(person);
  }

  /** The stored state, with what only this process knows on top: a disclosure made while the store was down counts. */
  over(person: string, stored: PersonState | null): PersonState | null {
    const own = this.persons.get(person);
    if (!own?.unsaved) return stored;
    if (!stored) return { ...own.state, version: 0, outbox: [], effects: [] };
    if (own.state.turns.every((turn) => stored.turns.includes(turn))) return stored;
    const turns = [...new Set([...stored.turns, ...own.state.turns])].slice(-200);
    return { ...stored, session: own.state.session, window: own.state.window, timers: own.state.timers, turns };
  }

  /** Effects of turns that the store did not take and that are not done yet; the next commit carries them. */
  owed(person: string): PendingEffect[] {
    const own = this.persons.get(person);
    return own?.unsaved ? own.state.effects.filter(({ id, done }) => !done && !own.finished.done.has(id)) : [];
  }

  private put(person: string, remembered: Remembered): void {
    this.persons.delete(person);
    this.persons.set(person, remembered);
    const oldest = this.persons.keys().next().value;
    if (this.persons.size > mostPersons && oldest !== undefined) this.persons.delete(oldest);
  }
}

const nothingFinished = (): Finished => ({ shown: new Set(), done: new Set() });
