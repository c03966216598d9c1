import { acts } from './acts/index.js';
import { speak, withSession } from './draft.js';
import { chartEvent } from './events.js';
import { freshFlow, stepFlow } from './flows.js';
/** Flows that come back with words when what interrupted them ends; the others simply go on. */
const comesBackAloud = ['consent', 'crisis', 'grounding', 'safetyPlan', 'checkIn'];
/** Sends an event into a flow and carries out what its chart asks for. */
export function enter(draft, turn, route) {
    const ready = withSession(draft, suspending(draft.session, route));
    const active = ready.session.active;
    const stored = active?.flow === route.flow && route.event.type !== 'START' ? active : freshFlow(route.flow);
    const step = stepFlow(stored, route.event);
    const moved = withSession(ready, { active: step.finished ? null : step.state });
    if (!step.handled)
        return speak(moved, 'unclear', 'unclear');
    const done = step.actions.reduce((next, action) => carryOut(next, { ...turn, context: step.context }, action), moved);
    return step.finished ? resume(done, turn, route.flow) : done;
}
/** The interrupted flow goes on, asking again what it asked. */
function resume(draft, turn, after) {
    const { suspended } = draft.session;
    if (!suspended)
        return draft;
    const back = withSession(draft, { active: suspended, suspended: undefined });
    const aloud = comesBackAloud.includes(suspended.flow) && after !== 'handoff' && after !== 'myData';
    if (!aloud)
        return back;
    return enter(back, turn, {
        to: 'flow',
        flow: suspended.flow,
        event: chartEvent('RESUME', back.session, turn),
        running: 'keep',
    });
}
/** L2, L3 and orders suspend the running flow; L4 discards it. A flow never suspends itself. */
function suspending(session, { running, flow }) {
    if (running === 'discard')
        return { suspended: undefined };
    if (running === 'keep' || !session.active || session.active.flow === flow)
        return { suspended: session.suspended };
    return { suspended: worthKeeping(session.active, session.suspended) };
}
/** There is one place: a crisis that waits there is never pushed out by an exercise. */
const worthKeeping = (active, suspended) => suspended?.flow === 'crisis' ? suspended : active;
function carryOut(draft, turn, action) {
    if (action.type === 'say')
        return speak(draft, action.params.key, action.params.choices);
    return acts[action.params.name](draft, turn, action.params.arg ?? '');
}
//# sourceMappingURL=perform.js.map