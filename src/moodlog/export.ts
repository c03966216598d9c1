import type { ConsentRecord } from './people.js';
import type { MoodEntry } from './moodLog.js';

/** Where everything that is kept of a person can be had. The rooms above hand their ports in. */
export interface PersonSources {
  people: { consents(person: string): Promise<ConsentRecord[]> };
  sessions: { load(person: string): Promise<object | null> };
  moodLog: { list(person: string): Promise<MoodEntry[]> };
  cases: { ofPerson(person: string): Promise<object[]> };
  conversations: { ofPerson(person: string): Promise<object[]> };
}

/** Everything that is kept of a person, as they get it. */
export interface PersonExport {
  format: 'haven-export-1';
  person: string;
  /** ISO 8601. */
  exportedAt: string;
  consents: ConsentRecord[];
  moodEntries: MoodEntry[];
  /** Where the conversation stands: session, last texts, replies under way, timers. */
  state: object | null;
  /** Conversations of the web chat with their activities. */
  conversations: object[];
  /** Requests for a human, with packet, messages and summary. */
  cases: object[];
}

/**
 * Collects everything that is kept of a person.
 * @param at ISO 8601
 * @throws HavenError `store_unavailable`, `store_corrupt`: an export that leaves something out is none
 */
export async function exportPerson(sources: PersonSources, person: string, at: string): Promise<PersonExport> {
  const [consents, moodEntries, state, conversations, cases] = await Promise.all([
    sources.people.consents(person),
    sources.moodLog.list(person),
    sources.sessions.load(person),
    sources.conversations.ofPerson(person),
    sources.cases.ofPerson(person),
  ]);
  return { format: 'haven-export-1', person, exportedAt: at, consents, moodEntries, state, conversations, cases };
}
