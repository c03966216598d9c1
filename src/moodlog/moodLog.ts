import type { BasicEmotion, Emotion } from '../nlu/reading.js';

/** One entry: when, what was read, what the person said of it. Never the raw message. */
export interface MoodEntry {
  /** The effect's id, so that a repeated append is kept once. */
  id: string;
  /** ISO 8601. */
  at: string;
  /** Emotions over their thresholds with their probabilities (0–1). */
  emotions: Partial<Record<Emotion, number>>;
  basic: Partial<Record<BasicEmotion, number>>;
  /** The person's own 0 (worst) to 10 (best). */
  rating?: number;
  note?: string;
}

/** The mood log belongs to the person; nothing is kept without the mood-log consent. */
export interface MoodLog {
  /** Keeps an entry durably; the same id twice is kept once. @throws HavenError `store_unavailable` */
  append(person: string, entry: MoodEntry): Promise<void>;
  /** Entries with `from <= at < to` (ISO 8601), oldest first. */
  list(person: string, range?: { from?: string; to?: string }): Promise<MoodEntry[]>;
  count(person: string): Promise<number>;
  erase(person: string): Promise<void>;
}
