/** Counts what was said against what is right, row by row, for one label. */
export function countsOf(label, said, right) {
    const counts = { truePositive: 0, falsePositive: 0, falseNegative: 0 };
    said.forEach((labels, row) => {
        const isSaid = labels.includes(label);
        const isRight = right[row]?.includes(label) ?? false;
        if (isSaid && isRight)
            counts.truePositive += 1;
        else if (isSaid)
            counts.falsePositive += 1;
        else if (isRight)
            counts.falseNegative += 1;
    });
    return counts;
}
/** The harmonic mean of precision and recall; 0 where nothing was right, as scikit-learn has it. */
export function f1({ truePositive, falsePositive, falseNegative }) {
    const all = 2 * truePositive + falsePositive + falseNegative;
    return all === 0 ? 0 : (2 * truePositive) / all;
}
/** All decisions about all labels together. */
export const total = (counts) => counts.reduce((sum, each) => ({
    truePositive: sum.truePositive + each.truePositive,
    falsePositive: sum.falsePositive + each.falsePositive,
    falseNegative: sum.falseNegative + each.falseNegative,
}), { truePositive: 0, falsePositive: 0, falseNegative: 0 });
//# sourceMappingURL=counts.js.map