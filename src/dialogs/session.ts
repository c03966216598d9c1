import type { Learnt } from './learnt.js';
import type { ChannelName } from '../address.js';
import type { Locale } from '../locales.js';
import type { Level } from '../nlu/reading.js';

export { locales, type Locale } from '../locales.js';

/** ISO 3166-1 alpha-2, as the person stated it; never guessed. */
export type Country = string;

/** One purpose a person can say yes or no to, each apart from the others. */
export const purposes = ['chat', 'emotion', 'moodlog', 'summary', 'transcript', 'quality'] as const;
export type Purpose = (typeof purposes)[number];

/** A person's answer to one purpose. `textVersion` names the wording that was shown. */
export interface Consent {
  granted: boolean;
  textVersion: string;
  locale: Locale;
  /** ISO 8601. */
  at: string;
}

export const flowNames = [
  'consent',
  'checkIn',
  'grounding',
  'reflection',
  'crisis',
  'safetyPlan',
  'handoff',
  'myData',
] as const;
export type FlowName = (typeof flowNames)[number];

/** A running chart, as stored. On load it is parsed; on any mismatch the flow restarts and the level stays. */
export interface FlowState {
  flow: FlowName;
  chartVersion: number;
  value: unknown;
  context: unknown;
}

/** The person's one open request for a human, seen from the conversation. Runs beside the flow. */
export interface OpenCase {
  id: string;
  state: 'requested' | 'queued' | 'accepted' | 'failed';
  /** Display name of the counselor who accepted. */
  counselor?: string;
}

/** The six parts of a safety plan (Stanley & Brown 2012), in the order they are asked. */
export const planElements = ['signs', 'alone', 'places', 'people', 'professionals', 'surroundings'] as const;
export type PlanElement = (typeof planElements)[number];

/** The person's own plan, in their words. Kept past the flow only when they said save. */
export interface SafetyPlan {
  saved: boolean;
  elements: Partial<Record<PlanElement, string>>;
}

/** Tension before and after an exercise done to the end, both 0–10 and the person's own. */
export interface Tried {
  before: number;
  after: number;
}

/** The person's sums of the optional questions about the last two weeks, 0–6 each; what was not asked is absent. */
export interface OwnNumbers {
  /** ISO 8601. */
  at: string;
  worry?: number;
  mood?: number;
}

/** How far a person's age is known. A stated minor gets the minors' path. */
export type Age = 'unknown' | 'adult' | 'minor';

/** Everything a decision may depend on besides the input. Holds no emotions read from words and no message text. */
export interface Session {
  /** The level after the last turn, under the rules of docs/safety/protocol.md. */
  level: Level;
  /** The highest level a *disclosure* reached that no human has closed; what a retraction may not undo. */
  disclosed: Level;
  active: FlowState | null;
  suspended?: FlowState;
  case?: OpenCase;
  consents: Partial<Record<Purpose, Consent>>;
  /** Where the person writes; some notices differ by channel. */
  channel?: ChannelName;
  plan?: SafetyPlan;
  /** By exercise, the newest last; kept only with the mood-log consent (`ownNumbers.ts`). */
  helped?: Readonly<Record<string, readonly Tried[]>>;
  /** The newest last; kept only with the mood-log consent (`ownNumbers.ts`). */
  numbers?: readonly OwnNumbers[];
  /** What their own corrections taught; kept only with the emotion consent (`learnt.ts`). */
  learnt?: Learnt;
  locale: Locale;
  /** The person or their client stated the language; until then the person's first words decide. */
  localeStated?: true;
  country: Country | null;
  /** Where the other person is whose danger this is about, as stated; `country` stays the person's own. */
  elsewhere?: Country;
  age: Age;
  notices: {
    /** ISO time at which "I'm a program" was last said. */
    programAt?: string;
    /** ISO time of the person's last input. */
    seenAt?: string;
    /** Notices said once a session, by key. */
    said: string[];
  };
  asked: {
    /** How often the direct question was put since the concern arose. */
    direct: number;
    /** Turn number at which it was last put. */
    directAtTurn?: number;
    /** Ambiguous phrases already cleared by a "no" in this session (ids of lexicon signals). */
    cleared: string[];
    /** The phrases the open direct question is about; a "no" moves them to `cleared`. */
    pending?: string[];
    /** ISO time of the rise to L4 or of the last step down after a disclosure, for the 24 hours between steps where no humans exist. */
    steppedAt?: string;
    /** Calm messages in a row at L1; two end it. */
    calm?: number;
    /** Answers given in crisis: what a case or a hand-over may state, else "not asked". */
    plan?: 'yes' | 'no' | 'declined';
    means?: 'yes' | 'no' | 'declined';
    company?: 'yes' | 'no' | 'declined';
    /** "Is it safe to chat?", asked where there is violence. */
    safe?: 'yes' | 'no' | 'declined';
    /** The question about the person's own wish to die waits for an emergency to be answered first. */
    owed?: true;
    /** Somebody was reached who sends help, or they are on their way to it. */
    reached?: true;
  };
  /** Turns of this person so far. */
  turns: number;
  /** Keys of the last replies, newest last, so that nothing is repeated within 20 turns. */
  recent: string[];
  /** Cards with numbers shown in this session, so that the same card does not come again unasked. */
  cards: string[];
  /** What was offered last, so that typing a choice's words counts as choosing it. */
  offered: Choice[];
}

/** One thing a person may choose: `value` is what the program receives, `key` the words shown. */
export interface Choice {
  value: string;
  key: string;
  params?: Record<string, string | number>;
}
