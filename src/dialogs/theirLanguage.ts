import { isLocale, unstated } from '../locales.js';
import type { Reading } from '../nlu/reading.js';
import { chineseScript } from '../nlu/script.js';
import type { Input } from './input.js';
import type { Locale, Session } from './session.js';

/** From this many characters on, a text in the language that is spoken already settles it. */
const settles = 12;

/** What is spoken to somebody who writes Chinese with characters that both scripts have. */
const eitherScript: Locale = 'zh-Hans';

/**
 * The session in the language that the person writes, as long as neither they nor their client stated one: the first
 * words in another script decide, and what was said before of the program is said again so that it is understood.
 * Where first words have only characters that Simplified and Traditional share, later ones may still tell which.
 * A stated language is never switched by a message.
 */
export function inTheirLanguage(session: Session, input: Input, reading: Reading | null): Session {
  if (session.localeStated || input.kind !== 'message' || !reading) return session;
  if (reading.language === 'zh') return inChinese(session, input.text);
  if (reading.language === 'other' || session.locale !== unstated) return session;
  return input.text.length >= settles ? { ...session, localeStated: true } : session;
}

function inChinese(session: Session, text: string): Session {
  const script = chineseScript(text);
  const told = `zh-${script ?? ''}`;
  const locale = isLocale(told) ? told : session.locale === unstated ? eitherScript : session.locale;
  const settled = script !== null || text.length >= settles;
  const notices = session.locale === unstated ? unsaid(session.notices) : session.notices;
  return { ...session, locale, notices, ...(settled ? { localeStated: true } : {}) };
}

function unsaid({ programAt: _, said, ...rest }: Session['notices']): Session['notices'] {
  return { ...rest, said: said.filter((notice) => notice !== 'program') };
}
