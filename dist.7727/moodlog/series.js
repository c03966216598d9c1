import { dayOf, daysUpTo } from './days.js';
import { pleasantness } from './pleasantness.js';
/** One chart point a calendar day of the period, oldest first, also for days without entries. */
export function chartSeries(entries, { days, now, timeZone }) {
    return daysUpTo(dayOf(now, timeZone), days).map((day) => point(day, entries.filter(({ at }) => dayOf(Date.parse(at), timeZone) === day)));
}
function point(day, entries) {
    const shares = entries.map(pleasantness).filter((share) => share !== null);
    return {
        day,
        rating: mean(entries.flatMap(({ rating }) => (rating === undefined ? [] : [rating]))),
        pleasant: mean(shares.map((share) => share.pleasant)),
        painful: mean(shares.map((share) => share.painful)),
        entries: entries.length,
    };
}
/** To three places; null for nothing. */
function mean(values) {
    if (values.length === 0)
        return null;
    return Math.round((values.reduce((sum, one) => sum + one, 0) / values.length) * 1000) / 1000;
}
//# sourceMappingURL=series.js.map