import { matches } from './matches.js';
/** The hit is denied: a negation stands right before it with nothing but connecting words between. */
export const isNegated = (hit, context) => context.negation.test(hit.before);
/** Somebody else is the subject: another person is named after the last "I". */
export function isAboutAnother(hit, context) {
    const upTo = hit.before + hit.words;
    const other = lastIndex(upTo, context.other);
    return other >= 0 && other > lastIndex(upTo, context.self);
}
/** The clause of the hit puts it in the past. */
export function isPast(hit, context) {
    return context.past.test(clauseOf(hit, context));
}
/**
 * A made-up thing is meant (a song, a character, a game), or something read, taught or reported. The second does not
 * make less of words that the writer says of themselves: people who go to work and watch the news are in danger too.
 */
export function isFiction(hit, context) {
    const sentence = hit.before + hit.words + hit.after;
    if (context.fiction.test(sentence))
        return true;
    return context.study.test(sentence) && lastIndex(hit.words, context.self) < 0;
}
function clauseOf(hit, context) {
    const last = lastEnd(hit.before, context.clauseEnd);
    const next = firstIndex(hit.after, context.clauseEnd);
    return hit.before.slice(last) + hit.words + (next < 0 ? hit.after : hit.after.slice(0, next));
}
function lastIndex(text, expression) {
    let last = -1;
    for (const match of matches(text, expression))
        last = match.index;
    return last;
}
function lastEnd(text, expression) {
    let end = 0;
    for (const match of matches(text, expression))
        end = match.index + match[0].length;
    return end;
}
function firstIndex(text, expression) {
    for (const match of matches(text, expression))
        return match.index;
    return -1;
}
//# sourceMappingURL=context.js.map