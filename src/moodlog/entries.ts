import { z } from 'zod';
import { HavenError } from '../errors.js';
import {
  type BasicEmotion,
  type Emotion,
  type Reading,
  basicEmotions,
  emotions as allEmotions,
} from '../nlu/reading.js';
import { agreed } from './consents.js';
import type { MoodEntry, MoodLog } from './moodLog.js';
import type { People } from './people.js';

/** What was read and what the person says of it themselves. */
export interface Felt {
  emotions: Partial<Record<Emotion, number>>;
  basic: Partial<Record<BasicEmotion, number>>;
  rating?: number;
  note?: string;
}

/** Characters of a note; it is a remark, not a diary. */
const longestNote = 500;

const own = z.object({
  rating: z.number().min(0).max(10).optional(),
  note: z.string().max(longestNote).optional(),
});

/** The emotions of a reading as an entry keeps them: those over their thresholds. Without a model there are none. */
export function emotionsOf({ emotions, basic, top }: Reading): Pick<Felt, 'emotions' | 'basic'> {
  const over = emotions ? Object.fromEntries(top.map((emotion) => [emotion, emotions[emotion]])) : {};
  return { emotions: over, basic: { ...basic } };
}

/**
 * Makes an entry: known labels only, probabilities to three places, the person's own rating and note.
 * @throws HavenError `bad_request` for a rating outside 0–10, a note of more than 500 characters or a time not ISO 8601
 */
export function entryOf(id: string, at: string, { emotions, basic, rating, note }: Felt): MoodEntry {
  const said = own.safeParse({ rating, note });
  if (!said.success || Number.isNaN(Date.parse(at))) throw new HavenError('bad_request', 'not a mood entry');
  const entry: MoodEntry = { id, at, emotions: rounded(allEmotions, emotions), basic: rounded(basicEmotions, basic) };
  if (rating !== undefined) entry.rating = rating;
  if (note !== undefined) entry.note = note;
  return entry;
}

/**
 * Keeps an entry, if the ledger has the person's yes to the mood log; its emotions only with the yes to those.
 * @throws HavenError `consent_missing`, `store_unavailable`
 */
export async function keepEntry(
  { people, moodLog }: { people: Pick<People, 'consents'>; moodLog: Pick<MoodLog, 'append'> },
  person: string,
  entry: MoodEntry,
): Promise<void> {
  if (!(await agreed(people, person, 'moodlog'))) throw new HavenError('consent_missing', 'moodlog');
  const mayReadEmotions = await agreed(people, person, 'emotion');
  await moodLog.append(person, mayReadEmotions ? entry : { ...entry, emotions: {}, basic: {} });
}

function rounded<L extends string>(
  labels: readonly L[],
  values: Partial<Record<L, number>>,
): Partial<Record<L, number>> {
  const kept: Partial<Record<L, number>> = {};
  for (const label of labels) {
    const value = values[label];
    if (value !== undefined && value >= 0 && value <= 1) kept[label] = Math.round(value * 1000) / 1000;
  }
  return kept;
}
