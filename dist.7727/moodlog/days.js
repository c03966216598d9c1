import { day } from '../clock.js';
/** The calendar day of an instant (milliseconds since the epoch) in a time zone (IANA name), as an ISO date. */
export function dayOf(ms, timeZone = 'UTC') {
    if (timeZone === 'UTC')
        return new Date(ms).toISOString().slice(0, 10);
    const parts = new Intl.DateTimeFormat('en', {
        timeZone,
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
    }).formatToParts(ms);
    const part = (type) => parts.find((one) => one.type === type)?.value ?? '';
    return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}
/** The last `count` calendar days up to and with `last` (ISO date), oldest first. */
export function daysUpTo(last, count) {
    const end = Date.parse(`${last}T00:00:00Z`);
    return Array.from({ length: count }, (_, index) => dayOf(end - (count - 1 - index) * day));
}
//# sourceMappingURL=days.js.map