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
  languageModel: boolean;
  /** Whether humans can be reached; with `none` no text says that anyone was alerted. */
  humans: 'none' | 'hours' | 'always';
}
