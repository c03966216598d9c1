/** Tokens that neighbouring chunks share, so that a sentence cut in two is whole in one of them. */
const overlap = 24;
/** The most chunks one text is read in; past it the first and last are read, and the floor still reads every word. */
export const mostChunks = 192;
/**
 * Cuts a text's tokens into chunks of at most `size`, overlapping, the last one ending with the last token.
 * A text of more than `mostChunks` keeps its first and last chunks: a tail is never cut off.
 */
export function chunksOf(tokens, size) {
    if (tokens.length <= size)
        return [[...tokens]];
    const step = size - Math.min(overlap, Math.floor(size / 4));
    const starts = [];
    for (let start = 0; start + size < tokens.length; start += step)
        starts.push(start);
    starts.push(tokens.length - size);
    return keepEnds(starts).map((start) => tokens.slice(start, start + size));
}
function keepEnds(starts) {
    if (starts.length <= mostChunks)
        return starts;
    return [...starts.slice(0, mostChunks / 2), ...starts.slice(-mostChunks / 2)];
}
//# sourceMappingURL=chunks.js.map