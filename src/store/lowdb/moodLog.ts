import { HavenError } from '../../errors.js';
import type { MoodEntry, MoodLog } from '../../moodlog/moodLog.js';
import type { Engine } from './engine.js';
import type { PersonFolder } from './personFolder.js';
import { moodMonth } from './shapes.js';

const prefix = 'mood-';

/** Mood entries, one record a person and month (UTC), so that a write never grows with the years. */
export class StoredMoodLog implements MoodLog {
  constructor(private readonly engine: Engine) {}

  async append(person: string, entry: MoodEntry): Promise<void> {
    const month = monthOf(instant(entry.at), 0);
    await this.engine.person(person, async (folder) => {
      if (await isKept(folder, entry)) return;
      const entries = [...(await read(folder, month)), entry].sort(byTime);
      await folder.write(person, month, moodMonth, { entries });
    });
  }

  async list(person: string, range: { from?: string; to?: string } = {}): Promise<MoodEntry[]> {
    const from = range.from === undefined ? -Infinity : instant(range.from);
    const to = range.to === undefined ? Infinity : instant(range.to);
    return this.engine.person(person, async (folder) => {
      const first = from === -Infinity ? '' : monthOf(from, 0);
      const last = to === Infinity ? `${prefix}:` : monthOf(to, 0);
      const months = (await folder.names(prefix)).filter((name) => name >= first && name <= last);
      const entries = await Promise.all(months.map((month) => read(folder, month)));
      return entries.flat().filter(({ at }) => Date.parse(at) >= from && Date.parse(at) < to);
    });
  }

  async count(person: string): Promise<number> {
    return (await this.list(person)).length;
  }

  erase(person: string): Promise<void> {
    return this.engine.person(person, async (folder) => {
      for (const month of await folder.names(prefix)) await folder.remove(month);
    });
  }
}

async function read(folder: PersonFolder, month: string): Promise<MoodEntry[]> {
  return (await folder.read(month, moodMonth))?.entries ?? [];
}

/** An id belongs to one effect and that to one time, so a repeat lies in the same month or, re-timed, beside it. */
async function isKept(folder: PersonFolder, { id, at }: MoodEntry): Promise<boolean> {
  for (const step of [0, -1, 1]) {
    const entries = await read(folder, monthOf(instant(at), step));
    if (entries.some((entry) => entry.id === id)) return true;
  }
  return false;
}

function byTime(a: MoodEntry, b: MoodEntry): number {
  return Date.parse(a.at) - Date.parse(b.at);
}

function instant(at: string): number {
  const ms = Date.parse(at);
  if (Number.isNaN(ms)) throw new HavenError('bad_request', 'a time of the mood log is not ISO 8601');
  return ms;
}

/** The record's name for an instant's month in UTC, `step` months on. */
function monthOf(ms: number, step: number): string {
  const date = new Date(ms);
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + step, 1));
  return `${prefix}${first.toISOString().slice(0, 7)}`;
}
