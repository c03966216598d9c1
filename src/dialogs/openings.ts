import { saidNoBefore } from './hearing/answers.js';
import type { Turning } from './turning.js';

/** Texts that can begin with the body and the day instead of with feelings. */
const openings: readonly string[] = ['checkIn.rating', 'reflection.start'];

/**
 * The parameters of a text that a chart says: which way a talk opens in this person's culture, and whether a no had
 * been given before; none for any other text.
 */
export function openingOf(turn: Turning, key: string): { params?: Record<string, string> } {
  if (key === 'crisis.no')
    return { params: { again: saidNoBefore(turn.text ?? '', turn.content.answers) ? 'yes' : 'no' } };
  if (!openings.includes(key)) return {};
  const bodyFirst = turn.content.culture[turn.before.locale].opens.texts.includes(key);
  return { params: { opens: bodyFirst ? 'body' : 'feeling' } };
}
