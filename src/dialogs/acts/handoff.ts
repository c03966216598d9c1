import { speak, withEffect, withSaid, withSession, type Draft } from '../draft.js';
import type { CrisisAnswers } from '../effect.js';
import type { Session } from '../session.js';
import type { Signal } from '../../nlu/reading.js';
import type { Turning } from '../turning.js';
import type { Act } from './act.js';
import { linesIfCrisis } from './lines.js';

/** Asks for a human, or raises the case there is. Where no humans exist nothing is asked and nothing is claimed. */
export const requestCase: Act = (draft, turn, by) => {
  if (turn.policy.humans === 'none' || draft.session.case?.state === 'accepted') return draft;
  const open = draft.session.case ?? { id: '', state: 'requested' as const };
  const waiting = open.state === 'failed' ? { id: '', state: 'requested' as const } : open;
  return withEffect(withSession(draft, { case: waiting }), {
    type: 'case.request',
    level: draft.session.level,
    reasons: [...turn.signals, ...answerSignals(turn)],
    byPerson: by === 'byPerson',
    answers: answersIn(draft.session),
  });
};

const answersIn = ({ asked: { plan, means, company, safe } }: Session): CrisisAnswers => ({
  ...(plan ? { plan } : {}),
  ...(means ? { means } : {}),
  ...(company ? { company } : {}),
  ...(safe ? { safe } : {}),
});

/** What was answered in this turn reaches a case that waits already, so that nobody is asked the same twice. */
export const tellAnswers = (draft: Draft, before: Session): Draft => {
  const open = draft.session.case;
  const answers = answersIn(draft.session);
  const known = answersIn(before);
  const isNew = (Object.keys(answers) as (keyof CrisisAnswers)[]).some((name) => answers[name] !== known[name]);
  const told = draft.effects.some(
    ({ type }) => type === 'case.request' || type === 'case.cancel' || type === 'data.erase',
  );
  if (open?.state !== 'queued' || !isNew || told) return draft;
  return withEffect(draft, { type: 'case.answers', caseId: open.id, answers });
};

/** A yes to a direct question is a reason too, with the question as its source. */
function answerSignals({ tags, answer }: Turning): Signal[] {
  if (answer !== 'yes') return [];
  if (tags.has('question:direct') || tags.has('question:recheck') || tags.has('question:own'))
    return [{ source: 'answer:direct', kind: 'active', level: 3 }];
  return tags.has('question:means') ? [{ source: 'answer:means', kind: 'means', level: 4 }] : [];
}

/** At L3 and above a request that could not be made is made again with each message, without a word about it. */
export const requestAgain: Act = (draft, turn) => {
  const due = draft.session.level >= 3 && draft.session.case?.state === 'failed';
  const asked = draft.effects.some(({ type }) => type === 'case.request' || type === 'data.erase');
  return due && !asked ? requestCase(draft, turn, 'byProgram') : draft;
};

export const cancelCase: Act = (draft) =>
  draft.session.case ? withEffect(draft, { type: 'case.cancel', caseId: draft.session.case.id }) : draft;

/** No human can be reached here: said at once, with what there is instead. */
export const noHumans: Act = (draft, turn) =>
  linesIfCrisis(speak(draft, 'handoff.none', draft.session.level >= 3 ? 'coping' : 'refusedHelp'), turn, '');

/** The consents that could not be asked in a crisis are asked once, when things are calm. */
export const offeredLater: Act = (draft) => withSaid(draft, 'askedLater');
