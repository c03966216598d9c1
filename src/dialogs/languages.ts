import { isLocale, locales } from '../locales.js';
import type { DialogContent } from './content.js';
import type { Choice, Locale } from './session.js';

const prefix = 'lang:';

/** Every language there is, each by the name it has for itself. */
export const languageChoices = ({ wording }: DialogContent): Choice[] =>
  locales.map((tag) => ({
    value: `${prefix}${tag}`,
    key: 'language.choice',
    params: { name: wording.say(tag, 'language.name') },
  }));

/** The locale that a value such as `lang:zh-Hant` names; null when it names none there is. */
export function languageIn(value: string): Locale | null {
  const tag = value.startsWith(prefix) ? value.slice(prefix.length) : '';
  return isLocale(tag) ? tag : null;
}
