const edge = 400;
const han = /[\u3400-\u9fff]/;
/**
 * The last texts as one, as if they had been sent at once: Chinese reads on without a gap, other scripts with a space.
 * Of a long text only what lies next to its neighbours matters, so the middle is left out.
 */
export const joinWindow = (texts) => texts
    .slice(-3)
    .map(edges)
    .reduce((joined, text) => joined + gap(joined, text) + text, '');
const edges = (text) => text.length <= 2 * edge ? text : `${text.slice(0, edge)}\n${text.slice(-edge)}`;
function gap(left, right) {
    if (left === '')
        return '';
    return han.test(left.slice(-1)) && han.test(right.slice(0, 1)) ? '' : ' ';
}
//# sourceMappingURL=window.js.map