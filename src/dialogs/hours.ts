import { day, minute } from '../clock.js';

export const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
export type Weekday = (typeof weekdays)[number];

/** When counselors are on duty, in the wall time of one place. */
export interface Hours {
  /** IANA name, e.g. `Europe/London`. */
  timeZone: string;
  /** By weekday, pairs of `HH:MM` from–to, the end excluded; `24:00` is midnight. A day left out is closed. */
  week: Partial<Record<Weekday, readonly (readonly [string, string])[]>>;
  /** Closed dates in that place, `YYYY-MM-DD`. */
  holidays: readonly string[];
}

/** Days looked ahead for the next opening. */
const lookAhead = 60;

/** Whether somebody should be on duty; `at` is milliseconds since the epoch. */
export function isOpen(hours: Hours, at: number): boolean {
  const { date, minutes, weekday } = wallTime(hours.timeZone, at);
  if (hours.holidays.includes(date)) return false;
  return (hours.week[weekday] ?? []).some(([from, to]) => minutesOf(from) <= minutes && minutes < minutesOf(to));
}

/** When the next hours begin after `at`, in milliseconds since the epoch; null when none do within two months. */
export function nextOpening(hours: Hours, at: number): number | null {
  const days = Array.from({ length: lookAhead }, (_, ahead) => wallTime(hours.timeZone, at + ahead * day));
  const openings = days
    .filter(({ date }) => !hours.holidays.includes(date))
    .flatMap(({ date, weekday }) => (hours.week[weekday] ?? []).map(([from]) => instantOf(hours.timeZone, date, from)))
    .filter((opening) => opening > at);
  return openings.length === 0 ? null : Math.min(...openings);
}

/** A moment as people in a place read it, with the place's time zone named. */
export const sayMoment = (at: number, timeZone: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(at);

function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}

/** Date, minutes since midnight and weekday in a place. */
function wallTime(timeZone: string, at: number): { date: string; minutes: number; weekday: Weekday } {
  const local = new Date(at + offsetOf(timeZone, at));
  return {
    date: local.toISOString().slice(0, 10),
    minutes: local.getUTCHours() * 60 + local.getUTCMinutes(),
    weekday: weekdays[local.getUTCDay()] ?? 'sun',
  };
}

/** The moment of a wall time. Of an hour that daylight saving skips the one after it; of one it repeats the first. */
function instantOf(timeZone: string, date: string, clock: string): number {
  const wall = Date.parse(`${date}T00:00:00Z`) + minutesOf(clock) * minute;
  const [before, after] = [wall - offsetOf(timeZone, wall - day), wall - offsetOf(timeZone, wall + day)];
  return [before, after].find((at) => at + offsetOf(timeZone, at) === wall) ?? Math.max(before, after);
}

/** How far the place's clocks are ahead of UTC at a moment, in milliseconds. */
function offsetOf(timeZone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value ?? 0);
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return local - Math.floor(at / 1000) * 1000;
}
