import type { Corrections } from './personal.js';
/** What `nlu` says about one text, and the words it says it in. */

/** The response level a text calls for (docs/safety/protocol.md). Never shown to anybody as a score of the person. */
export type Level = 0 | 1 | 2 | 3 | 4;

/** The higher of two levels. */
export const maxLevel = (a: Level, b: Level): Level => (a > b ? a : b);

/** BCP 47 primary languages with reviewed content and a risk lexicon, or `other`. */
export type Language = 'en' | 'zh' | 'other';

/** The 28 labels of GoEmotions (Demszky et al. 2020), in the model's output order. */
export const emotions = [
  'admiration',
  'amusement',
  'anger',
  'annoyance',
  'approval',
  'caring',
  'confusion',
  'curiosity',
  'desire',
  'disappointment',
  'disapproval',
  'disgust',
  'embarrassment',
  'excitement',
  'fear',
  'gratitude',
  'grief',
  'joy',
  'love',
  'nervousness',
  'optimism',
  'pride',
  'realization',
  'relief',
  'remorse',
  'sadness',
  'surprise',
  'neutral',
] as const;
export type Emotion = (typeof emotions)[number];

/** Ekman's six and neutral. */
export const basicEmotions = ['anger', 'disgust', 'fear', 'joy', 'sadness', 'surprise', 'neutral'] as const;
export type BasicEmotion = (typeof basicEmotions)[number];

/** Why a text raises concern. One vocabulary for lexicon, model, answers, cases and evaluation. */
export const signalKinds = [
  'active',
  'passive',
  'plan',
  'means',
  'preparation',
  'act',
  'overdose',
  'weapon',
  'high_place',
  'fumes',
  'self_harm',
  'past_attempt',
  'method_question',
  'veiled',
  'ambiguous',
  'hopeless',
  'retracted',
  'negated',
  'third_party',
  'child_at_risk',
  'violence',
  'harm_to_others',
  'psychosis',
  'eating',
  'minor',
  'bereaved',
  'intoxicated',
  'medical',
  'somatic',
  'distress',
] as const;
export type SignalKind = (typeof signalKinds)[number];

/** One reason for concern found in a text, with its source, so that a counselor and an auditor can see why. */
export interface Signal {
  source: `lexicon:${string}` | `model:${string}` | `answer:${string}`;
  kind: SignalKind;
  level: Level;
}

/** Subjects a person may be talking about; content/topics names the patterns. */
export const topics = [
  'work',
  'study',
  'family',
  'partner',
  'loneliness',
  'loss',
  'sleep',
  'body',
  'money',
  'identity',
  'illness',
  'caring',
] as const;
export type Topic = (typeof topics)[number];

/** What the risk floor alone says; needs no model, takes well under a millisecond. */
export interface FloorReading {
  language: Language;
  level: Level;
  signals: Signal[];
}

export interface Reading extends FloorReading {
  /** Calibrated probabilities 0–1, or null when the model is missing or emotion inference is off. */
  emotions: Record<Emotion, number> | null;
  basic: Record<BasicEmotion, number> | null;
  /** The emotions over their thresholds, strongest first, at least one; empty without a model. */
  top: Emotion[];
  topics: Topic[];
  /** Version of the model that read the text, or null when none did. */
  model: string | null;
}

/** Reads emotion and risk. `previous` are the person's earlier texts, oldest first. */
export interface Reader {
  /**
   * The floor's reading, at once and without the model.
   */
  floor(text: string, previous: readonly string[]): FloorReading;
  /**
   * The whole reading. With the model missing the floor's reading is given with `emotions: null`. The person's own
   * `corrections` move which emotions are `top`, and nothing else.
   * @throws HavenError `busy` when too many texts wait, `text_too_long` past 1 MB.
   */
  read(text: string, previous: readonly string[], corrections?: Corrections): Promise<Reading>;
  /** What the reader cannot do now, for `/readyz`: empty, or `['model']`. */
  degraded(): string[];
  close(): Promise<void>;
}
