import type { Address } from '../address.js';
import type { Effect } from '../dialogs/effect.js';
import type { Reply } from '../dialogs/reply.js';
import type { Locale, Session } from '../dialogs/session.js';

/** One of the person's last texts, kept under chat consent: at most five, 30 minutes. */
export interface WindowText {
  text: string;
  /** Milliseconds since the epoch. */
  at: number;
}

/** A reply that is decided and stored but perhaps not yet delivered. */
export interface OutboxItem {
  /** `<turn id>:<position>`; the activity's id at the channel, so that a second delivery is recognised. */
  id: string;
  reply: Reply;
  locale: Locale;
  address: Address;
  delivered: boolean;
  /** Other words than the reviewed ones, for one delivery; no commit and no store holds them. */
  words?: string;
}

/** An effect that is decided and stored but perhaps not yet done. */
export interface PendingEffect {
  /** `<turn id>:<position>`; effects are idempotent by it. */
  id: string;
  effect: Effect;
  address: Address;
  done: boolean;
}

/** All that is kept of a person's conversation. */
export interface PersonState {
  /** Grows by one with every commit; 0 before the first. */
  version: number;
  session: Session;
  window: WindowText[];
  /** Where the person was last seen; timers and counselors answer there. */
  address: Address;
  /** Ids of the last 200 turns, so that a repeated activity is recognised. */
  turns: string[];
  outbox: OutboxItem[];
  effects: PendingEffect[];
  /** Due timers by name, milliseconds since the epoch. */
  timers: Record<string, number>;
}

/** What one turn writes, in one go: session, outbox, effects and the turn's id. */
export interface Commit {
  turn: string;
  session: Session;
  window: WindowText[];
  address: Address;
  outbox: OutboxItem[];
  effects: PendingEffect[];
  timers: Record<string, number>;
}

/** The conversations' state, one record a person. */
export interface Sessions {
  /** @returns the person's state, or null for a person never seen. */
  load(person: string): Promise<PersonState | null>;
  /**
   * Writes one turn durably: when the promise resolves the write survives a power cut.
   * Finished outbox items and effects of earlier turns are dropped.
   * @param expected the version that was loaded (0 for a new person)
   * @throws HavenError `version_conflict` when somebody else wrote first, `store_unavailable`
   */
  commit(person: string, expected: number, commit: Commit): Promise<PersonState>;
  /** Marks outbox items delivered and effects done. Unknown ids are ignored. */
  settle(person: string, ids: { delivered?: string[]; done?: string[] }): Promise<void>;
  /** Persons with something unfinished (outbox, effects, timers), for the resume at start. */
  unfinished(): AsyncIterable<string>;
  /**
   * Drops everybody's window texts from `before` (milliseconds since the epoch) or earlier. Versions stay as they are.
   * For a timer: nobody's words stay longer than said because they did not write again.
   */
  forgetTexts(before: number): Promise<void>;
  /** Removes the person's record. Unknown persons are no error. */
  erase(person: string): Promise<void>;
}
