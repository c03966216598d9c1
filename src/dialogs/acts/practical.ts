import type { ChoiceSet } from '../choices.js';
import { speak, type Draft } from '../draft.js';
import type { Practical } from '../hearing/practical.js';
import { channelOf, humansOf } from '../service.js';
import type { Turning } from '../turning.js';
import type { Act } from './act.js';

/** How many replies back the same answer is not given again. */
const lately = 8;

/** The answer to a practical question of this text; null where it holds none, or had it lately. */
export function practicalAnswer(draft: Draft, turn: Turning, choices?: ChoiceSet): Draft | null {
  if (turn.practical === null) return null;
  const key = keyOf(turn.practical);
  if (turn.before.recent.slice(-lately).includes(key)) return null;
  const level = draft.session.level === 4 ? 'urgent' : 'other';
  return speak(draft, key, choices, { params: { humans: humansOf(turn), channel: channelOf(turn), level } });
}

/** Who can read along is told alike in plain talk and in danger. */
const keyOf = (practical: Practical): string =>
  practical === 'whoKnows' ? 'reflection.privacy.1' : `practical.${practical}`;

/** Answers a practical question where there is one; else says nothing. */
export const answerPractical: Act = (draft, turn) => practicalAnswer(draft, turn) ?? draft;

/** The direct question was evaded: it may stay open. A question that came instead of an answer has its own. */
export const evade: Act = (draft, turn) =>
  practicalAnswer(draft, turn, 'person') ?? speak(draft, 'crisis.evaded.direct', 'person');

const cannotAnswer = ['practical.cannotAnswer.0', 'practical.cannotAnswer.1'] as const;

/**
 * To a question in danger that has no reviewed answer: that it has none here, and who can answer. Null to anything else,
 * to a question that is a cry, and where it was said lately.
 */
export function noAnswerHere(draft: Draft, { asks, sign, seed, before }: Turning, choices?: ChoiceSet): Draft | null {
  if (!asks || sign > 0) return null;
  const fresh = cannotAnswer.filter((key) => !before.recent.includes(key));
  const key = fresh[seed % Math.max(1, fresh.length)];
  return key === undefined ? null : speak(draft, key, choices);
}
