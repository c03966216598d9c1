import { initialTransition, transition } from 'xstate';
import { z } from 'zod';
import { acts } from './acts/index.js';
import { charts } from './charts/index.js';
import { chartTags, freshContext } from './charts/kit.js';
import { choiceSets } from './choices.js';
const storedContext = z.strictObject({
    n: z.number().int().min(0).max(3),
    pick: z.string().max(40),
    rating: z.number().int().min(0).max(10).nullable(),
    step: z.number().int().min(0).max(5).default(0),
    answers: z.array(z.number().int().min(0).max(3)).max(4).default([]),
});
const isChoiceSet = (name) => typeof name === 'string' && name in choiceSets;
const isDoName = (name) => typeof name === 'string' && name in acts;
const action = z.union([
    z.object({
        type: z.literal('say'),
        params: z.object({ key: z.string(), choices: z.custom(isChoiceSet).optional() }),
    }),
    z.object({
        type: z.literal('do'),
        params: z.object({ name: z.custom(isDoName), arg: z.string().optional() }),
    }),
]);
/** Takes one event in a stored flow; a stored state that no longer fits its chart starts anew. */
export function stepFlow(stored, event) {
    const machine = machineOf(stored.flow);
    const snapshot = restore(stored) ?? initialTransition(machine)[0];
    const handled = snapshot.can(event);
    const [next, actions] = transition(machine, snapshot, event);
    const context = storedContext.parse(next.context);
    return {
        state: { flow: stored.flow, chartVersion: charts[stored.flow].version, value: next.value, context },
        context,
        finished: next.hasTag('finished'),
        actions: actions.map(({ type, params }) => action.parse({ type, params })),
        handled,
    };
}
/** A flow that has not taken an event yet. */
export function freshFlow(flow) {
    return { flow, chartVersion: charts[flow].version, value: 'idle', context: freshContext };
}
/** What a stored flow waits for; nothing when there is none or it no longer fits its chart. */
export function waitsFor(stored) {
    const snapshot = stored && restore(stored);
    if (!snapshot)
        return { tags: new Set(), context: freshContext };
    return {
        tags: new Set(chartTags.filter((tag) => snapshot.hasTag(tag))),
        context: storedContext.parse(snapshot.context),
    };
}
const machineOf = (flow) => charts[flow].chart;
/** The stored state as the chart knows it, or null: `resolveState` throws on states that were renamed or removed. */
function restore({ flow, chartVersion, value, context }) {
    const parsed = storedContext.safeParse(context);
    const machine = machineOf(flow);
    if (chartVersion !== charts[flow].version || typeof value !== 'string' || !parsed.success)
        return null;
    if (!(value in machine.states))
        return null;
    return machine.resolveState({ value, context: parsed.data });
}
//# sourceMappingURL=flows.js.map