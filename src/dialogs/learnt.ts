import { explained, withCorrection, type Corrections } from '../nlu/personal.js';
import type { Emotion } from '../nlu/reading.js';
import type { Act } from './acts/act.js';
import { speak, withSession, type Draft } from './draft.js';
import type { Heard } from './listening.js';
import { namedFeelings } from './named.js';
import type { Listening } from './reflection.js';
import type { Intent } from './utterances.js';
import type { Session } from './session.js';
import type { Turning } from './turning.js';

/** What a person's own corrections taught about naming their feelings; kept only while emotions may be read. */
export interface Learnt {
  corrections: Corrections;
  /** The feeling that the last reply guessed at, until the next message says whether it was right. */
  guess?: Emotion;
}

/** Explanations said at once. */
const mostSaid = 3;
const guesses: readonly Intent[] = ['feeling', 'words'];

/** The session without anything learnt that nobody agreed to; every turn ends with it, so a withdrawal is a reset. */
export const withAgreedLearning = (session: Session): Session =>
  session.consents.emotion?.granted === true ? session : withoutLearning(session);

const withoutLearning = ({ learnt: _learnt, ...rest }: Session): Session => rest;

/** Learns from "no, that's not it" and "no, more sad than angry", and forgets the guess it answers. */
export function learning(draft: Draft, turn: Turning, { said, corrects, misread }: Heard): Draft {
  const { learnt, locale } = draft.session;
  if (!learnt?.guess) return draft;
  const { corrections, guess } = learnt;
  if (!corrects && !misread) return withSession(draft, { learnt: { corrections } });
  const missed = namedFeelings(said, turn.content.reflection[locale]).map(({ emotion }) => emotion);
  const denied = missed.includes(guess) ? [] : [guess];
  return withSession(draft, { learnt: { corrections: withCorrection(corrections, { denied, missed }) } });
}

/** Remembers which feeling a reply guessed at, where it was read and not the person's own word. */
export function guessing(draft: Draft, intent: Intent, { emotions, own }: Pick<Listening, 'emotions' | 'own'>): Draft {
  const [guess] = emotions;
  if (!guess || own.length > 0 || !guesses.includes(intent)) return draft;
  return withSession(draft, { learnt: { corrections: draft.session.learnt?.corrections ?? {}, guess } });
}

/** Says what was learnt and from how many answers. */
export const tellLearnt: Act = (draft, turn) => {
  const { learnt, locale } = draft.session;
  const words = turn.content.reflection[locale].feelings;
  const found = explained(learnt?.corrections ?? {}).flatMap(({ emotion, kind, times }) => {
    const feeling = words[emotion]?.[0];
    return feeling === undefined ? [] : [{ feeling, kind, times }];
  });
  if (found.length === 0) return speak(draft, 'learnt.nothing');
  const told = found
    .slice(0, mostSaid)
    .reduce((sum, params) => speak(sum, 'learnt.told', undefined, { params }), draft);
  return speak(told, 'learnt.how');
};

/** Forgets it all: everybody's thresholds again. */
export const forgetLearnt: Act = (draft) => speak(withSession(draft, { learnt: undefined }), 'learnt.forgotten');
