import { z } from 'zod';
import { plainSimplified } from './answers.js';
import { sayings } from './patterns.js';

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

/** `content/answers/heard.json`. */
export const heardContent = z.record(z.enum(heardKinds), z.strictObject(sayings));
export type HeardContent = z.infer<typeof heardContent>;

/** The kind of thing a text says, or null. */
export function heardIn(text: string, content: HeardContent): Heard | null {
  const said = plainSimplified(text);
  return heardKinds.find((name) => content[name].patterns.some((pattern) => pattern.test(said))) ?? null;
}
