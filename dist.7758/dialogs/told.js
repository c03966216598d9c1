/** Replies that are no utterances and ask something. */
const asking = /^(reflection\.start|distress\.offer|tool\.offer\.)/;
/** Looks back on the keys of the last replies, oldest first. */
export function toldIn(recent, { byKey }) {
    const utterances = recent.flatMap((key) => byKey.get(key) ?? []);
    const listened = recent.filter((key) => byKey.has(key) || asking.test(key));
    const lastTwo = utterances.slice(-2);
    const last = utterances.at(-1);
    return {
        count: utterances.length,
        asked: listened.slice(-2).some((key) => byKey.get(key)?.asks ?? true),
        painful: lastTwo.some(answersPain),
        guessed: last !== undefined && ['feeling', 'words', 'correction', 'misread', 'mixed', 'named'].includes(last.intent),
        praised: last?.intent === 'affirm',
        grief: utterances.some(({ intent }) => intent === 'loss'),
        justGrief: last?.intent === 'loss',
        topics: [...new Set(utterances.flatMap(({ topics }) => topics).reverse())].reverse(),
        sinceSummary: sinceSummary(utterances),
    };
}
const answersPain = ({ intent, when }) => when.includes('pain') || ['feeling', 'named', 'mixed', 'words', 'loss'].includes(intent);
const sinceSummary = (utterances) => utterances.length - 1 - utterances.findLastIndex(({ intent }) => intent === 'summary');
//# sourceMappingURL=told.js.map