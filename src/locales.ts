import { chainOf, lookup } from './localeChain.js';

/** What the program has to know of a locale besides its words. */
interface OwnFacts {
  /** Opening and closing quotation mark. */
  quotes: readonly [string, string];
  /** Characters of a short message and of a long one; Chinese says more with fewer. */
  short: number;
  long: number;
  /** What its readers speak on the phone, best first (ISO 639, as in content/crisis-lines.json). */
  speaks: readonly string[];
  /** How Web Chat and Teams call it. */
  platform: string;
}

/**
 * Locales Haven speaks, one line each; content for each lies in `content/<kind>/<tag>.json`. A tag that continues
 * another one (`zh-Hant-HK`) is an overlay: its files hold only what is said otherwise.
 */
const own = {
  en: { quotes: ['“', '”'], short: 25, long: 180, speaks: ['en'], platform: 'en-US' },
  'zh-Hans': { quotes: ['“', '”'], short: 8, long: 60, speaks: ['zh'], platform: 'zh-CN' },
  'zh-Hant': { quotes: ['「', '」'], short: 8, long: 60, speaks: ['zh'], platform: 'zh-TW' },
  'zh-Hant-HK': { quotes: ['「', '」'], short: 8, long: 60, speaks: ['yue', 'zh'], platform: 'zh-HK' },
} as const satisfies Readonly<Record<string, OwnFacts>>;

export type Locale = keyof typeof own;

/** Whether a tag is one of the locales Haven speaks. */
export const isLocale = (tag: string): tag is Locale => Object.hasOwn(own, tag);

export const locales: readonly Locale[] = Object.keys(own).filter(isLocale);

/** What is spoken where nothing was stated. */
export const unstated: Locale = 'en';

/** The locale Haven speaks for a BCP 47 tag, e.g. `zh-TW` → `zh-Hant`; null when there is none. */
export function localeFor(tag: string): Locale | null {
  const found = lookup(tag, locales);
  return found !== null && isLocale(found) ? found : null;
}

/** The locale that an overlay lies over, e.g. `zh-Hant` for `zh-Hant-HK`; null for a base locale. */
export const baseOf = (locale: Locale): Locale | null => chainOf(locale).slice(1).find(isLocale) ?? null;

/** What the program knows of a locale besides its words. */
export const factsOf = (locale: Locale): OwnFacts => own[locale];

/** The same thing made for every locale. */
export function perLocale<T>(make: (locale: Locale) => T): Readonly<Record<Locale, T>> {
  // Object.fromEntries forgets which keys it was given: those of `own`, all of them.
  return Object.fromEntries(locales.map((locale) => [locale, make(locale)])) as Record<Locale, T>;
}
