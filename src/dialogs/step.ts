import { isoTime } from '../clock.js';
import { inLocalWords } from './localWords.js';
import { inTheirLanguage } from './theirLanguage.js';
import type { DialogContent } from './content.js';
import { requestAgain, tellAnswers } from './acts/handoff.js';
import { arrive } from './arrival.js';
import { onCounselor, relay } from './counselorEvents.js';
import type { Decision, Step } from './decision.js';
import { draftOf, speak, withSession, type Draft } from './draft.js';
import { gather } from './hearing/gather.js';
import { nextStanding, type Question } from './level.js';
import { keepMood } from './mood.js';
import { withDueNotice } from './notices.js';
import { obey } from './orders.js';
import { onOutcome } from './outcomes.js';
import { withAgreedLearning } from './learnt.js';
import { withAgreedNumbers } from './ownNumbers.js';
import { enter } from './perform.js';
import type { Session } from './session.js';
import { setSetting } from './settings.js';
import { withStated } from './stated.js';
import { onTimer } from './timers.js';
import { triage } from './triage.js';
import type { Turning } from './turning.js';
import { freshVisit, isNewVisit } from './visits.js';

export { newSession } from './newSession.js';

/** Keys remembered so that nothing is repeated within 20 turns; a turn rarely has more than three replies. */
const remembered = 60;

/** Makes the pure `step` over loaded content. */
export function makeStep(content: DialogContent): Step {
  return (session, input, reading, policy, at, seed) => {
    const personal = input.kind === 'arrival' || input.kind === 'message' || input.kind === 'choice';
    const visit = personal && isNewVisit(session, at, input.kind === 'arrival') ? freshVisit(session) : session;
    const spoken = inLocalWords(inTheirLanguage(visit, input, reading));
    const turn = gather({ content, session: spoken, input, reading, policy, at, seed });
    return personal ? byPerson(turn) : finished(alsoOffered(happening(draftOf(spoken), turn)));
  };
}

/** A message, a choice or an arrival: level, then triage, then the flow. */
function byPerson(turn: Turning): Decision {
  const { before, input } = turn;
  if (input.kind === 'arrival') return settled(withDueNotice(arrive(draftOf(before), turn), turn), turn);
  const draft = withStated(draftOf({ ...before, ...nextStanding(before, evidenceOf(turn)) }), turn);
  const told = routed(draft, turn);
  const spoken = told.replies.length > 0 || relaying(told) ? told : speak(told, 'unclear', 'unclear');
  if (relaying(told)) return settled(spoken, turn);
  const asked = tellAnswers(requestAgain(keepMood(spoken, turn), turn, ''), before);
  return settled(withDueNotice(asked, turn), turn);
}

function routed(draft: Draft, turn: Turning): Draft {
  const route = triage(turn, draft.session);
  if (route.to === 'counselor') return relay(draft, turn);
  return route.to === 'order' ? obey(route.name, draft, turn) : enter(draft, turn, route);
}

/** Everything that is not the person's own doing: timers, counselors, outcomes, settings. */
function happening(draft: Draft, turn: Turning): Draft {
  const { input } = turn;
  if (input.kind === 'timer') return onTimer(draft, turn, input.name);
  if (input.kind === 'counselor') return onCounselor(draft, turn, input);
  if (input.kind === 'outcome') return onOutcome(draft, turn, input);
  return input.kind === 'setting' ? setSetting(draft, turn, input) : draft;
}

const relaying = (draft: Draft): boolean => draft.session.case?.state === 'accepted';

const questions: readonly Question[] = ['direct', 'recheck', 'own', 'plan', 'means', 'company', 'safe'];

function evidenceOf(turn: Turning) {
  const question = turn.lateNo ? 'direct' : questions.find((name) => turn.tags.has(`question:${name}`));
  return {
    sign: turn.sign,
    takesBack: turn.signals.every(({ kind, level }) => level < 2 || kind === 'retracted' || kind === 'negated'),
    answered: question ? { question, answer: turn.lateNo ? ('no' as const) : turn.answer } : null,
    at: turn.at,
    humans: turn.policy.humans !== 'none',
  };
}

/** Where nobody can be reached, nobody is offered: a limit said only after the choice is said too late. */
function withoutHumans(draft: Draft, { policy }: Turning): Draft {
  if (policy.humans !== 'none') return draft;
  const replies = draft.replies.map((reply) =>
    reply.choices ? { ...reply, choices: reply.choices.filter(({ value }) => value !== 'human') } : reply,
  );
  return { ...draft, replies };
}

/** Counts the turn and remembers what was said and offered. */
function settled(decided: Draft, turn: Turning): Decision {
  const draft = withoutHumans(decided, turn);
  const { session, replies } = draft;
  const offered = replies.flatMap((reply) => reply.choices ?? []);
  const notices = { ...session.notices, seenAt: isoTime(turn.at) };
  const next = { turns: session.turns + 1, notices, offered: replies.length > 0 ? offered : session.offered };
  return { ...finished(withSession(draft, next)), ...(turn.ownWords ? {} : { chose: true }) };
}

/** A second reply adds to what the first one offered. */
function alsoOffered(draft: Draft): Draft {
  const more = draft.replies.flatMap((reply) => reply.choices ?? []);
  return more.length > 0 ? withSession(draft, { offered: [...draft.session.offered, ...more] }) : draft;
}

/** With chat refused only level and time are kept, so not even which texts were shown. */
function finished({ session, replies, effects }: Draft): Decision {
  const refused = session.consents.chat?.granted === false && session.level < 2;
  const recent = refused ? [] : [...session.recent, ...replies.map((reply) => reply.key)].slice(-remembered);
  return {
    session: tidy(inLocalWords(withAgreedLearning(withAgreedNumbers({ ...session, recent })))),
    replies: [...replies],
    effects: [...effects],
  };
}

/** Leaves out what is undefined, so that a stored session equals the one in memory. */
function tidy(session: Session): Session {
  const { suspended, case: open, learnt, ...rest } = session;
  return {
    ...rest,
    ...(suspended ? { suspended } : {}),
    ...(open ? { case: open } : {}),
    ...(learnt ? { learnt } : {}),
  };
}
