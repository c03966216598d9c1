import type { Act } from './acts/act.js';
import { speak, withSession, type Draft } from './draft.js';
import { chartEvent } from './events.js';
import { languageChoices } from './languages.js';
import { notice } from './notices.js';
import { enter } from './perform.js';
import type { Locale } from './session.js';
import type { Turning } from './turning.js';

/** Asks which language to speak. */
export const askLanguage: Act = (draft, { content }) =>
  speak(draft, 'settings.languages', undefined, { choices: languageChoices(content) });

/**
 * Speaks a language from now on, as the person asked for. During onboarding, what the program is and the open question
 * are said again, since they may not have been understood.
 */
export function speakIn(draft: Draft, turn: Turning, locale: Locale): Draft {
  const switched = withSession(draft, { locale, localeStated: true });
  const { active } = switched.session;
  if (active?.flow !== 'consent') return speak(switched, 'settings.language', 'start');
  const told = notice(speak(switched, 'settings.language'), turn, 'notice.start');
  const event = chartEvent('RESUME', told.session, turn);
  return enter(told, turn, { to: 'flow', flow: 'consent', event, running: 'keep' });
}
