import { act, freshContext, kit, knows, picked, say } from './kit.js';
/** One of the six parts: asked, noted in the person's words, or left empty. */
const part = (here, next) => ({
    tags: ['asks:text'],
    entry: say(`plan.${here}`, 'skip'),
    on: {
        TEXT: { target: next, actions: act('notePlan', here) },
        NEXT: { target: next },
        DECLINED: { target: next },
        RESUME: { target: here, reenter: true },
    },
});
/** A plan for hard moments in six parts (Stanley & Brown 2012); kept only when the person says save. */
export const safetyPlanChart = kit.createMachine({
    id: 'safetyPlan',
    context: freshContext,
    initial: 'idle',
    states: {
        idle: {
            on: {
                START: [
                    { guard: picked('new'), target: 'signs', actions: [act('dropPlan'), say('plan.start')] },
                    { guard: knows('plan'), target: 'done', actions: act('showPlan', 'saved') },
                    { target: 'signs', actions: say('plan.start') },
                ],
            },
        },
        signs: part('signs', 'alone'),
        alone: part('alone', 'places'),
        places: part('places', 'people'),
        people: part('people', 'professionals'),
        professionals: part('professionals', 'surroundings'),
        surroundings: part('surroundings', 'saving'),
        saving: {
            tags: ['asks:yesno'],
            entry: [act('showPlan', 'draft'), say('plan.save', 'saveOrNot')],
            on: {
                YES: { target: 'done', actions: [act('keepPlan'), say('plan.saved', 'start')] },
                NO: { target: 'done', actions: [act('dropPlan'), say('plan.notSaved', 'start')] },
                DECLINED: { target: 'done', actions: [act('dropPlan'), say('plan.notSaved', 'start')] },
                UNCLEAR: { target: 'done', actions: [act('dropPlan'), say('plan.notSaved', 'start')] },
                RESUME: { actions: say('plan.save', 'saveOrNot') },
            },
        },
        done: { tags: ['finished'] },
    },
});
//# sourceMappingURL=safetyPlan.js.map