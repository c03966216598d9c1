import type { BasicEmotion, Emotion, Level, Signal } from '../nlu/reading.js';
import type { TimerName } from './input.js';
import type { Consent, Purpose } from './session.js';

/** Answers given in crisis: `yes`, `no` or `declined`; absent means not asked. */
export interface CrisisAnswers {
  plan?: string;
  means?: string;
  company?: string;
  safe?: string;
}

/**
 * What a decision wants done. Effects are data: the pure step returns them, the turn handler runs them after the
 * commit, each idempotent by turn id, and reports an `Outcome` back as an input where `reports` says so.
 */
export type Effect =
  /** Keep the person's answer to one purpose before its first use. */
  | { type: 'consent.record'; purpose: Purpose; consent: Consent }
  /** Append to the mood log (never the raw message). */
  | {
      type: 'mood.append';
      emotions: Partial<Record<Emotion, number>>;
      basic: Partial<Record<BasicEmotion, number>>;
      rating?: number;
      note?: string;
    }
  /** Ask for "how have I been" as numbers and a picture. Reports. */
  | { type: 'mood.insight'; days: number }
  /** Make or raise a case. Reports `{caseId, onDuty, byPerson}`. */
  | {
      type: 'case.request';
      level: Level;
      reasons: Signal[];
      byPerson: boolean;
      answers: CrisisAnswers;
    }
  /** Tell a waiting case what was answered since it was requested. */
  | { type: 'case.answers'; caseId: string; answers: CrisisAnswers }
  | { type: 'case.cancel'; caseId: string }
  /** Relay the person's words to the counselor who has the case. */
  | { type: 'case.post'; caseId: string; text: string }
  /** Warn the counselor who is on: the floor saw a sign in what the person wrote. */
  | { type: 'case.warn'; caseId: string; level: Level; signals: Signal[] }
  /** Everything kept about the person, as counts. Reports. */
  | { type: 'data.show' }
  /** A file with everything. Reports `{url}`. */
  | { type: 'data.export' }
  /** The summary of the person's last case. Reports `{lines, state}`. */
  | { type: 'summary.show' }
  /** What the person says is wrong in it. Reports. */
  | { type: 'summary.correct'; text: string }
  /** Erase everything. Reports. */
  | { type: 'data.erase' }
  | { type: 'timer.set'; name: TimerName; ms: number }
  | { type: 'timer.clear'; name: TimerName }
  /** Count a referral to crisis lines by day and country, with no person in it. */
  | { type: 'referral.count'; country: string | null; level: Level };

/** Effects whose outcome the person is told. */
export const reportingEffects = [
  'mood.append',
  'mood.insight',
  'case.request',
  'case.cancel',
  'data.show',
  'data.export',
  'data.erase',
  'summary.show',
  'summary.correct',
] as const satisfies readonly Effect['type'][];
