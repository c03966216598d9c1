import { speak } from './draft.js';
import { chartEvent } from './events.js';
import { enter } from './perform.js';
import { onboarded } from './triage.js';
import { isNewVisit } from './visits.js';
/** The person opened the chat. After L3 or L4 the visit begins with that; else with onboarding or a short welcome. */
export function arrive(draft, turn) {
    const { session } = draft;
    const fresh = isNewVisit(turn.before, turn.at, true);
    if (session.case?.state === 'accepted')
        return speak(draft, 'case.stillOn', undefined, { params: { name: session.case.counselor ?? '' } });
    if (session.level >= 3) {
        const type = fresh ? 'RETURN' : session.active?.flow === 'crisis' ? 'RESUME' : 'START';
        return enter(draft, turn, {
            to: 'flow',
            flow: 'crisis',
            event: chartEvent(type, session, turn, 'self'),
            running: fresh ? 'discard' : 'keep',
        });
    }
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
    if (session.consents.chat?.granted === false)
        return speak(draft, 'refused.text', 'refused');
    return speak(draft, fresh ? 'welcome.back' : 'resume.here', 'start');
}
//# sourceMappingURL=arrival.js.map