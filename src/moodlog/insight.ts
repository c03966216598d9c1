import { type Emotion, emotions as allEmotions } from '../nlu/reading.js';
import { dayOf, daysUpTo } from './days.js';
import type { MoodEntry } from './moodLog.js';

/** The period a person asks about: the last `days` calendar days up to and with the day of `now`. */
export interface Period {
  days: number;
  /** Milliseconds since the epoch. */
  now: number;
  /** IANA name; UTC unless given. */
  timeZone?: string;
}

/** How often an emotion was over its threshold. */
export interface EmotionCount {
  emotion: Emotion;
  entries: number;
  /** Of the period's entries with emotions, 0–1. */
  share: number;
}

/** What a period's entries say. */
export interface PeriodSummary {
  /** ISO dates, first and last day. */
  from: string;
  to: string;
  entries: number;
  daysWithEntries: number;
  /** Ratings given, and their mean (0–10, one place) or null without any. */
  ratings: number;
  meanRating: number | null;
  /** Most frequent first, at most five, `neutral` left out. */
  emotions: EmotionCount[];
}

/** What the mood log says of a period, beside the equally long one before. */
export interface Insight {
  period: PeriodSummary;
  before: PeriodSummary;
  /** Whether both periods hold enough to be compared. With `tooFew` nothing may be called better or worse. */
  comparison: 'tooFew' | 'comparable';
  /** Mean rating now less the mean before (one place); null unless comparable and rated often enough in both. */
  ratingChange: number | null;
}

/**
 * Fewer entries than this, or on fewer days, are anecdotes: one bad evening would turn the comparison.
 * Our own choice, on the cautious side.
 */
const enough = { entries: 5, days: 3 };

/** Sums up entries. Pure: the same entries and period give the same insight. */
export function insight(entries: readonly MoodEntry[], { days, now, timeZone }: Period): Insight {
  const both = daysUpTo(dayOf(now, timeZone), 2 * days);
  const before = summary(entries, both.slice(0, days), timeZone);
  const period = summary(entries, both.slice(days), timeZone);
  const comparison = isEnough(before) && isEnough(period) ? 'comparable' : 'tooFew';
  return { period, before, comparison, ratingChange: comparison === 'comparable' ? change(period, before) : null };
}

function summary(all: readonly MoodEntry[], days: readonly string[], timeZone: string | undefined): PeriodSummary {
  const within = new Set(days);
  const entries = all.filter(({ at }) => within.has(dayOf(Date.parse(at), timeZone)));
  const ratings = entries.flatMap(({ rating }) => (rating === undefined ? [] : [rating]));
  return {
    from: days[0] ?? '',
    to: days.at(-1) ?? '',
    entries: entries.length,
    daysWithEntries: new Set(entries.map(({ at }) => dayOf(Date.parse(at), timeZone))).size,
    ratings: ratings.length,
    meanRating: ratings.length === 0 ? null : tenth(ratings.reduce((sum, one) => sum + one, 0) / ratings.length),
    emotions: mostFrequent(entries),
  };
}

function mostFrequent(entries: readonly MoodEntry[]): EmotionCount[] {
  const withEmotions = entries.filter(({ emotions }) => Object.keys(emotions).length > 0);
  const counts = new Map<Emotion, number>();
  for (const { emotions } of withEmotions) {
    for (const emotion of labels(emotions)) counts.set(emotion, (counts.get(emotion) ?? 0) + 1);
  }
  return [...counts]
    .filter(([emotion]) => emotion !== 'neutral')
    .sort(([a, countOfA], [b, countOfB]) => countOfB - countOfA || a.localeCompare(b, 'en'))
    .slice(0, 5)
    .map(([emotion, count]) => ({ emotion, entries: count, share: count / withEmotions.length }));
}

const labels = (emotions: MoodEntry['emotions']): Emotion[] =>
  allEmotions.filter((emotion) => emotions[emotion] !== undefined);

const isEnough = ({ entries, daysWithEntries }: PeriodSummary): boolean =>
  entries >= enough.entries && daysWithEntries >= enough.days;

function change(period: PeriodSummary, before: PeriodSummary): number | null {
  if (period.meanRating === null || before.meanRating === null) return null;
  if (Math.min(period.ratings, before.ratings) < enough.entries) return null;
  return tenth(period.meanRating - before.meanRating);
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
