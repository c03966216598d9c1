import type { DialogContent } from '../content.js';
import type { Turning } from '../turning.js';
import { readRating, readRoughly, type Ratings } from './ratings.js';
import { saysAside } from './situations.js';
import type { Said } from './said.js';

/** The number that was given, and whether the words are nothing but one. */
export function ratedIn(
  { text, brief, value, tags }: Said,
  { ratings }: DialogContent,
): Pick<Turning, 'rating' | 'roughly'> & { onlyNumber: boolean } {
  const answered = tags.has('asks:rating') && brief !== null && readRating(brief, ratings) !== null;
  return {
    rating: ratingOf(value?.startsWith('rate:') ? value.slice(5) : (brief ?? ''), ratings),
    roughly: brief === null ? null : readRoughly(brief, ratings),
    onlyNumber: answered || (text !== null && bareNumber.test(text)),
  };
}

/** The number a text gives for the person's own mood, and says nothing else; null when it gives none. */
export const ownMoodIn = (text: string, { ratings, situations }: DialogContent): number | null =>
  saysAside('ownMood', text, situations) ? readRating(text, ratings) : null;

/** Nothing but a number, as a check-in asks for: “7”, “7/10”, “7分”. “I want 2 die” is not one. */
const bareNumber = /^[\d\s/.分]+$/u;

/** A number 0–10: alone, in figures or words, or one figure in a short sentence, as in “7/10”, “7分”. */
function ratingOf(said: string, ratings: Ratings): number | null {
  const alone = readRating(said, ratings);
  if (alone !== null) return alone;
  const found = /^[^\d]{0,20}(10|\d)(?:\s*(?:\/\s*10|分|out of 10))?[^\d]{0,20}$/u.exec(said.normalize('NFKC').trim());
  return found?.[1] === undefined ? null : Number(found[1]);
}
