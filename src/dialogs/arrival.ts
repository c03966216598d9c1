import { speak, type Draft } from './draft.js';
import { chartEvent } from './events.js';
import { enter } from './perform.js';
import { onboarded } from './triage.js';
import type { Turning } from './turning.js';
import { mayEnd } from './level.js';
import { isNewVisit } from './visits.js';

/** The person opened the chat. After L3 or L4 the visit begins with that; else with onboarding or a short welcome. */
export function arrive(draft: Draft, turn: Turning): Draft {
  const { session } = draft;
  const fresh = isNewVisit(turn.before, turn.at, true);
  if (session.case?.state === 'accepted')
    return speak(draft, 'case.stillOn', undefined, { params: { name: session.case.counselor ?? '' } });
  if (session.level >= 3 || (fresh && mayEnd(session, turn.at, turn.policy.humans !== 'none'))) {
    const type = fresh ? 'RETURN' : session.active?.flow === 'crisis' ? 'RESUME' : 'START';
    return enter(draft, turn, {
      to: 'flow',
      flow: 'crisis',
      event: chartEvent(type, session, turn, type === 'RETURN' ? turn.context.pick : 'self'),
      running: fresh ? 'discard' : 'keep',
    });
  }
  if (session.level === 2 && !onboarded(session) && session.active?.flow !== 'crisis')
    return speak(draft, 'resume.here', 'person');
  if (session.active) {
    const event = chartEvent('RESUME', session, turn);
    return enter(draft, turn, { to: 'flow', flow: session.active.flow, event, running: 'keep' });
  }
  if (!onboarded(session)) {
    return enter(draft, turn, {
      to: 'flow',
      flow: 'consent',
      event: chartEvent('START', session, turn),
      running: 'keep',
    });
  }
  if (session.consents.chat?.granted === false) return speak(draft, 'refused.text', 'refused');
  return speak(draft, fresh ? 'welcome.back' : 'resume.here', 'start');
}
