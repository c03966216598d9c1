import { isAboutAnother, isFiction, isNegated, isPast } from './context.js';
/**
 * What a hit means in its sentence: a signal, a weaker one, or none. Guards and humour never leave less than a question
 * where pain was said (docs/safety/protocol.md).
 */
export function judge(pattern, hit, lexicon, scene) {
    const signal = inSentence(pattern, hit, lexicon, scene);
    // A danger that somebody came through is asked about, and no crisis.
    const isOver = scene.recovered && signal?.level === 3 && (signal.kind === 'third_party' || signal.kind === 'past_attempt');
    return signal && isOver ? { ...signal, level: 2 } : signal;
}
function inSentence(pattern, hit, lexicon, scene) {
    const { context } = lexicon;
    const open = (check) => !pattern.firm.has(check);
    const signal = (kind, level) => ({
        source: `lexicon:${lexicon.language}.${pattern.id}`,
        kind,
        level,
    });
    if (pattern.unless?.test(hit.before + hit.words + hit.after))
        return null;
    if (open('negation') && isNegated(hit, context))
        return pattern.level > 1 ? signal('negated', 1) : null;
    // What is only distress is no alarm, so nothing needs to weaken it.
    if (pattern.level < 2)
        return signal(pattern.kind, pattern.level);
    if (scene.guard !== null)
        return guarded(scene, signal);
    if (pattern.who === 'any' && isAboutAnother(hit, context)) {
        if (open('fiction') && isFiction(hit, context))
            return null;
        return signal('third_party', underWay.has(pattern.kind) ? pattern.level : atMost(pattern.level, 3));
    }
    if (open('fiction') && isFiction(hit, context))
        return scene.pain ? signal('ambiguous', 2) : null;
    if (open('past') && isPast(hit, context))
        return pattern.who === 'other' ? null : signal('past_attempt', 2);
    if (open('humour') && scene.humour)
        return signal('ambiguous', 2);
    return signal(pattern.kind, pattern.level);
}
function guarded(scene, signal) {
    const asks = scene.pain || (scene.guard === 'question' && !scene.humour);
    return asks ? signal('ambiguous', 2) : null;
}
/** What is happening now is as urgent for another person as for the one who writes. */
const underWay = new Set([
    'act',
    'overdose',
    'means',
    'high_place',
    'fumes',
    'medical',
    'violence',
]);
const atMost = (level, most) => (level > most ? most : level);
//# sourceMappingURL=judge.js.map