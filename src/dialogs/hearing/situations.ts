import { z } from 'zod';
import { plain, plainSimplified } from './answers.js';
import { pattern } from './patterns.js';

const patterns = z.array(pattern);

/** `content/answers/situations.json`: what a text says of the situation besides its answer, in every language at once. */
export const situations = z.strictObject({
  /** The person's own age, in the group `age`. */
  age: patterns,
  /** Ages in words. */
  ages: z.record(z.string(), z.number().int()),
  /** Somebody else is ill or hurt. */
  another: patterns,
  /** The person themselves is, too. */
  oneself: patterns,
  /** Speaks of hurting somebody. */
  threatens: patterns,
  /** Speaks of their own wish to die or to hurt themselves, amid what is about somebody else. */
  ownWish: patterns,
  /** Somebody may read along. */
  watched: patterns,
  /** The same, in words that say it only after "is it safe to chat?". */
  unsafe: patterns,
  /** Beside "it is safe": words that leave it in doubt. */
  doubtfullySafe: patterns,
  /** Right before a country: the person's own place, not that of somebody they write about. */
  ownPlace: patterns,
  /** Nothing and nobody comes to mind; while a plan is written. */
  nothingToName: patterns,
  /** What was written so far is asked for; while a plan is written. */
  asksDraft: patterns,
  /** What a part of the plan means, or anything else, is asked. */
  asksHow: patterns,
  /** A yes that means an exercise. */
  doesExercise: patterns,
  /** A number is given for the mood, and not for what an exercise asks. */
  ownMood: patterns,
  /** Putting things out of reach, or giving them into somebody's keeping. */
  putsAway: patterns,
  /** An exercise is too much, or makes it worse. */
  tooMuch: patterns,
  /** Another one instead; while exercises are talked about. */
  anotherOne: patterns,
  /** Any of them, or the first; while exercises are offered. */
  anyOne: patterns,
  /** Erases what is kept; while data are talked about. */
  erasesIt: patterns,
  /** Saves the plan, or does not; where that is asked. */
  savesIt: patterns,
  savesNot: patterns,
  /** Lets go of what was asked for or offered. */
  dropsIt: patterns,
});
export type Situations = z.infer<typeof situations>;

/** What texts say only amid something, by the name of their patterns. */
export type Aside =
  | 'nothingToName'
  | 'asksDraft'
  | 'asksHow'
  | 'doesExercise'
  | 'ownMood'
  | 'anyOne'
  | 'erasesIt'
  | 'savesIt'
  | 'savesNot'
  | 'dropsIt';

const hit = (list: readonly RegExp[], text: string): boolean => list.some((pattern) => pattern.test(text));

/** The age, in years, that a text states as the person's own now; null when it states none. */
export function statedAge(text: string, { age, ages }: Situations): number | null {
  const said = plain(text);
  const found = age.map((pattern) => pattern.exec(said)?.groups?.age).find((group) => group !== undefined);
  if (found === undefined) return null;
  return ages[found] ?? (/^\d+$/.test(found) ? Number(found) : null);
}

/** Whether the illness or injury a text tells of is somebody else's, and not the person's own. */
export function isAboutAnother(text: string, { another, oneself }: Situations): boolean {
  const said = plain(text);
  return hit(another, said) && !hit(oneself, said);
}

/** Whether a text speaks of hurting somebody else. */
export const threatens = (text: string, situations: Situations): boolean =>
  hit(situations.threatens, plainSimplified(text));

/** Whether a text that follows on somebody else's danger speaks of the person's own. */
export const isAboutOneself = (text: string, { ownWish }: Situations): boolean => hit(ownWish, plainSimplified(text));

/** Whether a text says that nothing, or nobody, comes to mind. */
export const namesNothing = (text: string, { nothingToName }: Situations): boolean =>
  hit(nothingToName, plainSimplified(text));

/** Whether a text tells of putting things out of reach. */
export const putsAway = (text: string, situations: Situations): boolean =>
  hit(situations.putsAway, plainSimplified(text));

/** Whether a text says that an exercise is too much, does not work or makes it worse. */
export const isTooMuch = (text: string, { tooMuch }: Situations): boolean => hit(tooMuch, plainSimplified(text));

/** Whether a text asks for another one. */
export const wantsAnother = (text: string, { anotherOne }: Situations): boolean =>
  hit(anotherOne, plainSimplified(text));

/** Whether a text says one of the things that mean something only amid what is going on. */
export const saysAside = (name: Aside, text: string, situations: Situations): boolean =>
  hit(situations[name], plainSimplified(text));

/** Whether a text says that it is not safe to write, or that somebody looks on; `asked`: in answer to that question. */
export const isWatched = (text: string, { watched, unsafe }: Situations, asked: boolean): boolean =>
  hit(watched, plainSimplified(text)) || (asked && hit(unsafe, plainSimplified(text)));

/** Whether a text leaves it in doubt that it is safe. */
export const isDoubtful = (text: string, { doubtfullySafe }: Situations): boolean =>
  hit(doubtfullySafe, plainSimplified(text));
