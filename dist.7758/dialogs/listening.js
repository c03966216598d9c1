import { plain } from './answers.js';
import { goodForOthers, isBright, isFeeling, isPainful, namedFeelings } from './named.js';
import { intents } from './utterances.js';
/** Longer texts say what they are about at their beginning and their end. */
const listened = 500;
/** Hears one message. Names no emotion where the person or the policy said no to that. */
export function hear(turn) {
    const { before, policy, content, text } = turn;
    const words = content.reflection[before.locale];
    const said = saidIn(text);
    const mayName = policy.emotionInference && before.consents.emotion?.granted !== false;
    const named = mayName ? namedFeelings(said, words) : [];
    const corrected = mayName ? correctedWord(said, turn) : null;
    const hurts = words.pain.test(said) || blames(said, words) || named.some(({ emotion }) => isPainful(emotion));
    const noGoodNews = hurts || goodForOthers(said, words);
    const read = feltIn(turn).filter((emotion) => !noGoodNews || !isBright(emotion));
    const feelings = [...new Set([...named.map(({ emotion }) => emotion), ...read])];
    const topics = turn.reading?.topics ?? [];
    const good = named.some(({ emotion }) => isBright(emotion)) || isBright(read[0]);
    const sad = isPainful(feelings[0]) || named.some(({ emotion }) => isPainful(emotion));
    return {
        said,
        feelings,
        own: [...(corrected ? [corrected] : []), ...named.flatMap(({ own }) => own ?? [])],
        topics,
        small: smallTalkOf(said, words),
        corrects: /^(no|nope|nah|not|不是?|没有)(?![a-z])/u.test(said),
        misread: words.misread.test(said),
        grief: isGrief(turn, topics, feelings),
        pain: hurts || sad || turn.sign >= 1 || (before.level === 1 && !good),
        good,
    };
}
/** Self-blame, dread and being stuck hurt, whatever the words. */
const blames = (said, { tools }) => [...tools.kind, ...tools.thought, ...tools.step].some((pattern) => pattern.test(said));
/** The words in plain form; of a long text its beginning and its end. */
export function saidIn(text) {
    const said = plain(text ?? '');
    return said.length <= listened ? said : `${said.slice(0, listened / 2)} ${said.slice(-listened / 2)}`;
}
/** Whether a loss is told in this message; asked before every step, so it looks at no more than that. */
export function tellsOfLoss({ text, reading, signals, content, before }) {
    if (reading?.topics.includes('loss') || signals.some(({ kind }) => kind === 'bereaved'))
        return true;
    const said = saidIn(text);
    return content.reflection[before.locale].spoken.grief?.some(({ says }) => said.search(says) >= 0) ?? false;
}
const isGrief = ({ signals }, topics, feelings) => topics.includes('loss') || feelings[0] === 'grief' || signals.some(({ kind }) => kind === 'bereaved');
/** "No, more like hollow": a word of theirs that no list knows, unless it is one never given back. */
function correctedWord(said, { content, before }) {
    const word = content.reflection[before.locale].corrected.exec(said)?.groups?.word;
    if (!word || content.unquotable.some((pattern) => pattern.test(word)))
        return null;
    return word;
}
/** Emotions that were read, where reading them is allowed and agreed to. */
function feltIn({ reading, policy, before }) {
    if (!policy.emotionInference || !before.consents.emotion?.granted)
        return [];
    return (reading?.top ?? []).filter(isFeeling);
}
function smallTalkOf(said, words) {
    const short = said.slice(0, 200);
    const found = Object.entries(words.smalltalk).find(([, patterns]) => patterns.some((pattern) => pattern.test(short)));
    return intents.find((intent) => intent === found?.[0]) ?? null;
}
//# sourceMappingURL=listening.js.map