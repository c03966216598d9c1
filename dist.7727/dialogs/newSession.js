import { isoTime } from '../clock.js';
/** The session of a person never seen before: L0, nothing asked, nothing agreed to. */
export function newSession({ locale, country, at, channel, localeStated = false }) {
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
//# sourceMappingURL=newSession.js.map