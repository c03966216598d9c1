import { localeFor, perLocale } from '../locales.js';
import type { Session } from './session.js';

/**
 * The session in the words of the place the person stated, where there are any for their language: `zh-Hant` with
 * Hong Kong is `zh-Hant-HK` (its emergency room, its helpers), while `zh-Hant` with Taiwan stays as it is. A region
 * that is part of the locale already was chosen, and stays.
 */
export function inLocalWords(session: Session): Session {
  const { locale, country } = session;
  if (country === null || isOverlay[locale]) return session;
  const here = localeFor(`${locale}-${country}`);
  return here === null || here === locale ? session : { ...session, locale: here };
}

const isOverlay = perLocale((locale) => new Intl.Locale(locale).region !== undefined);
