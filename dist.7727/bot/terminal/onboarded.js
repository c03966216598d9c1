import { isoTime } from '../../clock.js';
/** Purposes that onboarding asks about; the others are asked when they are needed. */
const asked = ['chat', 'emotion', 'moodlog'];
/** The session as it stands after onboarding. */
export function onboarded(session, { country, locale, age, consents }, at) {
    const answer = (granted) => ({ granted, textVersion: 'terminal', locale, at: isoTime(at) });
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
//# sourceMappingURL=onboarded.js.map