import { speak, withEffect, withSession } from '../draft.js';
import { withTried } from '../helped.js';
import { mayKeepNumbers } from '../ownNumbers.js';
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

/** Gives words like "so-so" back as the number they may stand for, for the person to say. */
export const suggestRating: Act = (draft, turn) =>
  speak(draft, 'checkIn.rating.roughly', 'yesNo', { params: { rating: turn.context.rating ?? 5 } });

/** Before and after an exercise: said as it is, without praise. At L3 the crisis flow goes on from there. */
export const compareRatings: Act = (draft, turn) => {
  const after = turn.rating;
  const before = turn.context.rating;
  const calm = draft.session.level < 3;
  if (before === null || after === null) return speak(draft, 'grounding.done', calm ? 'afterExercise' : undefined);
  const key = after < before ? 'grounding.less' : after > before ? 'grounding.more' : 'grounding.same';
  const choices = after > before ? 'otherExercise' : 'afterExercise';
  return speak(draft, key, calm ? choices : undefined, { params: { before, after } });
};

/** Remembers the two numbers, so that what helped can come first next time; never of a crisis. */
export const keepTried: Act = (draft, turn) => {
  const { rating: before, pick } = turn.context;
  const after = turn.rating;
  if (before === null || after === null || draft.session.level >= 3 || !mayKeepNumbers(draft.session)) return draft;
  return withSession(draft, { helped: withTried(draft.session.helped ?? {}, pick, { before, after }) });
};
