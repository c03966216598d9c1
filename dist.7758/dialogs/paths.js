/** Kinds in which the person speaks of their own death or self-harm; asking for a method "for a friend" counts as one. */
const ownKinds = new Set([
    'active',
    'passive',
    'plan',
    'means',
    'preparation',
    'act',
    'self_harm',
    'past_attempt',
    'hopeless',
    'veiled',
    'ambiguous',
    'method_question',
]);
/**
 * Which path wins when a text shows several signs: what is most urgent to *do* comes first
 * (docs/safety/protocol.md, special paths).
 */
const order = [
    'child_at_risk',
    'high_place',
    'fumes',
    'overdose',
    'medical',
    'violence',
    'weapon',
    'harm_to_others',
    'third_party',
    'psychosis',
    'eating',
    'method_question',
    'self_harm',
    'past_attempt',
    'retracted',
    'intoxicated',
];
/** Paths on which no question about the person's own wish to die is asked without a first-person sign. */
const notAboutSelf = new Set(['medical', 'third_party', 'violence', 'harm_to_others']);
const isPath = (path) => path === 'self' || order.some((known) => known === path);
/** The path as stored in a chart's context; anything unknown is the person's own. */
export const pathOf = (stored) => (isPath(stored) ? stored : 'self');
/** The path a text calls for, from its signals at L2 or above. A friend's danger is the person's own with a first-person sign. */
export function crisisPath(signals) {
    const top = strongest(signals);
    const kinds = new Set(signals.filter((signal) => signal.level >= 2).map((signal) => signal.kind));
    const own = signals.some((signal) => signal.level >= 2 && ownKinds.has(signal.kind));
    const weighs = (kind) => strongest(signals.filter((signal) => signal.kind === kind)) >= Math.min(top, 3);
    return order.find((path) => kinds.has(path) && weighs(path) && !(path === 'third_party' && own)) ?? 'self';
}
/** Whether the path asks the person about their own thoughts of ending their life. */
export const asksSelf = (path) => !notAboutSelf.has(path);
const strongest = (signals) => signals.reduce((level, signal) => (signal.level > level ? signal.level : level), 0);
//# sourceMappingURL=paths.js.map