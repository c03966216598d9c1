import { second } from '../../clock.js';
import { choiceSets } from '../choices.js';
import { speak, withEffect } from '../draft.js';
import { exerciseOf, fits } from '../exercises.js';
import { ranked, reasonFor } from '../helped.js';
import { mayKeepNumbers } from '../ownNumbers.js';
/** Exercises offered at once, before "show all". */
const offeredAtOnce = 4;
/** Offers what may be done here and now; what helped this person before comes first. */
export const offerExercises = (draft, turn, how) => {
    const all = fitting(draft, turn);
    const shown = turn.context.pick === 'more' ? all : all.slice(0, offeredAtOnce);
    const personal = reasonOf(draft, shown).kind !== 'default';
    const [more, among, why] = choiceSets.exerciseList;
    const choices = [
        ...shown.map(({ id, name }) => ({ value: id, key: name })),
        ...(shown.length < all.length ? [more] : []),
        ...(turn.context.pick === 'among' ? [] : [among]),
        ...(personal ? [why] : []),
    ];
    const name = shown[0] ? turn.content.wording.say(draft.session.locale, shown[0].name) : '';
    const key = how === 'again' ? 'grounding.choose.again' : personal ? 'helped.first' : introOf(turn);
    return speak(draft, key, undefined, { choices, ...(key === 'helped.first' ? { params: { name } } : {}) });
};
const introOf = (turn) => turn.context.pick === 'among' ? 'grounding.choose.among' : 'grounding.choose';
function fitting(draft, turn) {
    const among = turn.context.pick === 'among';
    const open = turn.content.exercises.filter((one) => fits(one, draft.session) && (!among || one.settings.includes('among')));
    return ranked(open, draft.session.helped ?? {}, turn.seed);
}
const reasonOf = (draft, shown) => reasonFor(shown[0]?.id, draft.session.helped ?? {});
/** Says why the first one is first, in the person's own numbers. */
export const whyFirst = (draft, turn) => {
    if (!mayKeepNumbers(draft.session))
        return speak(draft, 'helped.why.notKept');
    const reason = reasonOf(draft, fitting(draft, turn));
    if (reason.kind === 'default')
        return speak(draft, 'helped.why.default');
    const { before, after } = reason.last;
    if (reason.kind === 'once')
        return speak(draft, 'helped.why.once', undefined, { params: { before, after } });
    if (reason.kind === 'mixed')
        return speak(draft, 'helped.why.mixed', undefined, {
            params: { before, after, times: reason.times, eased: reason.eased },
        });
    const { before: earlierBefore, after: earlierAfter } = reason.earlier;
    const same = before === earlierBefore && after === earlierAfter ? 'yes' : 'no';
    return speak(draft, 'helped.why.twice', undefined, { params: { same, before, after, earlierBefore, earlierAfter } });
};
/** The question before an exercise that strains the body. The answer is not kept. */
export const askHealth = (draft, turn) => {
    const cold = exerciseOf(turn.content.exercises, turn.context.pick)?.strain === 'cold';
    return speak(draft, cold ? 'exercise.health.cold' : 'exercise.health.hold', 'yesNo');
};
const [next, stop] = choiceSets.nextStop;
const lead = { value: 'pace:lead', key: 'exercise.lead' };
const own = { value: 'pace:own', key: 'exercise.own' };
/** Says the step the exercise is at. `led`: the program sets the pace, and the person may take it back. */
export const sayStep = (draft, turn, how) => {
    const step = stepOf(turn);
    if (!step)
        return speak(draft, 'grounding.done');
    return speak(draft, step.key, undefined, { choices: how === 'led' ? [own, stop] : [next, lead, stop] });
};
/** The program takes over the pace, or has read something while it has it. */
export const sayPace = (draft, _turn, key) => speak(draft, key, undefined, { choices: [own, stop] });
/** Sends the next step by itself when this one has had its time. */
export const paceTimer = (draft, turn) => withEffect(draft, { type: 'timer.set', name: 'pace', ms: (stepOf(turn)?.seconds ?? 0) * second });
/** The person sets the pace again, or the exercise is over. */
export const paceOff = (draft) => withEffect(draft, { type: 'timer.clear', name: 'pace' });
/** The step a running exercise is at; the last one when the stored position lies beyond it. */
function stepOf({ content, context }) {
    const steps = exerciseOf(content.exercises, context.pick)?.steps ?? [];
    return steps[Math.min(context.step, steps.length - 1)] ?? null;
}
//# sourceMappingURL=exercise.js.map