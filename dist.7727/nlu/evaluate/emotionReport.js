import { basicEmotions, emotions } from '../reading.js';
import { calibrationError } from './calibration.js';
import { countsOf, f1, total } from './counts.js';
/**
 * Scores emotion readings against labels. A set that uses only basic emotions is scored on those it uses, its rows
 * without a label counting as none; any other on GoEmotions' 28. `saysBasic` decides which basic emotions are said.
 */
export function emotionReport(rows, readings, saysBasic) {
    const used = new Set(rows.flatMap((row) => row.labels));
    const basic = [...used].every((label) => basicEmotions.some((name) => name === label)) && used.size <= basicEmotions.length;
    const labels = basic ? basicEmotions.filter((name) => used.has(name)) : [...emotions];
    const said = readings.map((reading) => (basic ? saidBasic(reading, saysBasic(reading)) : saidEmotions(reading)));
    const counts = labels.map((label) => countsOf(label, said.map((each) => each.labels), rows.map((row) => row.labels)));
    const scores = counts.map(f1);
    return {
        sort: 'emotion',
        rows: rows.length,
        labels,
        macroF1: scores.reduce((sum, score) => sum + score, 0) / Math.max(1, labels.length),
        microF1: f1(total(counts)),
        perLabel: Object.fromEntries(labels.map((label, i) => {
            const { truePositive = 0, falsePositive = 0, falseNegative = 0 } = counts[i] ?? {};
            return [
                label,
                {
                    f1: scores[i] ?? 0,
                    precision: truePositive / Math.max(1, truePositive + falsePositive),
                    recall: truePositive / Math.max(1, truePositive + falseNegative),
                    rows: truePositive + falseNegative,
                },
            ];
        })),
        calibrationError: calibrationError(said.flatMap((each) => labels.map((label) => each.probability(label))), rows.flatMap((row) => labels.map((label) => row.labels.includes(label)))),
    };
}
const saidEmotions = (reading) => ({ labels: reading.top, probability: lookUp(reading.emotions) });
const saidBasic = (reading, labels) => ({ labels, probability: lookUp(reading.basic) });
function lookUp(probabilities) {
    return (label) => probabilities?.[label] ?? 0;
}
//# sourceMappingURL=emotionReport.js.map