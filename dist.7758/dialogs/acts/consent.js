import { isoTime } from '../../clock.js';
import { speak, withEffect, withSaid, withSession } from '../draft.js';
import { purposes } from '../session.js';
import { withFooter } from './lines.js';
/** Version of the consent texts in content/locales; raise it when their meaning changes. */
export const consentTextVersion = '1';
const isPurpose = (name) => purposes.some((purpose) => purpose === name);
const record = (granted) => (draft, turn, purpose) => {
    if (!isPurpose(purpose))
        return draft;
    const consent = {
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
const ages = { adult: 'adult', minor: 'minor', unsaid: 'unknown' };
/** Keeps what was said about age; "rather not" counts as asked. */
export const recordAge = (draft, _turn, said) => withSaid(withSession(draft, { age: ages[said] ?? 'unknown' }), 'age');
/** A cue to age is followed up once a session. */
export const cueAsked = (draft) => withSaid(draft, 'ageCue');
/** Keeps the country as stated; declined counts as asked. */
export const recordCountry = (draft, turn) => withSaid(turn.country ? withSession(draft, { country: turn.country }) : draft, 'country');
/** What a stated minor gets: a youth line and a human. */
export const youthLines = (draft, turn) => withFooter(speak(draft, 'minor.welcome', 'minor'), turn, 'youth');
/** No open dialogue with minors: a short word, a human, the lines. */
export const minorText = (draft, turn) => {
    const key = turn.before.recent.includes('minor.text') ? 'minor.text.again' : 'minor.text';
    return speak(draft, key, 'minor');
};
//# sourceMappingURL=consent.js.map