import { minute } from '../../clock.js';
import { speak, withAsked, withEffect, type Draft } from '../draft.js';
import type { Heard } from '../hearing/heard.js';
import { isSpecific } from '../hearing/practical.js';
import { isAboutViolence, pathOf, type CrisisPath } from '../paths.js';
import type { Turning } from '../turning.js';
import type { Act } from './act.js';
import { cardFor, needFor } from './lines.js';
import { noAnswerHere, practicalAnswer } from './practical.js';

/** Lines said in turn while staying with somebody at L4; which one follows from the chart's counter. */
const stayKeys = ['crisis.stay.0', 'crisis.stay.1', 'crisis.stay.2'] as const;
/** The same once help was reached: the call is not asked for again. */
const reachedKeys = ['crisis.stay.reached.0', 'crisis.stay.reached.1', 'crisis.stay.reached.0'] as const;

/** Paths on which there is nothing to move away from: the call, and staying where help comes. */
const callOnly: ReadonlySet<CrisisPath> = new Set(['medical', 'medical_other', 'third_party']);

/** What was heard that says help was reached. */
const reaching: readonly unknown[] = ['helpComing', 'onTheWay'];

/** Stays: an answer to what was said of the help, else one short line, never the same twice in a row. */
export const stay: Act = (draft, turn) => {
  const heard = isSpecific(turn.practical, turn.content.practical) ? null : heardKey(turn);
  if (heard === null)
    return (
      practicalAnswer(draft, turn, 'urgent') ??
      noAnswerHere(draft, turn, 'urgent') ??
      speak(draft, stayKey(draft, turn), 'urgent')
    );
  const noted = reaching.includes(turn.heard) ? withAsked(draft, { reached: true }) : draft;
  return speak(noted, heard, noted.session.asked.reached ? undefined : 'urgent', {
    params: { texts: takesTexts(draft, turn) ? 'shown' : 'none' },
  });
};

/** Whether somebody who cannot speak can write to a line of the card. */
const takesTexts = (draft: Draft, turn: Turning): boolean =>
  cardFor(draft, turn, needFor(draft, turn, pathOf(turn.context.pick))).card.lines.some(({ text }) => text !== null);

function stayKey({ session }: Draft, { context }: Turning): string {
  if (session.asked.reached) return reachedKeys[context.n % reachedKeys.length] ?? reachedKeys[0];
  const key = stayKeys[context.n % stayKeys.length] ?? stayKeys[0];
  return key === 'crisis.stay.2' && callOnly.has(pathOf(context.pick)) ? 'crisis.stay.call' : key;
}

/** What is said of the help that needs other words after an overdose. */
const afterOverdose: readonly Heard[] = ['needed', 'feelsFine', 'onTheWay'];
/** After violence whoever came may be the danger. */
const aboutPeople: readonly Heard[] = ['came', 'told'];

/** The answer to what was said of the help; null where there is none on this path. */
function heardKey({ heard, context, before }: Turning): string | null {
  if (heard === null || heard === 'backsDown') return null;
  const path = pathOf(context.pick);
  if (aboutPeople.includes(heard) && isAboutViolence(before, path)) return null;
  if (path === 'overdose' && afterOverdose.includes(heard)) return `crisis.heard.${heard}.overdose`;
  return heard === 'feelsFine' ? null : `crisis.heard.${heard}`;
}

/** Asks once more whether a person is there, unless the text said something else that has its answer. */
export const companyAgain: Act = (draft, turn) =>
  heardKey(turn) !== null || turn.practical !== null
    ? stay(draft, turn, '')
    : speak(draft, turn.atHand ? 'crisis.company.atHand' : 'crisis.company.which', 'company');

/** Lines said in turn to somebody who cannot chat safely: short, and telling nothing to whoever reads along. */
const quietKeys = ['crisis.quiet.0', 'crisis.quiet.1', 'crisis.quiet.2'] as const;

export const quiet: Act = (draft, turn) =>
  practicalAnswer(draft, turn) ?? speak(draft, quietKeys[turn.context.n % quietKeys.length] ?? 'crisis.quiet.0');

/** Nobody picked up: the next line, the emergency number, still here. */
export const tryNext: Act = (draft, turn) =>
  turn.value === 'gotThrough'
    ? speak(withAsked(draft, { reached: true }), 'crisis.gotThrough')
    : speak(draft, 'crisis.tryNext', 'urgent');

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
