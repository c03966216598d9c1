import { speak, withEffect, withReply, withSaid, withSession } from './draft.js';
import { closedByHuman } from './level.js';
import { linesIfCrisis } from './acts/lines.js';
import { clearTimers } from './acts/staying.js';
import { second } from '../clock.js';
/** How long a counselor may be silent after a sign at L4 before the program answers once. */
const counselorMayBeSilent = 60 * second;
/** What a counselor did, told to the person; a human's words are always marked. */
export function onCounselor(draft, turn, input) {
    if (input.event === 'message')
        return counselorSaid(draft, input.counselor, input.text);
    const name = input.counselor ?? draft.session.case?.counselor ?? '';
    switch (input.event) {
        case 'accepted':
            return accepted(draft, turn, { id: input.caseId, name });
        case 'returned':
            return returned(draft, input.caseId);
        case 'unanswered':
            return unanswered(draft, turn);
        case 'opened':
            return speak(draft, 'case.opened');
        case 'closed':
            return closed(withSession(draft, { case: undefined }), turn, name);
    }
}
/** While a human is on the program is silent: the words go to the counselor, and a sign warns them. */
export function relay(draft, turn) {
    const open = draft.session.case;
    if (!open || turn.text === null)
        return draft;
    const posted = withEffect(draft, { type: 'case.post', caseId: open.id, text: turn.text });
    if (turn.sign < 2)
        return posted;
    const warned = withEffect(posted, {
        type: 'case.warn',
        caseId: open.id,
        level: turn.sign,
        signals: [...turn.signals],
    });
    return turn.sign === 4
        ? withEffect(warned, { type: 'timer.set', name: 'counselorSilent', ms: counselorMayBeSilent })
        : warned;
}
function accepted(draft, turn, { id, name }) {
    const open = { id, state: 'accepted', counselor: name };
    const quiet = clearTimers(withEffect(withSession(draft, { case: open }), { type: 'timer.clear', name: 'caseUnanswered' }), turn, '');
    return speak(quiet, 'case.accepted', undefined, { params: { name } });
}
/** The case still waits, so the session keeps it: what the person writes now is answered by the program again. */
function returned(draft, id) {
    return speak(withSession(draft, { case: { id, state: 'queued' } }), 'case.returned');
}
function counselorSaid(draft, counselor, text) {
    const said = withReply(draft, { key: 'counselor.message', params: { text }, from: { counselor } });
    return withEffect(said, { type: 'timer.clear', name: 'counselorSilent' });
}
/** Nobody answered along the ladder: said once, with the lines. */
export function unanswered(draft, turn) {
    const open = draft.session.case;
    if (!open || open.state === 'accepted' || draft.session.notices.said.includes('unanswered'))
        return draft;
    return linesIfCrisis(withSaid(speak(draft, 'case.unanswered'), 'unanswered'), turn, '');
}
function closed(draft, turn, name) {
    const { active } = draft.session;
    const standing = closedByHuman(draft.session);
    const ended = withSession(draft, {
        ...standing,
        active: active?.flow === 'crisis' || active?.flow === 'handoff' ? null : active,
        suspended: undefined,
    });
    return clearTimers(speak(ended, 'case.closed', undefined, { params: { name } }), turn, '');
}
//# sourceMappingURL=counselorEvents.js.map