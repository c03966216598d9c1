import { directionOf } from '../../direction.js';
import { lookup } from '../../localeChain.js';
import { locales, unstated } from '../../locales.js';
import { preferredLocale } from '../../preferredLocale.js';
import type { Wording } from '../../wording.js';
import type { RoutedRequest } from './route.js';

/** What a page has to say of its own language. */
export interface PageLanguage {
  /** BCP 47, for `lang`. */
  locale: string;
  /** For `dir`. */
  dir: string;
}

/** The languages a page has words for, in the order in which they are offered. */
export function pageLocales(frame: Wording): string[] {
  const order = new Map<string, number>(locales.map((tag, place) => [tag, place]));
  const placeOf = (tag: string): number => order.get(tag) ?? locales.length;
  return frame.locales().sort((a, b) => placeOf(a) - placeOf(b));
}

/** The language of a page: `?lang=` as chosen on it, else the first the browser prefers that there are words for. */
export function pageLanguage(frame: Wording, { raw, query }: RoutedRequest): PageLanguage {
  const known = frame.locales();
  const chosen = query.get('lang');
  const found = chosen === null ? preferredLocale(raw.headers['accept-language'], known) : lookup(chosen, known);
  const locale = found ?? unstated;
  return { locale, dir: directionOf(locale) };
}
