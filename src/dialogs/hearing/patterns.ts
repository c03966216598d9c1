import { z } from 'zod';
import { simplify } from '../../nlu/normalise/simplify.js';

const source = z.string().min(1);

/** A pattern of a content file, matched as it is written. */
export const pattern = source.transform((text) => new RegExp(text, 'u'));

/** Read against `plainSimplified`: a pattern in Traditional and one in Simplified hear both. */
export const patternInSimplified = source.transform((text) => new RegExp(simplify(text), 'u'));

/** How one thing is said, in every language at once. */
export const sayings = {
  patterns: z.array(patternInSimplified),
  /** What people say for it, and look-alikes; every one of them is a test. */
  examples: z.array(source).min(1),
  not: z.array(source).min(1),
};
