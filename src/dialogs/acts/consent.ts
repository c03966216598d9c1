import { isoTime } from '../../clock.js';
import { speak, withEffect, withSaid, withSession } from '../draft.js';
import { purposes, type Age, type Consent, type Purpose } from '../session.js';
import { listed } from '../listed.js';
import type { Act } from './act.js';
import { withFooter } from './lines.js';

/** Version of the consent texts in content/locales; raise it when their meaning changes. */
export const consentTextVersion = '1';

const isPurpose = (name: string): name is Purpose => purposes.some((purpose) => purpose === name);

const record =
  (granted: boolean): Act =>
  (draft, turn, purpose) => {
    if (!isPurpose(purpose)) return draft;
    const consent: Consent = {
      granted,
      textVersion: consentTextVersion,
      locale: draft.session.locale,
      at: isoTime(turn.at),
    };
    const consents = { ...draft.session.consents, [purpose]: consent };
    return withEffect(withSession(draft, { consents }), { type: 'consent.record', purpose, consent });
  };

/** Keeps a yes to one purpose. */
export const grant = record(true);
/** Keeps a no to one purpose. */
export const refuse = record(false);

const ages: Readonly<Record<string, Age>> = { adult: 'adult', minor: 'minor', unsaid: 'unknown' };

/** Keeps what was said about age; "rather not" counts as asked. */
export const recordAge: Act = (draft, _turn, said) =>
  withSaid(withSession(draft, { age: ages[said] ?? 'unknown' }), 'age');

/** A cue to age is followed up once a session. */
export const cueAsked: Act = (draft) => withSaid(draft, 'ageCue');

/** Keeps the country as stated; declined counts as asked. */
export const recordCountry: Act = (draft, turn) =>
  withSaid(turn.country && turn.elsewhere === null ? withSession(draft, { country: turn.country }) : draft, 'country');

/** Said where a country has no checked lines, so that nobody expects them. */
export const tellIfUnlisted: Act = (draft, turn) =>
  turn.country === null || listed(turn, turn.country) ? draft : speak(draft, 'consent.country.unlisted');

/** A change of country, with or without lines for it. */
export const countryNoted: Act = (draft, turn) =>
  turn.country !== null && listed(turn, turn.country)
    ? speak(draft, 'settings.country')
    : tellIfUnlisted(draft, turn, '');

/** What a stated minor gets: a youth line and a human. */
export const youthLines: Act = (draft, turn) => withFooter(speak(draft, 'minor.welcome', 'minor'), turn, 'youth');

/** No open dialogue with minors: a short word, a human, the lines. */
export const minorText: Act = (draft, turn) => {
  const key = turn.before.recent.includes('minor.text') ? 'minor.text.again' : 'minor.text';
  return speak(draft, key, 'minor');
};
