import { speak, withEffect } from '../draft.js';
import type { Act } from './act.js';

export const showData: Act = (draft) => withEffect(speak(draft, 'myData.gathering'), { type: 'data.show' });

export const exportData: Act = (draft) => withEffect(speak(draft, 'myData.exporting'), { type: 'data.export' });

/** Erases everything. The outcome says what became of it; Teams' own copies are out of reach and that is said. */
export const eraseData: Act = (draft) =>
  withEffect(speak(draft, draft.session.channel === 'msteams' ? 'myData.erasing.teams' : 'myData.erasing'), {
    type: 'data.erase',
  });
