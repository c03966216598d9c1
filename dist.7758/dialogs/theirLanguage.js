const spokenAs = { en: 'en', zh: 'zh-Hans', other: null };
/** What is spoken where nothing was stated. */
const unstated = 'en';
/** From this many characters on, a text in the language that is spoken already settles it. */
const settles = 12;
/**
 * The session in the language that the person writes, as long as neither they nor their client stated one: the first
 * words in another script decide, and what was said before of the program is said again so that it is understood.
 * A stated language is never switched by a message.
 */
export function inTheirLanguage(session, input, reading) {
    if (session.localeStated || session.locale !== unstated || input.kind !== 'message' || !reading)
        return session;
    const locale = spokenAs[reading.language];
    if (locale === null)
        return session;
    if (locale !== session.locale)
        return { ...session, locale, localeStated: true, notices: unsaid(session.notices) };
    return input.text.length >= settles ? { ...session, localeStated: true } : session;
}
function unsaid({ programAt: _, said, ...rest }) {
    return { ...rest, said: said.filter((notice) => notice !== 'program') };
}
//# sourceMappingURL=theirLanguage.js.map