import { HavenError } from '../errors.js';
import type { PersonSources } from './export.js';

/** How much is kept of a person: what "show me my data" says and an erasure reports. */
export interface Kept {
  moodEntries: number;
  conversations: number;
  cases: number;
  consents: number;
  /** 1 when there is a state of the conversation. */
  states: number;
  /** Kinds of the above that are damaged and could not be counted. */
  unreadable: number;
}

/** Counts what is kept. Damage is counted too and hinders nothing. @throws HavenError `store_unavailable` */
export async function countKept(sources: PersonSources, person: string): Promise<Kept> {
  const [moodEntries, conversations, cases, consents, states] = await Promise.all([
    size(sources.moodLog.list(person)),
    size(sources.conversations.ofPerson(person)),
    size(sources.cases.ofPerson(person)),
    size(sources.people.consents(person)),
    size(sources.sessions.load(person).then((state) => (state === null ? [] : [state]))),
  ]);
  const counts = [moodEntries, conversations, cases, consents, states];
  return {
    moodEntries: moodEntries ?? 0,
    conversations: conversations ?? 0,
    cases: cases ?? 0,
    consents: consents ?? 0,
    states: states ?? 0,
    unreadable: counts.filter((one) => one === null).length,
  };
}

/** How many there are, or null when they are damaged. */
async function size(things: Promise<readonly unknown[]>): Promise<number | null> {
  try {
    return (await things).length;
  } catch (thrown) {
    if (thrown instanceof HavenError && thrown.code === 'store_corrupt') return null;
    throw thrown;
  }
}
