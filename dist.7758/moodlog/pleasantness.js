import { painfulEmotions } from '../nlu/painful.js';
/** The positive group of GoEmotions (Demszky et al. 2020, table 2); what is in neither group is ambiguous or neutral. */
const pleasant = new Set([
    'admiration',
    'amusement',
    'approval',
    'caring',
    'desire',
    'excitement',
    'gratitude',
    'joy',
    'love',
    'optimism',
    'pride',
    'relief',
]);
const painful = new Set(painfulEmotions);
/** How an entry's emotions divide, 0–1 each; the rest to 1 is neither. Null for an entry without emotions. */
export function pleasantness({ emotions }) {
    const all = Object.entries(emotions);
    const sum = (group) => all.filter(([emotion]) => group(emotion)).reduce((total, [, value]) => total + value, 0);
    const total = sum(() => true);
    if (total === 0)
        return null;
    return { pleasant: sum((one) => pleasant.has(one)) / total, painful: sum((one) => painful.has(one)) / total };
}
//# sourceMappingURL=pleasantness.js.map