import { speak, withAsked } from '../draft.js';
import { asksSelf, pathOf } from '../paths.js';
import { opening } from './crisis.js';
import { plain } from '../answers.js';
import { phraseIds } from '../cleared.js';
/** Kinds whose words may be given back in the question: none of them can hold a method. */
const quotableKinds = new Set([
    'ambiguous',
    'hopeless',
    'veiled',
    'passive',
    'distress',
    'somatic',
]);
/** Longer texts are not quoted. */
const quoteLength = 60;
/** The person's own words where they may be quoted: short, plain, and of a kind that cannot name a method. */
export function quotable(turn) {
    const text = turn.text?.trim() ?? '';
    if (text.length === 0 || text.length > quoteLength || /[\d\n<>{}[\]*_`|\\/@#]/u.test(text))
        return null;
    if (!turn.signals.every((signal) => quotableKinds.has(signal.kind)))
        return null;
    if (turn.content.unquotable.some((pattern) => pattern.test(plain(text))))
        return null;
    return text.replace(/[.。!！]+$/u, '');
}
/** Asks one gentle question of the crisis flow. */
export const ask = (draft, turn, question) => {
    if (question === 'direct' || question === 'directAfter')
        return askDirect(draft, turn, question);
    if (question === 'directAgain')
        return counted(speak(draft, 'crisis.direct.again', 'direct'), turn);
    if (question === 'recheck')
        return speak(draft, recheckKey(draft, turn), 'yesNoSkip');
    return speak(draft, questionKeys[question] ?? 'crisis.plan', 'yesNoSkip');
};
const questionKeys = {
    plan: 'crisis.plan',
    means: 'crisis.means',
    company: 'crisis.company',
};
function askDirect(draft, turn, question) {
    const key = question === 'direct' ? 'crisis.direct' : 'crisis.direct.after';
    const params = question === 'direct' ? opening(draft, turn) : undefined;
    const pending = phraseIds(turn.signals, turn.text ?? '');
    return counted(withAsked(speak(draft, key, 'direct', params ? { params } : {}), { pending }), turn);
}
const counted = (draft, turn) => withAsked(draft, { direct: draft.session.asked.direct + 1, directAtTurn: turn.before.turns });
/** Where the danger was not the person's own wish to die, the re-check asks about the danger. */
function recheckKey(draft, turn) {
    if (!asksSelf(pathOf(turn.context.pick)))
        return 'crisis.recheck.danger';
    if (turn.signals.some(({ kind }) => kind === 'retracted'))
        return 'crisis.recheck.takenBack';
    return draft.session.level === 4 ? 'crisis.recheck.urgent' : 'crisis.recheck';
}
//# sourceMappingURL=ask.js.map