import type { OutboxItem } from './sessions.js';

/** A way to a person. The turn handler delivers every reply through it, in a turn or long after one. */
export interface Channel {
  /**
   * Delivers replies in order. Delivering an item twice shows it once (by its id).
   * @throws when the channel cannot be reached; undelivered items stay in the outbox and are tried again
   */
  deliver(items: readonly OutboxItem[]): Promise<void>;
  /** Shows replies and keeps nothing of them: the last words after an erasure. Absent: `deliver` keeps nothing either. */
  show?(items: readonly OutboxItem[]): Promise<void>;
  /** The person has written: choices that were offered before no longer stand. */
  heard?(conversation: string): void;
  /** Shows that an answer is being prepared; may do nothing. */
  typing?(conversation: string): void;
}
