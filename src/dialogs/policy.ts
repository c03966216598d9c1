import type { Hours } from './hours.js';

/** What a deployment's place and owner allow (`content/policy/<jurisdiction>.json`). Unknown means the stricter choice. */
export interface Policy {
  jurisdiction: string;
  /** Whether emotions may be read at all. Risk reading never depends on it. */
  emotionInference: boolean;
  /** Whether open dialogue (reflection) may run; with it off the floor and the crisis path still work. */
  aiDialogue: boolean;
  checkIns: boolean;
  /** Years. */
  minAge: number;
  /** Hours of a long chat after which "I'm a program" is said again. */
  noticeEveryHours: number;
  emergencyContact: boolean;
  retentionDays: number;
  /** Whether a language model may reword reflections; the running program has it on only with a model set up. */
  languageModel: boolean;
  /** Whether humans can be reached; with `none` no text says that anyone was alerted. */
  humans: 'none' | 'hours' | 'always';
  /** With `hours`: the timetable, for saying when somebody should be on duty next; unset, no time is said. */
  hours?: Hours | undefined;
}
