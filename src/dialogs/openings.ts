import type { Turning } from './turning.js';

/** Texts that can begin with the body and the day instead of with feelings. */
const openings: readonly string[] = ['checkIn.rating', 'reflection.start'];

/** Which way a talk opens in this person's culture, as the parameter of such a text; none for any other text. */
export function openingOf(turn: Turning, key: string): { params?: { opens: 'body' | 'feeling' } } {
  if (!openings.includes(key)) return {};
  const bodyFirst = turn.content.culture[turn.before.locale].opens.texts.includes(key);
  return { params: { opens: bodyFirst ? 'body' : 'feeling' } };
}
