import type { Effect } from './effect.js';

/** Names of the timers a decision can ask for. */
export const timerNames = [
  'silence.2min',
  'silence.5min',
  'silence.15min',
  'counselorSilent',
  'caseUnanswered',
  'pace',
] as const;
export type TimerName = (typeof timerNames)[number];

/** What a decision is about: one thing that happened. */
export type Input =
  | { kind: 'arrival' }
  | { kind: 'message'; text: string }
  /** A button or a typed command; `value` as offered, e.g. `flow:grounding`, `yes`, `menu`. */
  | { kind: 'choice'; value: string }
  /** Set by the client: the person's language or country, as stated. */
  | { kind: 'setting'; locale?: string; country?: string }
  | { kind: 'timer'; name: TimerName }
  /**
   * `returned`: the counselor is gone and the case waits again. `opened`: a counselor read earlier messages without
   * consent, because of danger.
   */
  | {
      kind: 'counselor';
      event: 'accepted' | 'returned' | 'closed' | 'unanswered' | 'opened';
      caseId: string;
      counselor?: string;
    }
  | { kind: 'counselor'; event: 'message'; counselor: string; text: string }
  /** What became of an effect; gives the second reply. */
  | Outcome;

/** The result of an effect, as the effect's runner reports it. */
export interface Outcome {
  kind: 'outcome';
  effect: Effect['type'];
  ok: boolean;
  /** What a reply needs of the result, e.g. a case id and the people on duty, counts, a chart. */
  data?: Record<string, unknown>;
}
