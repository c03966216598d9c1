import { minute } from '../../clock.js';
import { speak, withEffect } from '../draft.js';
import { pathOf, type CrisisPath } from '../paths.js';
import type { Act } from './act.js';

/** Lines said in turn while staying with somebody at L4; which one follows from the chart's counter. */
const stayKeys = ['crisis.stay.0', 'crisis.stay.1', 'crisis.stay.2'] as const;

/** Paths on which there is nothing to move away from: the call, and staying where help comes. */
const callOnly: ReadonlySet<CrisisPath> = new Set(['medical', 'medical_other', 'third_party']);

/** Stays: one short line, never the same twice in a row. */
export const stay: Act = (draft, turn) => {
  const key = stayKeys[turn.context.n % stayKeys.length] ?? 'crisis.stay.0';
  const call = key === 'crisis.stay.2' && callOnly.has(pathOf(turn.context.pick));
  return speak(draft, call ? 'crisis.stay.call' : key, 'urgent');
};

/** Lines said in turn to somebody who cannot chat safely: short, and telling nothing to whoever reads along. */
const quietKeys = ['crisis.quiet.0', 'crisis.quiet.1', 'crisis.quiet.2'] as const;

export const quiet: Act = (draft, turn) =>
  speak(draft, quietKeys[turn.context.n % quietKeys.length] ?? 'crisis.quiet.0');

/** Nobody picked up: the next line, the emergency number, still here. */
export const tryNext: Act = (draft, turn) =>
  speak(draft, turn.value === 'gotThrough' ? 'crisis.gotThrough' : 'crisis.tryNext', 'urgent');

/** Paths on which "somebody is there" means something else: the danger may be that somebody, or it is another's. */
const companyKeys: Readonly<Partial<Record<CrisisPath, { yes: string; no: string }>>> = {
  medical: { yes: 'crisis.company.medical.yes', no: 'crisis.company.medical.no' },
  medical_other: { yes: 'crisis.company.medicalOther.yes', no: 'crisis.company.medicalOther.no' },
  third_party: { yes: 'crisis.company.friend.yes', no: 'crisis.company.friend.no' },
};
const ownCompany = { yes: 'crisis.company.yes.urgent', no: 'crisis.company.no.urgent' };

const company =
  (answer: 'yes' | 'no'): Act =>
  (draft, turn) =>
    speak(draft, (companyKeys[pathOf(turn.context.pick)] ?? ownCompany)[answer], 'urgent');

/** Somebody is there. */
export const withSomebody: Act = company('yes');

/** Nobody is there. */
export const alone: Act = company('no');

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
