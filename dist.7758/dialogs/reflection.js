/**
 * Picks the reviewed utterance that fits best: its intent, what it takes up, the feeling, the topic; among equals the
 * seed decides. Nothing said in the last 20 turns is said again while anything else fits.
 */
export function pickReflection(content, listening) {
    const fitting = content.utterances.filter((utterance) => fits(utterance, listening));
    const said = new Set(listening.recent);
    const fresh = fitting.filter(({ key }) => !said.has(key));
    const pool = fresh.length > 0 ? fresh : leastRecent(fitting, listening.recent);
    const scored = pool.map((utterance) => ({ utterance, points: score(utterance, listening) }));
    const best = Math.max(...scored.map(({ points }) => points));
    const equals = scored.filter(({ points }) => points === best);
    const chosen = equals[listening.seed % Math.max(equals.length, 1)]?.utterance;
    return chosen ? { key: chosen.key, intent: chosen.intent, params: wordsFor(content, listening, chosen) } : null;
}
/** Intents whose words hold a feeling. */
const needsFeeling = ['feeling', 'words', 'named', 'mixed', 'correction'];
/** Intents that give the person's own word back. */
const needsOwn = ['named', 'mixed', 'correction'];
function fits(utterance, listening) {
    const { intent, emotions, topics, when, neverAfter, cue } = utterance;
    const { emotions: felt, own, wanted, holds, past } = listening;
    if (!wanted.includes(intent))
        return false;
    if (listening.simpleOnly)
        return utterance.simple;
    if (!when.every((condition) => holds.includes(condition)))
        return false;
    if (neverAfter.some((event) => past.includes(event)))
        return false;
    if (emotions.length > 0 && !emotions.some((emotion) => emotion === felt[0]))
        return false;
    if (needsFeeling.includes(intent) && felt.length === 0 && own.length === 0)
        return false;
    if (needsOwn.includes(intent) && own.length === 0)
        return false;
    if (intent === 'mixed' && own.length < 2)
        return false;
    if (intent === 'summary' && listening.gathered.length < 2)
        return false;
    if (topics.length > 0 && !topics.some((topic) => listening.topics.includes(topic)))
        return false;
    return cue === undefined || cue.test(listening.said);
}
function score({ intent, emotions, topics, cue, when }, { wanted, said }) {
    const byIntent = (wanted.length - wanted.indexOf(intent)) * 20;
    const particular = when.some((condition) => condition === 'short' || condition === 'long') ? 1 : 0;
    return byIntent + cuePoints(cue, said) + (emotions.length > 0 ? 3 : 0) + (topics.length > 0 ? 2 : 0) + particular;
}
/** The more of the person's words an utterance takes up, the better it fits; a cue that only rules out adds nothing. */
function cuePoints(cue, said) {
    const match = cue?.exec(said)?.[0];
    return match ? 4 + Math.min(Math.floor(match.length / 4), 3) : 0;
}
/** When everything was said lately: what was said longest ago. */
function leastRecent(utterances, recent) {
    const oldest = [...utterances].sort((a, b) => recent.lastIndexOf(a.key) - recent.lastIndexOf(b.key))[0];
    return oldest ? [oldest] : [];
}
/**
 * Three words for what may be felt: the person's own first, then those of the first emotion, then the second's; and
 * two topics of the talk.
 */
function wordsFor(content, listening, { intent }) {
    const { emotions, own, gathered, seed } = listening;
    const [first, second] = emotions;
    const listed = (first && content.feelings[first]) ?? [''];
    const start = needsOwn.includes(intent) ? 0 : seed % listed.length;
    const next = (second && content.feelings[second]?.slice(0, 1)) ?? [];
    const words = [...new Set([...own, ...listed.slice(start), ...listed.slice(0, start), ...next])];
    const options = intent === 'words' && next.length > 0 ? [...new Set([...words.slice(0, 1), ...next, ...words])] : words;
    const [topicA = '', topicB = ''] = gathered.slice(-2).map((topic) => content.topics[topic] ?? '');
    const [feeling = '', other = feeling, third = other] = options;
    return { feeling, other, third, topicA, topicB };
}
//# sourceMappingURL=reflection.js.map