import { emotions as allEmotions } from '../nlu/reading.js';
import { dayOf, daysUpTo } from './days.js';
/**
 * Fewer entries than this, or on fewer days, are anecdotes: one bad evening would turn the comparison.
 * Our own choice, on the cautious side.
 */
const enough = { entries: 5, days: 3 };
/** Sums up entries. Pure: the same entries and period give the same insight. */
export function insight(entries, { days, now, timeZone }) {
    const both = daysUpTo(dayOf(now, timeZone), 2 * days);
    const before = summary(entries, both.slice(0, days), timeZone);
    const period = summary(entries, both.slice(days), timeZone);
    const comparison = isEnough(before) && isEnough(period) ? 'comparable' : 'tooFew';
    return { period, before, comparison, ratingChange: comparison === 'comparable' ? change(period, before) : null };
}
function summary(all, days, timeZone) {
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
function mostFrequent(entries) {
    const withEmotions = entries.filter(({ emotions }) => Object.keys(emotions).length > 0);
    const counts = new Map();
    for (const { emotions } of withEmotions) {
        for (const emotion of labels(emotions))
            counts.set(emotion, (counts.get(emotion) ?? 0) + 1);
    }
    return [...counts]
        .filter(([emotion]) => emotion !== 'neutral')
        .sort(([a, countOfA], [b, countOfB]) => countOfB - countOfA || a.localeCompare(b, 'en'))
        .slice(0, 5)
        .map(([emotion, count]) => ({ emotion, entries: count, share: count / withEmotions.length }));
}
const labels = (emotions) => allEmotions.filter((emotion) => emotions[emotion] !== undefined);
const isEnough = ({ entries, daysWithEntries }) => entries >= enough.entries && daysWithEntries >= enough.days;
function change(period, before) {
    if (period.meanRating === null || before.meanRating === null)
        return null;
    if (Math.min(period.ratings, before.ratings) < enough.entries)
        return null;
    return tenth(period.meanRating - before.meanRating);
}
const tenth = (value) => Math.round(value * 10) / 10;
//# sourceMappingURL=insight.js.map