import { resolveLines } from '../crisisLines.js';
import { speak, withEffect, withSession } from '../draft.js';
import { pathOf } from '../paths.js';
const needs = {
    violence: 'abuse',
    overdose: 'poison',
    medical: 'medical',
};
/** What the lines are for, by path and age. */
export function needFor(draft, turn, path) {
    const young = draft.session.age === 'minor' || turn.signals.some((signal) => signal.kind === 'minor');
    return needs[path] ?? (young ? 'youth' : 'crisis');
}
/** The card for the person's stated country, and its name for "shown already". */
export function cardFor(draft, turn, need) {
    const { country, locale } = draft.session;
    const card = resolveLines(turn.content.lines, { country, locale, need }, turn.content.overlay);
    return { card, name: `${card.country ?? 'unknown'}:${need}` };
}
/** Whether this card may come now. */
export const maySee = (draft, name) => draft.session.level === 4 || !draft.session.cards.includes(name);
/** Remembers the card and counts the referral, with no person in it. */
export function shown(draft, name) {
    const cards = [...new Set([...draft.session.cards, name])];
    const { country, level } = draft.session;
    return withEffect(withSession(draft, { cards }), { type: 'referral.count', country, level });
}
/** The lines in a reply of their own; where unasked and already shown, the draft as it was. */
export function showLines(draft, turn, { need, unasked }) {
    const { card, name } = cardFor(draft, turn, need);
    if (unasked && !maySee(draft, name))
        return draft;
    const key = card.emergency.length > 0 ? 'lines.card' : 'lines.card.unknown';
    return shown(speak(draft, key, undefined, { lines: card }), name);
}
/** One line under the last reply (after the emergency number, which always comes first), once a session. */
export function withFooter(draft, turn, need) {
    const { card, name } = cardFor(draft, turn, need);
    const footer = `footer:${name}`;
    const last = draft.replies.at(-1);
    if (!last || draft.session.cards.includes(footer))
        return draft;
    const lines = { ...card, lines: card.lines.slice(0, 1) };
    const told = withSession(draft, { cards: [...draft.session.cards, footer] });
    return { ...told, replies: [...draft.replies.slice(0, -1), { ...last, lines }] };
}
/** Asks where the person is, when that is not known; the directory has been shown by then. */
export const whereIfUnknown = (draft) => (draft.session.country === null ? speak(draft, 'crisis.where') : draft);
/** Lines as asked for (or for a country just named); asks where the person is when that is not known. */
export const linesNow = (draft, turn) => {
    const told = showLines(draft, turn, { need: needFor(draft, turn, pathOf(turn.context.pick)), unasked: false });
    return whereIfUnknown(told, turn, '');
};
/** From L3 on, what is obeyed carries the lines in that same reply. */
export const linesIfCrisis = (draft, turn) => {
    const last = draft.replies.at(-1);
    if (draft.session.level < 3 || !last)
        return draft;
    const { card, name } = cardFor(draft, turn, needFor(draft, turn, 'self'));
    return shown({ ...draft, replies: [...draft.replies.slice(0, -1), { ...last, lines: card }] }, name);
};
//# sourceMappingURL=lines.js.map