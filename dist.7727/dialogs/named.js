import { painfulEmotions } from '../nlu/painful.js';
const bright = [
    'admiration',
    'amusement',
    'excitement',
    'gratitude',
    'joy',
    'love',
    'optimism',
    'pride',
    'relief',
];
const painful = painfulEmotions;
/** Neither good nor painful, but worth a word. */
const other = ['caring', 'confusion', 'desire', 'surprise'];
/** Whether a feeling is a good one. */
export const isBright = (emotion) => emotion !== undefined && bright.includes(emotion);
/** Whether a feeling is a painful one. */
export const isPainful = (emotion) => emotion !== undefined && painful.includes(emotion);
/** Whether a name is that of a feeling worth a word: good, painful, or one of the few between. */
export const isFeeling = (name) => [...bright, ...painful, ...other].some((emotion) => emotion === name);
/** Feelings the person named as their own; a good one that is denied or missed counts as what it hurts as. */
export function namedFeelings(said, words) {
    const found = Object.entries(words.spoken).flatMap(([emotion, spoken]) => isFeeling(emotion) ? spoken.flatMap((word) => firstOwn(said, emotion, word, words)) : []);
    return found.sort((a, b) => a.at - b.at);
}
function firstOwn(said, emotion, { says, own }, words) {
    for (const { index, 0: match } of said.matchAll(says)) {
        const before = said.slice(0, index);
        if (words.others.test(before))
            continue;
        if (isBright(emotion) && isMissed(before, said.slice(index + match.length), words)) {
            const hurtsAs = words.lost.becomes[emotion];
            return hurtsAs ? [{ emotion: hurtsAs, own: null, at: index }] : [];
        }
        if (!words.denied.test(before))
            return [{ emotion, own: own === undefined ? match : own || null, at: index }];
    }
    return [];
}
const isMissed = (before, after, { denied, lost }) => denied.test(before) || lost.before.test(before) || lost.after.test(after);
/** A good word that is somebody else's: "everyone else is so happy". */
export const goodForOthers = (said, { spoken, others }) => bright.some((emotion) => spoken[emotion]?.some(({ says }) => [...said.matchAll(says)].some(({ index }) => others.test(said.slice(0, index)))));
//# sourceMappingURL=named.js.map