import { readAnswer, readCompany, saysBetter } from './answers.js';
import { signOf } from './cleared.js';
import { readValue } from './commands.js';
import { readCountry } from './countries.js';
import { waitsFor } from './flows.js';
import { crisisPath } from './paths.js';
/** Longer texts tell something; they are not read as an answer, a number or a country. */
const answerLength = 200;
/** Gathers everything one turn says, before anything is decided. */
export function gather({ content, session, input, reading, policy, at, seed }) {
    const text = input.kind === 'message' ? input.text : null;
    const brief = text !== null && text.length <= answerLength ? text : null;
    const { tags, context } = waitsFor(session.active);
    const value = valueOf(input, session, content, asksRequest(tags));
    const signals = reading?.signals ?? [];
    const answer = answerOf(brief, value, session, content, tags);
    const briefAnswer = answer !== 'unclear' && isBare(text ?? '');
    const rating = ratingOf(brief, value);
    const saysLittle = briefAnswer || value !== null;
    const bareAnswer = saysLittle && signals.every(({ source }) => source.startsWith('model:'));
    return {
        content,
        before: session,
        input,
        reading,
        policy,
        at,
        seed,
        text,
        value,
        ownWords: text !== null && value === null && !briefAnswer && !bareNumber.test(text),
        sign: text === null || bareAnswer ? 0 : signOf(reading, text, session.asked.cleared),
        signals,
        path: crisisPath(signals),
        answer,
        better: brief !== null && saysBetter(brief, content.answers),
        rating,
        country: countryOf(brief, value, content),
        tags,
        context,
    };
}
/** Nothing but a number, as a check-in asks for: “7”, “7/10”, “7分”. “I want 2 die” is not one. */
const bareNumber = /^[\d\s/.分]+$/u;
/** A yes/no question about a request; not one about danger, to which "ok, next" is no answer. */
const asksRequest = (tags) => (tags.has('asks:yesno') || tags.has('asks:age')) && ![...tags].some((tag) => tag.startsWith('question:'));
/**
 * A choice, a command or a short clear answer says nothing but itself: what the model reads beside it comes from the earlier texts of its
 * window, which have had their answer. The lexicon reports only what is new, so its signals always count.
 */
const isBare = (text) => [...text.trim()].length <= 8;
function valueOf(input, session, content, answering) {
    if (input.kind === 'choice')
        return input.value;
    if (input.kind !== 'message')
        return null;
    const value = readValue(input.text, session.offered, session.locale, content);
    // "ok", "done" and the like answer an open question rather than command something.
    return answering && value === 'next' ? 'yes' : value;
}
const answers = {
    yes: 'yes',
    no: 'no',
    skip: 'declined',
    'age:adult': 'yes',
    'age:minor': 'no',
};
function answerOf(text, value, { locale }, content, tags) {
    const chosen = value === null ? undefined : answers[value];
    if (chosen)
        return chosen;
    if (text === null)
        return 'unclear';
    const read = tags.has('question:company') ? readCompany : readAnswer;
    const answer = read(text, locale, content.answers);
    // "Sure" agrees to a request; after a question about danger it says nothing either way.
    if (answer !== 'agreed')
        return answer;
    return [...tags].some((tag) => tag.startsWith('question:')) ? 'unclear' : 'yes';
}
/** A whole number 0–10, alone or as in “7/10”, “7分”. */
function ratingOf(text, value) {
    const said = value?.startsWith('rate:') ? value.slice(5) : (text ?? '');
    const found = /^[^\d]{0,20}(10|\d)(?:\s*(?:\/\s*10|分|out of 10))?[^\d]{0,20}$/u.exec(said.normalize('NFKC').trim());
    return found?.[1] === undefined ? null : Number(found[1]);
}
function countryOf(text, value, content) {
    if (value?.startsWith('country:') && /^country:[A-Z]{2}$/.test(value))
        return value.slice(8);
    return text === null ? null : readCountry(text, content.countries);
}
//# sourceMappingURL=gather.js.map