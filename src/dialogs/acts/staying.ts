import { minute } from '../../clock.js';
import { speak, withEffect } from '../draft.js';
import { pathOf } from '../paths.js';
import type { Act } from './act.js';

/** Lines said in turn while staying with somebody at L4; which one follows from the chart's counter. */
const stayKeys = ['crisis.stay.0', 'crisis.stay.1', 'crisis.stay.2'] as const;

/** Stays: one short line, never the same twice in a row. */
export const stay: Act = (draft, turn) =>
  speak(draft, stayKeys[turn.context.n % stayKeys.length] ?? 'crisis.stay.0', 'urgent');

/** Nobody picked up: the next line, the emergency number, still here. */
export const tryNext: Act = (draft, turn) =>
  speak(draft, turn.value === 'gotThrough' ? 'crisis.gotThrough' : 'crisis.tryNext', 'urgent');

/** Somebody is there. Under violence that somebody may be the danger. */
export const withSomebody: Act = (draft, turn) =>
  speak(
    draft,
    pathOf(turn.context.pick) === 'violence' ? 'crisis.company.violence' : 'crisis.company.yes.urgent',
    'urgent',
  );

/** Nobody is there. */
export const alone: Act = (draft, turn) =>
  speak(
    draft,
    pathOf(turn.context.pick) === 'violence' ? 'crisis.company.violence' : 'crisis.company.no.urgent',
    'urgent',
  );

/** Silence at L4 is answered after 2, 5 and 15 minutes, then no more. Set anew whenever the person writes. */
export const silenceTimers: Act = (draft) =>
  draft.session.level < 4
    ? draft
    : [
        { name: 'silence.2min', ms: 2 * minute } as const,
        { name: 'silence.5min', ms: 5 * minute } as const,
        { name: 'silence.15min', ms: 15 * minute } as const,
      ].reduce((next, { name, ms }) => withEffect(next, { type: 'timer.set', name, ms }), draft);

export const clearTimers: Act = (draft) =>
  (['silence.2min', 'silence.5min', 'silence.15min'] as const).reduce(
    (next, name) => withEffect(next, { type: 'timer.clear', name }),
    draft,
  );
