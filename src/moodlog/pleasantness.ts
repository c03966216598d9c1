import { painfulEmotions } from '../nlu/painful.js';
import type { Emotion } from '../nlu/reading.js';
import type { MoodEntry } from './moodLog.js';

/** The positive group of GoEmotions (Demszky et al. 2020, table 2); what is in neither group is ambiguous or neutral. */
const pleasant: ReadonlySet<string> = new Set<Emotion>([
  'admiration',
  'amusement',
  'approval',
  'caring',
  'desire',
  'excitement',
  'gratitude',
  'joy',
  'love',
  'optimism',
  'pride',
  'relief',
]);
const painful: ReadonlySet<string> = new Set(painfulEmotions);

/** How an entry's emotions divide, 0–1 each; the rest to 1 is neither. Null for an entry without emotions. */
export function pleasantness({ emotions }: Pick<MoodEntry, 'emotions'>): { pleasant: number; painful: number } | null {
  const all = Object.entries(emotions);
  const sum = (group: (emotion: string) => boolean): number =>
    all.filter(([emotion]) => group(emotion)).reduce((total, [, value]) => total + value, 0);
  const total = sum(() => true);
  if (total === 0) return null;
  return { pleasant: sum((one) => pleasant.has(one)) / total, painful: sum((one) => painful.has(one)) / total };
}
