import type { Conversations } from '../bot/directline/history.js';
import type { Sessions } from '../bot/sessions.js';
import type { Audit } from '../handoff/audit.js';
import type { Cases } from '../handoff/cases.js';
import type { Counselors } from '../handoff/counselors.js';
import type { MoodLog } from '../moodlog/moodLog.js';
import type { People } from '../moodlog/people.js';

/** Every port, on one engine. */
export interface Store {
  sessions: Sessions;
  conversations: Conversations;
  people: People;
  moodLog: MoodLog;
  cases: Cases;
  audit: Audit;
  counselors: Counselors;
  /**
   * What the store cannot do now, for `/readyz`: `store` while it cannot be reached, `records` once a record turned out
   * to be damaged (doctor names it).
   */
  degraded(): string[];
  /** The hashed person for an audit's `subject`: tells nothing without the key. @throws HavenError `store_unavailable` */
  subjectOf(person: string): Promise<string>;
  /** Waits for what is running and gives the folder back; later operations throw `store_unavailable`. */
  close(): Promise<void>;
}
