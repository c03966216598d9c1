import { isoTime } from '../../clock.js';
import { speak, withAsked, withSaid, withSession, type Draft } from '../draft.js';
import { asksSelf, isAboutViolence, ownSign, pathOf, type CrisisPath } from '../paths.js';
import type { ChoiceSet } from '../choices.js';
import { humansOf } from '../service.js';
import type { Session } from '../session.js';
import type { Turning } from '../turning.js';
import type { Act } from './act.js';
import { cardFor, maySee, needFor, shown, whereIfUnknown, withFooter } from './lines.js';
import { ask, quoteIn } from './ask.js';
import { requestCase } from './handoff.js';
import { reflectSimple } from './reflect.js';

/** First words at L4, by path. */
const immediate: Readonly<Record<CrisisPath, string>> = {
  self: 'crisis.l4.self',
  medical: 'crisis.l4.medical',
  medical_other: 'crisis.l4.medicalOther',
  high_place: 'crisis.l4.highPlace',
  fumes: 'crisis.l4.fumes',
  overdose: 'crisis.l4.overdose',
  child_at_risk: 'crisis.l4.child',
  violence: 'crisis.l4.violence',
  weapon: 'crisis.l4.weapon',
  harm_to_others: 'crisis.l4.harmToOthers',
  third_party: 'crisis.l4.friend',
  psychosis: 'crisis.l4.voices',
  eating: 'crisis.l4.medical',
  self_harm: 'crisis.l4.self',
  method_question: 'crisis.l4.self',
  past_attempt: 'crisis.l4.self',
  retracted: 'crisis.l4.self',
  intoxicated: 'crisis.l4.intoxicated',
};

/** First words at L3, by path. */
const disclosed: Readonly<Record<CrisisPath, string>> = {
  self: 'crisis.l3.self',
  medical: 'crisis.l3.medical',
  medical_other: 'crisis.l3.medicalOther',
  high_place: 'crisis.l3.self',
  fumes: 'crisis.l3.self',
  overdose: 'crisis.l3.overdose',
  child_at_risk: 'crisis.l3.self',
  violence: 'crisis.l3.violence',
  weapon: 'crisis.l3.self',
  harm_to_others: 'crisis.l3.harmToOthers',
  third_party: 'crisis.l3.friend',
  psychosis: 'crisis.l3.voices',
  eating: 'crisis.l3.eating',
  self_harm: 'crisis.l3.selfHarm',
  method_question: 'crisis.l3.method',
  past_attempt: 'crisis.l3.pastAttempt',
  retracted: 'crisis.l3.self',
  intoxicated: 'crisis.l3.intoxicated',
};

/** First words at L2 where the direct question alone would not do. */
const unclear: Readonly<Partial<Record<CrisisPath, string>>> = {
  violence: 'crisis.l2.violence',
  harm_to_others: 'crisis.l2.harmToOthers',
  third_party: 'crisis.l2.friend',
  psychosis: 'crisis.l2.voices',
  eating: 'crisis.l2.eating',
  past_attempt: 'crisis.l2.pastAttempt',
  retracted: 'crisis.l2.retracted',
  medical: 'crisis.l2.medical',
  medical_other: 'crisis.l2.medicalOther',
};

/** The first reply on entering a level. At L3 and L4 it is urgent: it claims nothing about what was stored or who was told. */
export const first: Act = (draft, turn, level) => {
  const path = pathOf(turn.context.pick);
  const owing = withOwed(unreached(path === 'third_party' ? draft : aboutNobodyElse(draft), turn), turn, path);
  if (level === '2') return atUnclear(owing, turn, path);
  const told = urgent(owing, turn, level === '4' ? immediateKey(owing, path) : disclosed[path], path);
  return requestCase(level === '4' ? whereIfUnknown(told, turn, '') : told, turn, 'byProgram');
};

/** Where there was violence nobody is told to go to whoever is there. */
const immediateKey = ({ session }: Draft, path: CrisisPath): string =>
  immediate[path] === 'crisis.l4.self' && session.asked.safe !== undefined
    ? 'crisis.l4.selfAfterViolence'
    : immediate[path];

/** Where a friend was is nothing to a concern that is not about them. */
const aboutNobodyElse = (draft: Draft): Draft => ({ ...draft, session: withoutElsewhere(draft.session) });

const withoutElsewhere = ({ elsewhere: _elsewhere, ...session }: Session): Session => session;

/** A danger that begins anew has not been helped yet. */
const unreached = (draft: Draft, { before }: Turning): Draft =>
  before.level === 4 ? draft : withSession(draft, { asked: withoutReached(draft.session.asked) });

const withoutReached = ({ reached: _reached, ...asked }: Session['asked']): Session['asked'] => asked;

/** An emergency or violence is answered first; the question about the person's own wish to die comes next. */
function withOwed(draft: Draft, turn: Turning, path: CrisisPath): Draft {
  const owes = !asksSelf(path) && ownSign(turn.signals) && draft.session.asked.direct === 0;
  return owes ? withAsked(draft, { owed: true }) : draft;
}

/** Words with the lines under them, unless this very card was shown in this session (then without). */
function urgent(draft: Draft, turn: Turning, key: string, path: CrisisPath): Draft {
  const { card, name } = cardFor(draft, turn, needFor(draft, turn, path));
  const params = {
    ...opening(draft, turn),
    place: card.emergency.length > 0 ? 'known' : 'other',
    lines: 'shown',
    poison: card.lines.some(({ kind }) => kind === 'poison') ? 'shown' : 'none',
    elsewhere: draft.session.elsewhere ? 'known' : 'other',
  };
  const words = saidAlready(draft, turn, key) ? againKey(draft.session, path) : key;
  if (!maySee(draft, name))
    return introduced(speak(draft, words, undefined, { params: { ...params, lines: 'before' }, urgent: true }), turn);
  const choices: ChoiceSet | undefined =
    path === 'violence' ? 'yesNo' : draft.session.level === 4 ? 'company' : undefined;
  return shown(introduced(speak(draft, words, choices, { params, lines: card, urgent: true }), turn), name);
}

/** The same concern again, in fewer words. */
function againKey(session: Session, path: CrisisPath): string {
  if (session.level < 4) return 'crisis.l3.again';
  return isAboutViolence(session, path) ? 'crisis.l4.again.violence' : 'crisis.l4.again';
}

/** The same first words are not said twice; the lines may be. After an earlier L4 the full words come again. */
const saidAlready = (draft: Draft, turn: Turning, key: string): boolean =>
  turn.before.recent.includes(key) && (draft.session.level < 4 || turn.before.level === 4);

/** L2: its own words where a path needs them, then the direct question; a help line as a footer. */
function atUnclear(draft: Draft, turn: Turning, path: CrisisPath): Draft {
  const key = unclear[path];
  const footed = (next: Draft) => introduced(withFooter(next, turn, needFor(next, turn, path)), turn);
  const told = key
    ? speak(draft, key, path === 'violence' ? 'yesNo' : 'person', { params: { ...opening(draft, turn) } })
    : draft;
  if (!asksSelf(path)) return footed(told);
  return footed(ask(told, turn, key ? 'directAfter' : 'direct'));
}

/** What the opening says of the program: at first contact, or while onboarding is unfinished, that it is one. */
export function opening(draft: Draft, turn: Turning): Record<string, string> {
  const said = draft.session.notices.said.includes('program') && draft.session.consents.chat !== undefined;
  return {
    notice: said ? 'said' : 'first',
    humans: humansOf(turn),
    ...quoteIn(turn),
  };
}

const introduced = (draft: Draft, turn: Turning): Draft =>
  withSaid(withSession(draft, { notices: { ...draft.session.notices, programAt: isoTime(turn.at) } }), 'program');

/** After two evasions: no third question, but a person. */
export const offerPerson: Act = (draft, turn) =>
  speak(
    draft,
    turn.policy.humans === 'none' ? 'crisis.offerPerson.none' : 'crisis.offerPerson',
    turn.policy.humans === 'none' ? 'coping' : 'person',
  );

/** Every few turns beside the person: what could come next. */
export const offerOnward: Act = (draft) =>
  speak(draft, draft.session.level >= 3 ? 'crisis.onward' : 'crisis.onward.two', 'coping');

/** Back from something else. */
export const stillHere: Act = (draft) => speak(draft, 'resume.here', draft.session.level >= 3 ? 'coping' : undefined);

/** Still yes at a re-check. */
export const besideYes: Act = (draft, turn) =>
  speak(withAsked(reflectSimple(draft, turn, ''), {}), 'crisis.recheck.yes', 'coping');
