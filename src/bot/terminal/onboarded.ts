import { isoTime } from '../../clock.js';
import type { Consent, Purpose, Session } from '../../dialogs/session.js';
import type { Onboarding } from './options.js';

/** Purposes that onboarding asks about; the others are asked when they are needed. */
const asked: readonly Purpose[] = ['chat', 'emotion', 'moodlog'];

/** The session as it stands after onboarding. */
export function onboarded(session: Session, { country, locale, age, consents }: Onboarding, at: number): Session {
  const answer = (granted: boolean): Consent => ({ granted, textVersion: 'terminal', locale, at: isoTime(at) });
  const purposes = [...new Set([...asked, ...consents])];
  return {
    ...session,
    locale,
    localeStated: true,
    country,
    age,
    consents: Object.fromEntries(purposes.map((purpose) => [purpose, answer(consents.includes(purpose))])),
    notices: { programAt: isoTime(at), seenAt: isoTime(at), said: ['program', 'age', 'country'] },
    turns: 1,
  };
}
