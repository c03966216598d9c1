import { speak, withEffect } from '../draft.js';
export const showData = (draft) => withEffect(speak(draft, 'myData.gathering'), { type: 'data.show' });
export const exportData = (draft) => withEffect(speak(draft, 'myData.exporting'), { type: 'data.export' });
/** Erases everything. The outcome says what became of it; Teams' own copies are out of reach and that is said. */
export const eraseData = (draft) => withEffect(speak(draft, draft.session.channel === 'msteams' ? 'myData.erasing.teams' : 'myData.erasing'), {
    type: 'data.erase',
});
//# sourceMappingURL=data.js.map