import { locales } from '../dialogs/session.js';
/** The state of a person with whom nothing has happened yet, from what the channel knows of them. */
export function freshState(newSession, { known, address, at }) {
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
export function localeOf(tag) {
    const [language = ''] = (tag ?? '').toLowerCase().split(/[-_]/);
    return locales.find((locale) => locale.toLowerCase().split('-')[0] === language) ?? 'en';
}
//# sourceMappingURL=freshState.js.map