import { acts } from './acts/index.js';
import { speak, withSession, type Draft } from './draft.js';
import { chartEvent } from './events.js';
import { openingOf } from './openings.js';
import { freshFlow, stepFlow, type Action } from './flows.js';
import type { FlowName, FlowState, Session } from './session.js';
import type { Route } from './triage.js';
import type { Turning } from './turning.js';

/** Flows that come back with words when what interrupted them ends; the others simply go on. */
const comesBackAloud: readonly FlowName[] = ['consent', 'crisis', 'grounding', 'safetyPlan', 'checkIn'];

/** Sends an event into a flow and carries out what its chart asks for. */
export function enter(draft: Draft, turn: Turning, route: Extract<Route, { to: 'flow' }>): Draft {
  const ready = withSession(draft, suspending(draft.session, route));
  const active = ready.session.active;
  const stored = active?.flow === route.flow && route.event.type !== 'START' ? active : freshFlow(route.flow);
  const step = stepFlow(stored, route.event);
  const moved = withSession(ready, { active: step.finished ? null : step.state });
  if (!step.handled) return speak(moved, 'unclear', 'unclear');
  const done = step.actions.reduce((next, action) => carryOut(next, { ...turn, context: step.context }, action), moved);
  return step.finished ? resume(done, turn, route.flow) : done;
}

/** The interrupted flow goes on, asking again what it asked; onboarding waits until the level is below L2. */
function resume(draft: Draft, turn: Turning, after: FlowName): Draft {
  const { suspended } = draft.session;
  if (!suspended || (suspended.flow === 'consent' && draft.session.level >= 2)) return draft;
  const back = withSession(draft, { active: suspended, suspended: undefined });
  const aloud = comesBackAloud.includes(suspended.flow) && after !== 'handoff' && after !== 'myData';
  if (!aloud) return back;
  return enter(back, turn, {
    to: 'flow',
    flow: suspended.flow,
    event: chartEvent('RESUME', back.session, turn),
    running: 'keep',
  });
}

/** L2, L3 and orders suspend the running flow; L4 discards it. A flow never suspends itself. */
function suspending(session: Session, { running, flow }: Extract<Route, { to: 'flow' }>): Pick<Session, 'suspended'> {
  if (running === 'discard') return { suspended: undefined };
  if (running === 'keep' || !session.active || session.active.flow === flow) return { suspended: session.suspended };
  return { suspended: worthKeeping(session.active, session.suspended) };
}

/** There is one place: a crisis that waits there is never pushed out by an exercise. */
const worthKeeping = (active: FlowState, suspended: FlowState | undefined): FlowState =>
  suspended?.flow === 'crisis' ? suspended : active;

function carryOut(draft: Draft, turn: Turning, action: Action): Draft {
  if (action.type === 'say') {
    const { key, choices } = action.params;
    return speak(draft, key, choices, openingOf(turn, key));
  }
  return acts[action.params.name](draft, turn, action.params.arg ?? '');
}
