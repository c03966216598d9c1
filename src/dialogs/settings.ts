import { withSaid, withSession, type Draft } from './draft.js';
import type { Input } from './input.js';
import { localeFor } from '../locales.js';
import type { Turning } from './turning.js';

/** Language and country as the person set them in the client. Said by the client, so nothing is answered. */
export function setSetting(draft: Draft, _turn: Turning, input: Extract<Input, { kind: 'setting' }>): Draft {
  const locale = input.locale === undefined ? null : localeFor(input.locale);
  const spoken = locale ? withSession(draft, { locale, localeStated: true }) : draft;
  if (input.country === undefined || !/^[A-Z]{2}$/.test(input.country)) return spoken;
  return withSaid(withSession(spoken, { country: input.country }), 'country');
}
