import { z } from 'zod';
import { simplify } from '../../nlu/normalise/simplify.js';
import { plainSimplified } from './answers.js';

/** What people say while help is being fetched, besides answers: the first kind that a text fits is heard. */
export const heardKinds = [
  'backsDown',
  'cannotSpeak',
  'helpComing',
  'onTheWay',
  'door',
  'told',
  'came',
  'movedAway',
  'whatToSay',
  'needed',
  'feelsFine',
  'afraid',
] as const;
export type Heard = (typeof heardKinds)[number];

const kind = z.strictObject({
  /** Compared in Simplified characters, in every language at once. */
  patterns: z.array(
    z
      .string()
      .min(1)
      .transform((source) => new RegExp(simplify(source), 'u')),
  ),
  /** What people say for it, and look-alikes; every one of them is a test. */
  examples: z.array(z.string().min(1)).min(1),
  not: z.array(z.string().min(1)).min(1),
});

/** `content/answers/heard.json`. */
export const heardContent = z.record(z.enum(heardKinds), kind);
export type HeardContent = z.infer<typeof heardContent>;

/** The kind of thing a text says, or null. */
export function heardIn(text: string, content: HeardContent): Heard | null {
  const said = plainSimplified(text);
  return heardKinds.find((name) => content[name].patterns.some((pattern) => pattern.test(said))) ?? null;
}
