const bins = 15;
/**
 * Expected calibration error over 15 bins of equal width (Guo et al. 2017): how far probabilities are from the share of
 * right answers, 0–1, less is better.
 */
export function calibrationError(probabilities, right) {
    if (probabilities.length === 0)
        return Number.NaN;
    const sums = Array.from({ length: bins }, () => ({ probability: 0, right: 0, rows: 0 }));
    probabilities.forEach((probability, row) => {
        const bin = sums[Math.min(bins - 1, Math.floor(probability * bins))];
        if (!bin)
            return;
        bin.probability += probability;
        bin.right += right[row] ? 1 : 0;
        bin.rows += 1;
    });
    return sums.reduce((error, bin) => error + Math.abs(bin.probability - bin.right), 0) / probabilities.length;
}
//# sourceMappingURL=calibration.js.map