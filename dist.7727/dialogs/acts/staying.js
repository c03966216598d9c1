import { minute } from '../../clock.js';
import { speak, withEffect } from '../draft.js';
import { pathOf } from '../paths.js';
/** Lines said in turn while staying with somebody at L4; which one follows from the chart's counter. */
const stayKeys = ['crisis.stay.0', 'crisis.stay.1', 'crisis.stay.2'];
/** Stays: one short line, never the same twice in a row. */
export const stay = (draft, turn) => speak(draft, stayKeys[turn.context.n % stayKeys.length] ?? 'crisis.stay.0', 'urgent');
/** Nobody picked up: the next line, the emergency number, still here. */
export const tryNext = (draft, turn) => speak(draft, turn.value === 'gotThrough' ? 'crisis.gotThrough' : 'crisis.tryNext', 'urgent');
/** Paths on which "somebody is there" means something else: the danger may be that somebody, or it is another's. */
const companyKeys = {
    violence: { yes: 'crisis.company.violence', no: 'crisis.company.violence' },
    third_party: { yes: 'crisis.company.friend.yes', no: 'crisis.company.friend.no' },
};
const ownCompany = { yes: 'crisis.company.yes.urgent', no: 'crisis.company.no.urgent' };
const company = (answer) => (draft, turn) => speak(draft, (companyKeys[pathOf(turn.context.pick)] ?? ownCompany)[answer], 'urgent');
/** Somebody is there. */
export const withSomebody = company('yes');
/** Nobody is there. */
export const alone = company('no');
/** Silence at L4 is answered after 2, 5 and 15 minutes, then no more. Set anew whenever the person writes. */
export const silenceTimers = (draft) => draft.session.level < 4
    ? draft
    : [
        { name: 'silence.2min', ms: 2 * minute },
        { name: 'silence.5min', ms: 5 * minute },
        { name: 'silence.15min', ms: 15 * minute },
    ].reduce((next, { name, ms }) => withEffect(next, { type: 'timer.set', name, ms }), draft);
export const clearTimers = (draft) => ['silence.2min', 'silence.5min', 'silence.15min'].reduce((next, name) => withEffect(next, { type: 'timer.clear', name }), draft);
//# sourceMappingURL=staying.js.map