import type { Consent, Purpose } from '../dialogs/session.js';

/** A consent as it was given or withdrawn; the ledger keeps each one. */
export interface ConsentRecord extends Consent {
  purpose: Purpose;
  /** The effect's id, so that a repeated record is kept once. */
  id: string;
}

/** People as the store knows them: an opaque id, a key of their own, and what they agreed to. */
export interface People {
  /** Keeps the answer; the same id twice is kept once. */
  recordConsent(person: string, record: ConsentRecord): Promise<void>;
  /** Every answer the person gave, oldest first. */
  consents(person: string): Promise<ConsentRecord[]>;
  /**
   * Destroys the person's key and then their files: what was copied elsewhere before can no longer be read.
   * Unknown persons are no error.
   */
  erase(person: string): Promise<void>;
  /** Every person there is. For doctor, expiry and the proof of erasure. */
  list(): AsyncIterable<string>;
}
