import { clean } from './normalise/clean.js';
import { decodeLeet } from './normalise/leet.js';
import { doubleRepeats, hasRepeats, singleRepeats } from './normalise/repeats.js';
import { commasForGaps, joinSeparated } from './normalise/separators.js';
import { simplify } from './normalise/simplify.js';
import type { Spelling } from './normalise/spelling.js';

/** Past this many characters only the plain form is searched: disguise is a thing of short messages, and time is bounded. */
const longest = 50_000;

/** Turns a text into the forms that the lexicon is matched against. */
export type Normalise = (text: string) => string[];

/**
 * A normaliser for one spelling table (`content/risk/*.yaml`, key `spelling`).
 * It gives one to three distinct forms, the plain one first. The others undo disguise (separators inside words,
 * leetspeak, drawn-out letters) and read gaps between Chinese characters as commas; they stand beside the plain form
 * instead of replacing it, so that undoing what was no disguise cannot hide a sign.
 */
export function normaliser(spelling: Spelling): Normalise {
  return (text) => {
    const plain = simplify(clean(text));
    if (plain.length > longest) return [spelling.correct(plain)];
    const undisguised = commasForGaps(joinSeparated(decodeLeet(joinSeparated(plain))));
    const forms = [plain, singleRepeats(undisguised)];
    if (hasRepeats(undisguised)) forms.push(doubleRepeats(undisguised));
    return [...new Set(forms.map((form) => spelling.correct(form)))];
  };
}
