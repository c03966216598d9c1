import { speak, withEffect } from '../draft.js';
import type { Act } from './act.js';

export const showData: Act = (draft) => withEffect(speak(draft, 'myData.gathering'), { type: 'data.show' });

export const exportData: Act = (draft) => withEffect(speak(draft, 'myData.exporting'), { type: 'data.export' });

/** Looks for the summary of the last case. */
export const showSummary: Act = (draft) => withEffect(speak(draft, 'summary.looking'), { type: 'summary.show' });

/** What the person says is wrong goes to the counselors, beside the lines. */
export const correctSummary: Act = (draft, turn) =>
  turn.text
    ? withEffect(speak(draft, 'summary.sending'), { type: 'summary.correct', text: turn.text.slice(0, 2000) })
    : draft;

/** Erases everything. The outcome says what became of it; Teams' own copies are out of reach and that is said. */
export const eraseData: Act = (draft) =>
  withEffect(speak(draft, draft.session.channel === 'msteams' ? 'myData.erasing.teams' : 'myData.erasing'), {
    type: 'data.erase',
  });
