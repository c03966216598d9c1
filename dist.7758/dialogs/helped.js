/** Times remembered of each exercise. */
const remembered = 5;
/** Each earlier time counts half as much as the one after it: what helped lately helps more likely now. */
const fading = 0.5;
/** Weight of the doubt one brings to few tries, worth half a try without any change. */
const doubt = 0.5;
/** Remembers one more time; the oldest beyond five is forgotten. */
export function withTried(helped, exercise, tried) {
    return { ...helped, [exercise]: [...(helped[exercise] ?? []), tried].slice(-remembered) };
}
/** How much an exercise eased things for this person, in points of their own 0–10; below 0 it made them worse. */
export function easing(tried) {
    const weights = tried.map((_, position) => fading ** (tried.length - 1 - position));
    const eased = tried.reduce((sum, { before, after }, position) => sum + (weights[position] ?? 0) * (before - after), 0);
    return eased / (weights.reduce((sum, weight) => sum + weight, 0) + doubt);
}
/**
 * The order in which exercises are offered: a bandit of two rules. What eased things most comes first, always; the
 * second place goes to one not tried yet, which the seed picks, so that something better can be found. Then the others
 * in their own order, and what made things worse last.
 */
export function ranked(exercises, helped, seed) {
    const gain = (one) => easing(helped[one.id] ?? []);
    const byGain = [...exercises].sort((a, b) => gain(b) - gain(a));
    const proven = byGain.filter((one) => gain(one) > 0);
    const worse = byGain.filter((one) => gain(one) < 0);
    const open = exercises.filter((one) => gain(one) === 0);
    const untried = open.filter((one) => helped[one.id] === undefined && one.strain === 'none');
    const chance = proven.length > 0 ? untried[seed % Math.max(untried.length, 1)] : undefined;
    const others = [...proven.slice(1), ...open.filter((one) => one !== chance), ...worse];
    return [...proven.slice(0, 1), ...(chance ? [chance] : []), ...others];
}
/** Why this exercise is first, from the same numbers. */
export function reasonFor(exercise, helped) {
    const tried = (exercise === undefined ? undefined : helped[exercise]) ?? [];
    const [last, earlier] = [tried.at(-1), tried.at(-2)];
    if (!last || easing(tried) <= 0)
        return { kind: 'default' };
    if (!earlier)
        return { kind: 'once', last };
    if (last.after < last.before && earlier.after < earlier.before)
        return { kind: 'twice', last, earlier };
    return {
        kind: 'mixed',
        last,
        times: tried.length,
        eased: tried.filter(({ before, after }) => after < before).length,
    };
}
//# sourceMappingURL=helped.js.map