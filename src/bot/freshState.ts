import type { Locale, Session } from '../dialogs/session.js';
import { localeFor, unstated } from '../locales.js';
import type { Beginning } from '../dialogs/newSession.js';
import type { PersonState } from './sessions.js';
import type { Turn } from './turn.js';

/** The state of a person with whom nothing has happened yet, from what the channel knows of them. */
export function freshState(newSession: (beginning: Beginning) => Session, { known, address, at }: Turn): PersonState {
  const locale = localeOf(known.locale);
  const session = newSession({
    locale,
    country: known.country ?? null,
    at,
    channel: address.channel,
    localeStated: known.locale !== undefined,
  });
  return { version: 0, session, window: [], address, turns: [], outbox: [], effects: [], timers: {} };
}

/** The locale Haven speaks that is nearest to a BCP 47 tag; English where there is none. */
export function localeOf(tag: string | undefined): Locale {
  return localeFor(tag ?? '') ?? unstated;
}
