const sentenceEnd = /[.!?;\n]/;
/** How far a sentence is looked at; longer ones say nothing about who and when so far away. */
const reach = 300;
/** The hit at `start` of `text`, `words` long. */
export function hitAt(text, start, words) {
    const end = start + words.length;
    return { before: sentenceBefore(text, start), words, after: sentenceAfter(text, end), start, end };
}
function sentenceBefore(text, start) {
    const from = Math.max(0, start - reach);
    const part = text.slice(from, start);
    for (let i = part.length - 1; i >= 0; i -= 1) {
        if (sentenceEnd.test(part.charAt(i)))
            return part.slice(i + 1);
    }
    return part;
}
function sentenceAfter(text, end) {
    const part = text.slice(end, end + reach);
    const stop = part.search(sentenceEnd);
    return stop < 0 ? part : part.slice(0, stop);
}
//# sourceMappingURL=hit.js.map