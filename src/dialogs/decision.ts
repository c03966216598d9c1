import type { Reading } from '../nlu/reading.js';
import type { Effect } from './effect.js';
import type { Input } from './input.js';
import type { Policy } from './policy.js';
import type { Reply } from './reply.js';
import type { Session } from './session.js';

/** What one turn decides. */
export interface Decision {
  session: Session;
  replies: Reply[];
  effects: Effect[];
  /** The person chose, commanded or answered briefly: nothing that a later message should be read together with. */
  chose?: true;
}

/**
 * Decides one turn: `step(session, input, reading, policy, at, seed)`.
 * Pure: no I/O, no clock, no random number, so any decision can be replayed from its arguments.
 * `reading` is null for inputs without text; `at` is milliseconds since the epoch; `seed` varies the wording.
 */
export type Step = (
  session: Session,
  input: Input,
  reading: Reading | null,
  policy: Policy,
  at: number,
  seed: number,
) => Decision;
