import type { ChannelName } from '../address.js';
import { isoTime } from '../clock.js';
import type { Country, Locale, Session } from './session.js';

/** What is known when a person first appears; `at` is milliseconds since the epoch. */
export interface Beginning {
  locale: Locale;
  country: Country | null;
  at: number;
  channel?: ChannelName;
  /** The client stated the language, rather than its being the default. */
  localeStated?: boolean;
}

/** The session of a person never seen before: L0, nothing asked, nothing agreed to. */
export function newSession({ locale, country, at, channel, localeStated = false }: Beginning): Session {
  return {
    level: 0,
    disclosed: 0,
    active: null,
    consents: {},
    ...(channel ? { channel } : {}),
    locale,
    ...(localeStated ? { localeStated } : {}),
    country,
    age: 'unknown',
    notices: { seenAt: isoTime(at), said: [] },
    asked: { direct: 0, cleared: [] },
    turns: 0,
    recent: [],
    cards: [],
    offered: [],
  };
}
