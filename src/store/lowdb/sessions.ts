import type { Commit, PersonState, Sessions } from '../../bot/sessions.js';
import { HavenError } from '../../errors.js';
import type { Engine } from './engine.js';
import { everyPerson } from './everyPerson.js';
import type { PersonFolder } from './personFolder.js';
import { readPerson, writePerson } from './personRecord.js';
import { unlessDamaged } from './unlessDamaged.js';

/** As many turn ids are remembered as sessions.ts promises. */
const turnsKept = 200;

/** Where each person's conversation stands; in the person's one record, so that a turn is one write. */
export class StoredSessions implements Sessions {
  /** Folders in which texts may be kept; null until everybody was looked at once. */
  private withTexts: Set<string> | null = null;

  constructor(private readonly engine: Engine) {}

  load(person: string): Promise<PersonState | null> {
    return this.engine.person(person, async (folder) => (await readPerson(folder)).state);
  }

  commit(person: string, expected: number, commit: Commit): Promise<PersonState> {
    return this.engine.person(person, async (folder) => {
      const record = await readPerson(folder);
      if ((record.state?.version ?? 0) !== expected) throw new HavenError('version_conflict');
      const state = next(record.state, commit);
      if (state.window.length > 0) this.withTexts?.add(folder.owner);
      await writePerson(folder, person, { ...record, state });
      return structuredClone(state);
    });
  }

  settle(person: string, ids: { delivered?: string[]; done?: string[] }): Promise<void> {
    return this.engine.person(person, async (folder) => {
      const record = await readPerson(folder);
      const { state } = record;
      if (!state) return;
      const delivered = state.outbox.filter((item) => !item.delivered && ids.delivered?.includes(item.id));
      const done = state.effects.filter((effect) => !effect.done && ids.done?.includes(effect.id));
      if (delivered.length + done.length === 0) return;
      for (const item of delivered) item.delivered = true;
      for (const effect of done) effect.done = true;
      await writePerson(folder, person, record);
    });
  }

  async *unfinished(): AsyncIterable<string> {
    for await (const { person, owner } of everyPerson(this.engine)) {
      // A damaged state may hide something unfinished: whoever resumes it learns of the damage there.
      const isDone = async (): Promise<boolean> => !isUnfinished((await this.engine.owner(owner, readPerson)).state);
      if (!(await unlessDamaged(isDone(), false))) yield person;
    }
  }

  async forgetTexts(before: number): Promise<void> {
    const withTexts = this.withTexts ?? (await this.lookAtEverybody());
    for (const owner of [...withTexts]) {
      const task = this.engine.owner(owner, async (folder) => {
        if ((await forgetTextsIn(folder, before)) === 0) withTexts.delete(owner);
      });
      await unlessDamaged(task, undefined);
    }
  }

  erase(person: string): Promise<void> {
    return this.engine.person(person, async (folder) => {
      const record = await readPerson(folder);
      if (record.state) await writePerson(folder, person, { ...record, state: null });
    });
  }

  private async lookAtEverybody(): Promise<Set<string>> {
    const { ring } = await this.engine.ready();
    // Set before the ring is read, so that whoever writes meanwhile is noted.
    const withTexts = (this.withTexts = new Set<string>());
    for (const owner of await ring.owners()) withTexts.add(owner);
    return withTexts;
  }
}

/** Drops old texts of one person and gives how many are left. */
async function forgetTextsIn(folder: PersonFolder, before: number): Promise<number> {
  const person = await folder.person();
  const record = await readPerson(folder);
  if (person === null || !record.state) return 0;
  const window = record.state.window.filter(({ at }) => at > before);
  if (window.length < record.state.window.length)
    await writePerson(folder, person, { ...record, state: { ...record.state, window } });
  return window.length;
}

/** The state after a commit: earlier turns keep what is unfinished, this turn adds all of its own. */
function next(before: PersonState | null, { turn, ...commit }: Commit): PersonState {
  return {
    ...commit,
    version: (before?.version ?? 0) + 1,
    turns: [...(before?.turns ?? []).filter((id) => id !== turn), turn].slice(-turnsKept),
    outbox: joined(
      (before?.outbox ?? []).filter((item) => !item.delivered),
      commit.outbox,
    ),
    effects: joined(
      (before?.effects ?? []).filter((effect) => !effect.done),
      commit.effects,
    ),
  };
}

/** Both lists in order, each id once. */
function joined<T extends { id: string }>(earlier: readonly T[], later: readonly T[]): T[] {
  return [...new Map([...earlier, ...later].map((item) => [item.id, item])).values()];
}

function isUnfinished(state: PersonState | null): boolean {
  if (!state) return false;
  const { outbox, effects, timers } = state;
  return (
    outbox.some((item) => !item.delivered) || effects.some((effect) => !effect.done) || Object.keys(timers).length > 0
  );
}
