import { mayQuote, notAsked } from './packet.js';
/** So many of the person's messages are quoted, the first ones and the last ones. */
const firstQuotes = 3;
const lastQuotes = 5;
const quoteAtMost = 300;
/**
 * A first draft of the DAP note of a case (data, assessment, plan), put together from what was written and what the
 * counselor recorded at closing; no language model takes part. Each line says whether the person stated it or somebody
 * concluded it and cites the messages it rests on. It holds no diagnosis and no score, and it stays a draft until a
 * human signs it.
 */
export function draftSummary(one, words) {
    return {
        state: 'draft',
        lines: [...dataLines(one, words), ...assessmentLines(one, words), ...planLines(one, words)],
    };
}
function dataLines(one, words) {
    const opening = words(one.byPerson ? 'summary.data.askedFor' : 'summary.data.offered', { level: levelWord(one) });
    const first = line('data', opening, 'inferred', one.messages.slice(0, 1));
    return [first, ...quoteLines(one, words)];
}
function quoteLines(one, words) {
    const written = one.messages.filter((message) => message.from === 'person');
    if (written.length === 0)
        return [line('data', words('summary.data.nothingWritten'), 'inferred', [])];
    if (!mayQuote(one.packet.response.consents, one.level)) {
        return [line('data', words('summary.data.notQuoted', { count: written.length }), 'inferred', written)];
    }
    return firstAndLast(written).map((message) => line('data', words('summary.data.said', { quote: shortened(message.text) }), 'stated', [message]));
}
function assessmentLines(one, words) {
    const { closing } = one;
    const warned = one.warnings.length > 0;
    const watch = warned
        ? [
            line('assessment', words('summary.assessment.warned', { count: one.warnings.length }), 'inferred', fromPerson(one)),
        ]
        : [];
    if (!closing)
        return watch;
    const answers = ['intent', 'plan', 'means', 'company'].map((topic) => recorded(one, 'assessment', words, `summary.assessment.${topic}`, closing[topic]));
    return [...watch, ...answers];
}
function planLines(one, words) {
    return one.closing ? [recorded(one, 'plan', words, 'summary.plan.next', one.closing.next)] : [];
}
/** What the counselor recorded at closing: a conclusion, unless it says that the question was not asked. */
function recorded(one, section, words, key, answer) {
    if (answer === notAsked)
        return line(section, words(`${key}.notAsked`), 'inferred', []);
    return line(section, words(key, { answer }), 'inferred', fromPerson(one));
}
const line = (section, text, basis, messages) => ({ section, text, basis, messages: messages.map((message) => message.id) });
const fromPerson = (one) => one.messages.filter((message) => message.from === 'person').slice(-lastQuotes);
const levelWord = (one) => (one.level === 4 ? 'now' : one.level === 3 ? 'soon' : 'request');
function firstAndLast(messages) {
    if (messages.length <= firstQuotes + lastQuotes)
        return [...messages];
    return [...messages.slice(0, firstQuotes), ...messages.slice(-lastQuotes)];
}
/** By characters as people count them, so that no character is cut in two. */
function shortened(text) {
    const characters = [...text];
    return characters.length <= quoteAtMost ? text : `${characters.slice(0, quoteAtMost).join('')}…`;
}
//# sourceMappingURL=summary.js.map