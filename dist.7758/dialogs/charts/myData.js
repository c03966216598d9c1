import { act, freshContext, kit, knows, picked, say } from './kit.js';
/** Show, export and erase; obeyed at once at every level, with the lines in the same reply from L3 on. */
export const myDataChart = kit.createMachine({
    id: 'myData',
    context: freshContext,
    initial: 'idle',
    states: {
        idle: {
            on: {
                START: [
                    { guard: picked('show'), target: 'done', actions: [act('showData'), act('linesIfCrisis')] },
                    { guard: picked('export'), target: 'done', actions: [act('exportData'), act('linesIfCrisis')] },
                    { guard: picked('delete'), target: 'confirming' },
                    { target: 'choosing' },
                ],
            },
        },
        choosing: {
            tags: ['asks:text'],
            entry: say('myData.choose', 'myData'),
            on: {
                TEXT: { target: 'done', actions: say('myData.nothingDone', 'start') },
                DECLINED: { target: 'done', actions: say('myData.nothingDone', 'start') },
                RESUME: { target: 'choosing', reenter: true },
            },
        },
        confirming: {
            tags: ['asks:yesno'],
            entry: [say('myData.confirm', 'confirmErase'), act('linesIfCrisis')],
            on: {
                YES: { target: 'done', actions: [act('eraseData'), act('linesIfCrisis')] },
                NO: [
                    { guard: knows('crisis'), target: 'done', actions: say('myData.kept') },
                    { target: 'done', actions: say('myData.kept', 'start') },
                ],
                DECLINED: { target: 'done', actions: say('myData.kept', 'start') },
                UNCLEAR: { target: 'done', actions: say('myData.kept.unclear', 'start') },
                RESUME: { target: 'done', actions: say('myData.kept.unclear', 'start') },
            },
        },
        done: { tags: ['finished'] },
    },
});
//# sourceMappingURL=myData.js.map