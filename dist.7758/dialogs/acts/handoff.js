import { speak, withEffect, withSession } from '../draft.js';
import { linesIfCrisis } from './lines.js';
/** Asks for a human, or raises the case there is. Where no humans exist nothing is asked and nothing is claimed. */
export const requestCase = (draft, turn, by) => {
    if (turn.policy.humans === 'none' || draft.session.case?.state === 'accepted')
        return draft;
    const { plan, means, company } = draft.session.asked;
    const answers = { ...(plan ? { plan } : {}), ...(means ? { means } : {}), ...(company ? { company } : {}) };
    const open = draft.session.case ?? { id: '', state: 'requested' };
    const waiting = open.state === 'failed' ? { id: '', state: 'requested' } : open;
    return withEffect(withSession(draft, { case: waiting }), {
        type: 'case.request',
        level: draft.session.level,
        reasons: [...turn.signals, ...answerSignals(turn)],
        byPerson: by === 'byPerson',
        answers,
    });
};
/** A yes to a direct question is a reason too, with the question as its source. */
function answerSignals({ tags, answer }) {
    if (answer !== 'yes')
        return [];
    if (tags.has('question:direct') || tags.has('question:recheck'))
        return [{ source: 'answer:direct', kind: 'active', level: 3 }];
    return tags.has('question:means') ? [{ source: 'answer:means', kind: 'means', level: 4 }] : [];
}
/** At L3 and above a request that could not be made is made again with each message, without a word about it. */
export const requestAgain = (draft, turn) => {
    const due = draft.session.level >= 3 && draft.session.case?.state === 'failed';
    const asked = draft.effects.some(({ type }) => type === 'case.request' || type === 'data.erase');
    return due && !asked ? requestCase(draft, turn, 'byProgram') : draft;
};
export const cancelCase = (draft) => draft.session.case ? withEffect(draft, { type: 'case.cancel', caseId: draft.session.case.id }) : draft;
/** No human can be reached here: said at once, with what there is instead. */
export const noHumans = (draft, turn) => linesIfCrisis(speak(draft, 'handoff.none', draft.session.level >= 3 ? 'coping' : 'refusedHelp'), turn, '');
//# sourceMappingURL=handoff.js.map