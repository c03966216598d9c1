import { isoTime } from '../../clock.js';
import { speak, withSession } from '../draft.js';
import { itemsOf, sumsOf } from '../instruments.js';
import { mayKeepNumbers } from '../ownNumbers.js';
/** Sums remembered. */
const remembered = 12;
/** Sums shown side by side. */
const shown = 6;
const answers = [
    { value: 'rate:0', key: 'checkIn.often.0' },
    { value: 'rate:1', key: 'checkIn.often.1' },
    { value: 'rate:2', key: 'checkIn.often.2' },
    { value: 'rate:3', key: 'checkIn.often.3' },
    { value: 'skip', key: 'choice.skip' },
];
/** Puts one question of the chosen set, or says again how it can be answered. */
export const askItem = (draft, turn, how) => {
    const items = itemsOf(turn.context.pick);
    const item = items[Math.min(turn.context.step, items.length - 1)];
    const key = how === 'again' ? 'checkIn.questions.again' : item?.key;
    return speak(draft, key ?? 'checkIn.questions.skipped', undefined, { choices: answers });
};
/** The two sums as they are, beside earlier ones, and whether anything of it is kept. */
export const tellNumbers = (draft, turn) => {
    const sums = sumsOf(turn.context.pick, turn.context.answers);
    if (!sums)
        return speak(draft, 'checkIn.questions.skipped', 'afterQuestions');
    const told = speak(draft, 'checkIn.numbers', undefined, { params: { ...sums, scales: scalesOf(sums) } });
    if (!mayKeepNumbers(draft.session))
        return speak(told, 'checkIn.numbers.notKept', 'afterQuestions');
    const earlier = draft.session.numbers ?? [];
    const numbers = [...earlier, { at: isoTime(turn.at), ...sums }].slice(-remembered);
    const compared = earlier.length > 0 ? overTime(told, numbers) : told;
    return speak(withSession(compared, { numbers }), 'checkIn.numbers.kept', 'afterQuestions');
};
/** "My numbers": those kept, oldest first. */
export const tellOverTime = (draft) => {
    const numbers = draft.session.numbers ?? [];
    return numbers.length === 0 ? speak(draft, 'checkIn.numbers.none', 'start') : overTime(draft, numbers);
};
function overTime(draft, numbers) {
    const series = (scale) => numbers
        .flatMap((one) => one[scale] ?? [])
        .slice(-shown)
        .join(' → ');
    const [worry, mood] = [series('worry'), series('mood')];
    const params = { worry, mood, scales: scalesOf({ ...(worry ? { worry } : {}), ...(mood ? { mood } : {}) }) };
    return speak(draft, 'checkIn.numbers.overTime', undefined, { params });
}
function scalesOf({ worry, mood }) {
    if (worry === undefined)
        return 'mood';
    return mood === undefined ? 'worry' : 'both';
}
//# sourceMappingURL=questions.js.map