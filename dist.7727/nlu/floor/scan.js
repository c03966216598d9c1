import { hitAt } from './hit.js';
import { judge } from './judge.js';
import { matches } from './matches.js';
/** How often one pattern is looked at in one text; a text that repeats itself says nothing more by it. */
const hitsPerPattern = 40;
/** All signals of one form of a text; of each pattern the strongest. */
export function scan(text, lexicon, around) {
    const guards = guardedSpans(text, lexicon);
    return lexicon.patterns.flatMap((pattern) => {
        if (pattern.after === 'disclosure' && !around.disclosed)
            return [];
        const signal = strongest(text, pattern, lexicon, around, guards);
        return signal ? [signal] : [];
    });
}
/** Guards are looked for only once a pattern has hit, which most texts never come to. */
function guardedSpans(text, lexicon) {
    let spans = null;
    return () => {
        spans ??= lexicon.guards.flatMap(({ expression, leaves }) => [...matches(text, expression)].map((match) => ({
            start: match.index,
            end: match.index + match[0].length,
            leaves,
        })));
        return spans;
    };
}
function strongest(text, pattern, lexicon, around, guards) {
    let best = null;
    let seen = 0;
    for (const match of matches(text, pattern.expression)) {
        seen += 1;
        if (seen > hitsPerPattern)
            break;
        const hit = hitAt(text, match.index, match[0]);
        const scene = {
            guard: guardOver(hit, guards()),
            humour: around.humour,
            pain: around.pain,
            recovered: around.recovered,
        };
        const signal = judge(pattern, hit, lexicon, scene);
        if (signal && (best === null || signal.level > best.level))
            best = signal;
        if (best?.level === pattern.level)
            break;
    }
    return best;
}
/** What is left of a hit that overlaps a guard; of several guards the one that leaves least. */
function guardOver(hit, spans) {
    const over = spans.filter((span) => span.start < hit.end && hit.start < span.end);
    if (over.length === 0)
        return null;
    return over.some((span) => span.leaves === 'nothing') ? 'nothing' : 'question';
}
//# sourceMappingURL=scan.js.map