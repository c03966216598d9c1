const z = 1.959964;
/** `hits` of `of` with the Wilson score interval at 95 % (Wilson 1927), which holds for small numbers and near 0 and 1. */
export function wilson(hits, of) {
    if (of === 0)
        return { hits, of, share: Number.NaN, low: 0, high: 1 };
    const share = hits / of;
    const centre = share + (z * z) / (2 * of);
    const spread = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
    const scale = 1 + (z * z) / of;
    return { hits, of, share, low: Math.max(0, (centre - spread) / scale), high: Math.min(1, (centre + spread) / scale) };
}
//# sourceMappingURL=wilson.js.map