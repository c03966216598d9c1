import { isoTime } from '../clock.js';
import { HavenError } from '../errors.js';
import { maxLevel } from '../nlu/reading.js';
/** The changes a case can go through. Pure: each gets the stored case and gives the new one, or refuses. */
export const isOpen = (one) => one.state === 'queued' || one.state === 'accepted';
/** @throws HavenError `case_taken` or `case_closed` when the case no longer waits */
export function accept(stored, counselor, now) {
    if (stored.state === 'accepted')
        throw new HavenError('case_taken');
    requireOpen(stored);
    return {
        ...stored,
        state: 'accepted',
        acceptedAt: isoTime(now),
        counselor: { id: counselor.id, name: counselor.name },
    };
}
/** Adds a message; one that is already there is kept as it is. @throws HavenError `case_closed` */
export function addMessage(stored, message) {
    if (stored.messages.some((known) => known.id === message.id))
        return stored;
    requireOpen(stored);
    return { ...stored, messages: [...stored.messages, message] };
}
/** The message as it is kept: a repeated id keeps its first form. */
export const messageOf = (stored, message) => stored.messages.find((known) => known.id === message.id) ?? message;
/** Notes a sign that the floor saw; the level may rise by it, never fall. @throws HavenError `case_closed` */
export function addWarning(stored, warning, now) {
    if (stored.warnings.some((known) => known.id === warning.id))
        return stored;
    requireOpen(stored);
    const level = maxLevel(stored.level, warning.level);
    const at = isoTime(now);
    return {
        ...stored,
        level,
        ...(level > stored.level ? { levelAt: at, pages: [] } : {}),
        warnings: [...stored.warnings, { ...warning, at }],
    };
}
/** The case waits again, in its old place in the order; the ladder starts anew. @throws HavenError `case_closed` */
export function putBack(stored, now) {
    requireOpen(stored);
    const at = isoTime(now);
    return {
        ...stored,
        state: 'queued',
        acceptedAt: undefined,
        counselor: undefined,
        returnedAt: at,
        levelAt: at,
        pages: [],
    };
}
/** The person no longer wants a human. A case that is closed stays closed. */
export const cancel = (stored, now) => isOpen(stored) ? { ...stored, state: 'cancelled', closedAt: isoTime(now) } : stored;
/** The counselor hands the conversation back to the program. @throws HavenError `case_closed` */
export function close(stored, closing, now) {
    requireOpen(stored);
    return { ...stored, state: 'closed', closedAt: isoTime(now), closing };
}
export const addPages = (stored, pages) => ({
    ...stored,
    pages: [...(stored.pages ?? []), ...pages],
});
/**
 * Replaces the lines of a draft.
 * @throws HavenError `summary_unknown`, `summary_signed`, or `bad_request` when a line cites a message that is not there
 */
export function editLines(stored, lines) {
    const draft = requireDraft(stored);
    const known = new Set(stored.messages.map((message) => message.id));
    const allKnown = lines.every((line) => line.messages.every((id) => known.has(id)));
    if (!allKnown)
        throw new HavenError('bad_request', 'a line cites a message that the case does not have');
    return { ...stored, summary: { ...draft, lines: [...lines] } };
}
/** @throws HavenError `summary_unknown` or `summary_signed` */
export function signSummary(stored, counselor, now) {
    const draft = requireDraft(stored);
    return { ...stored, summary: { ...draft, state: 'signed', signedBy: counselor.name, signedAt: isoTime(now) } };
}
function requireDraft(stored) {
    if (!stored.summary)
        throw new HavenError('summary_unknown');
    if (stored.summary.state === 'signed')
        throw new HavenError('summary_signed');
    return stored.summary;
}
function requireOpen(stored) {
    if (!isOpen(stored))
        throw new HavenError('case_closed');
}
//# sourceMappingURL=changes.js.map