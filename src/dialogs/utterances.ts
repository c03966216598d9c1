import { z } from 'zod';
import { emotions, topics } from '../nlu/reading.js';
import { pattern } from './hearing/patterns.js';

const patternEverywhere = z
  .string()
  .min(1)
  .transform((source) => new RegExp(source, 'gu'));
const patterns = z.array(pattern);

/**
 * Answered in kind rather than reflected on, the first that is heard: courtesies, questions that have one fixed answer
 * (medicine, diagnosis, privacy, what this program is), complaints about its answers, news that somebody is safe, and
 * a step toward help.
 */
export const smallTalk = [
  'greeting',
  'thanks',
  'bye',
  'medicine',
  'diagnosis',
  'privacy',
  'self',
  'close',
  'complaint',
  'relieved',
  'step',
  'asked',
  'ack',
] as const;
export type SmallTalk = (typeof smallTalk)[number];

/**
 * What an utterance is for: the parts of OARS, corrections, grief, good news, small talk. `present` is true after any
 * message; `brief` answers a few words that hurt and say no more.
 */
export const intents = [
  'feeling',
  'named',
  'mixed',
  'words',
  'simple',
  'open',
  'affirm',
  'summary',
  'loss',
  'bright',
  'correction',
  'misread',
  'brief',
  'neutral',
  'present',
  ...smallTalk,
] as const;
export type Intent = (typeof intents)[number];

/**
 * What has to hold before an utterance fits: painful words, some listening done, a long message, a feeling said in the
 * person's own words, a loss told for the first time, L2 and above.
 */
const conditions = ['pain', 'told', 'long', 'stated', 'fresh', 'danger'] as const;
export type Condition = (typeof conditions)[number];

/** What an utterance never follows: a question, painful words, a loss lately, praise. */
const pasts = ['question', 'pain', 'grief', 'affirmation'] as const;
export type Past = (typeof pasts)[number];

/** The small tools inside reflection. */
export const toolNames = ['thought', 'kind', 'step', 'problem', 'values'] as const;
export type ToolName = (typeof toolNames)[number];

/** When a reviewed utterance fits; its words are the locale text with the same key. */
const utterance = z.strictObject({
  key: z.string().min(1),
  intent: z.enum(intents),
  /** Fits only when the first emotion is one of these; empty: any. */
  emotions: z.array(z.enum(emotions)).default([]),
  topics: z.array(z.enum(topics)).default([]),
  /** Fit for L2 and above: reflects simply, asks nothing, praises nothing. */
  simple: z.boolean().default(false),
  /** Whether the words ask something. */
  asks: z.boolean().default(false),
  when: z.array(z.enum(conditions)).default([]),
  neverAfter: z.array(z.enum(pasts)).default([]),
  /** What the person's words must hold, where the utterance takes up something particular. */
  cue: pattern.optional(),
});
export type Utterance = z.infer<typeof utterance>;

/** A word people use for a feeling, and how it is given back: as they said it unless `own`; not at all when it is empty. */
const spokenWord = z.strictObject({ says: patternEverywhere, own: z.string().optional() });

/** `content/reflection/<tag>.json` as it is written: how words are heard, and which reviewed utterances there are. */
const reflectionFile = z.strictObject({
  /** Words offered for an emotion, tentative ones first; three each, as some utterances offer three. */
  feelings: z.partialRecord(z.enum(emotions), z.array(z.string().min(1)).min(3)),
  /** Words people use for their own feelings. */
  spoken: z.partialRecord(z.enum(emotions), z.array(spokenWord)),
  /** Right before such a word: the feeling is denied ("not anxious"). */
  denied: pattern,
  /** Around a good word: it is missed, wished for or impossible ("can't be proud"), and hurts as what it becomes. */
  lost: z.strictObject({
    before: pattern,
    after: pattern,
    becomes: z.partialRecord(z.enum(emotions), z.enum(emotions)),
  }),
  /** Right before a feeling word: it is somebody else's feeling. */
  others: pattern,
  /** Painful words that name no feeling. */
  pain: pattern,
  /** A correction that brings a word of the person's own (group `word`). */
  corrected: pattern,
  /** A bare "that's not it" after a guess. */
  misread: pattern,
  /** What a topic is called in a summary. */
  topics: z.partialRecord(z.enum(topics), z.string().min(1)),
  /** Words that a tool fits. */
  tools: z.record(z.enum(toolNames), patterns),
  smalltalk: z.record(z.enum(smallTalk), patterns),
  utterances: z.array(utterance),
});

/** The file with its utterances also by key, to look back on what was said. */
export const reflectionContent = reflectionFile.transform((file) => ({
  ...file,
  byKey: new Map(file.utterances.map((one) => [one.key, one])),
}));
export type ReflectionContent = z.infer<typeof reflectionContent>;
