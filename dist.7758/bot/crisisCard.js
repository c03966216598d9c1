/**
 * Crisis lines as a list, emergency first. Numbers stand as published, as `tel:` links, so that one tap calls. Where no
 * emergency number is verified, the sentence about the local one stands in its place; where nobody speaks the person's
 * language, that is said, with the words to ask for an interpreter.
 */
export function crisisCard(frame, locale, { emergency, lines, otherLanguage }) {
    const first = emergency.map((line) => emergencyText(frame, locale, line));
    if (first.length === 0)
        first.push(`**${frame.say(locale, 'line.localEmergency')}**`);
    const further = lines.map((line) => `**${inTheirWords(locale, line.name)}**: ${ways(frame, locale, line)}`);
    const list = [...first, ...further].map((text) => `- ${text}`).join('\n');
    return otherLanguage ? `${list}\n\n${frame.say(locale, 'line.otherLanguage')}` : list;
}
function emergencyText(frame, locale, line) {
    const key = `service.${line.service ?? 'any'}`;
    const name = frame.has(locale, key) ? frame.say(locale, key) : line.name;
    return `**${name}**: ${ways(frame, locale, { ...line, hours: null })}`;
}
function ways(frame, locale, { kind, phone, text, url, hours }) {
    const found = [];
    if (phone)
        found.push(frame.say(locale, 'line.call', { number: telLink(phone) }));
    if (text)
        found.push(text.startsWith('WhatsApp') ? text : frame.say(locale, 'line.text', { number: text }));
    if (url)
        found.push(webLink(url));
    if (hours && kind !== 'directory')
        found.push(hoursIn(locale, hours));
    return found.join(' · ');
}
/** Chinese, then the same in English in parentheses at the end: how bilingual rows are written. */
const bilingual = /^(.*\p{Script=Han}.*?) ?\(([^()\p{Script=Han}]+)\)$/u;
/** Readers of Chinese get the Chinese name alone; others get both, since the Chinese one is what is answered with. */
const inTheirWords = (locale, name) => locale.startsWith('zh') ? (bilingual.exec(name)?.[1] ?? name) : name;
function hoursIn(locale, hours) {
    const [, chinese, english] = bilingual.exec(hours) ?? [];
    return (locale.startsWith('zh') ? chinese : english) ?? hours;
}
/** The number as it is written, linked to what a phone dials. */
const telLink = (number) => `[${number}](tel:${number.replace(/[^\d+*#]/g, '')})`;
const webLink = (url) => `[${url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}](${url})`;
//# sourceMappingURL=crisisCard.js.map