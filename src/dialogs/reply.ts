import type { Rewordable } from './rewordable.js';
import type { Choice, Country } from './session.js';

/** A reply before it has words: becomes an Activity only in `bot/`. */
export interface Reply {
  /** Key in `content/locales/<tag>.json`; its text may use `params` (ICU MessageFormat). */
  key: string;
  params?: Record<string, string | number>;
  choices?: Choice[];
  /** Crisis lines to show under the text, resolved for a stated country (null: not known). */
  lines?: CrisisCard;
  /** A picture of the mood log, as made by moodlog/chart. */
  chart?: { days: number; series: ChartPoint[] };
  /** Goes out before anything is stored or anyone is told: the reply claims nothing about either. */
  urgent?: true;
  /** Who speaks. A human's words are always marked. */
  from?: { counselor: string };
  /** The same may be said in other words, by a model where one is set up; the words of `key` stand until then. */
  rewordable?: Rewordable;
}

/** One point of the mood chart: a day, and the person's own rating (0–10) or the mean share of pleasant emotions (0–1). */
export interface ChartPoint {
  /** ISO date, e.g. `2026-11-23`. */
  day: string;
  rating: number | null;
  pleasant: number | null;
  painful: number | null;
  entries: number;
}

/** Numbers to show: emergency first, then at most three lines. Verbatim from content/crisis-lines.json. */
export interface CrisisCard {
  country: Country | null;
  emergency: CrisisLine[];
  lines: CrisisLine[];
  /** True when the lines are not in the person's language: the text says so and gives words to say. */
  otherLanguage: boolean;
}

export interface CrisisLine {
  country: Country;
  kind: 'emergency' | 'suicide_crisis' | 'youth' | 'abuse' | 'poison' | 'urgent_care' | 'information' | 'directory';
  service: string | null;
  name: string;
  phone: string | null;
  text: string | null;
  url: string | null;
  /** As published; null when not verified. */
  hours: string | null;
  languages: string[];
}
