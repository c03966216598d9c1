import { speak, withEffect } from '../draft.js';
import type { Act } from './act.js';

/** Appends the person's own number, and their note when they gave one. Called only with mood-log consent. */
export const appendCheckIn: Act = (draft, turn, what) => {
  const rating = turn.context.rating ?? undefined;
  const note = what === 'note' && turn.text ? turn.text.slice(0, 500) : undefined;
  return withEffect(draft, {
    type: 'mood.append',
    emotions: {},
    basic: {},
    ...(rating === undefined ? {} : { rating }),
    ...(note === undefined ? {} : { note }),
  });
};

/** Before and after an exercise: said as it is, without praise. */
export const compareRatings: Act = (draft, turn) => {
  const after = turn.rating;
  const before = turn.context.rating;
  if (before === null || after === null) return speak(draft, 'grounding.done', 'afterExercise');
  const key = after < before ? 'grounding.less' : after > before ? 'grounding.more' : 'grounding.same';
  return speak(draft, key, 'afterExercise', { params: { before, after } });
};
