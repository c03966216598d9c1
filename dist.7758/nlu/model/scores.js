import { z } from 'zod';
import { basicEmotions, emotions } from '../reading.js';
import { riskLevels, riskSubjects } from './contract.js';
const scores = z.object({
    emotions: z.record(z.enum(emotions), z.number()),
    basic: z.record(z.enum(basicEmotions), z.number()),
    /** Probability that the text calls for at least this level. */
    risk: z.record(z.enum(riskLevels), z.number()),
    subjects: z.record(z.enum(riskSubjects), z.number()),
});
const sigmoid = (x) => 1 / (1 + Math.exp(-x));
/**
 * Calibrated probabilities of a text from the outputs for its chunks. An emotion is the mean over the chunks, what the
 * text is like on the whole; risk is the highest, since one sentence of danger is danger.
 */
export function scoresOf(chunks, contract) {
    const perChunk = contract.labels.map((label, place) => chunks.map((outputs) => calibrated(outputs[place] ?? Number.NEGATIVE_INFINITY, label, contract)));
    const values = new Map(contract.labels.map((label, place) => [label, perChunk[place] ?? []]));
    const of = (label) => values.get(label) ?? [];
    return scores.parse({
        emotions: named(emotions, (name) => mean(of(`emotion:${name}`))),
        basic: named(basicEmotions, (name) => mean(of(`basic:${name}`))),
        risk: named(riskLevels, (name) => highest(of(`risk:${name}`))),
        subjects: named(riskSubjects, (name) => highest(of(`risk:${name}`))),
    });
}
function calibrated(logit, label, contract) {
    const { scale, bias } = contract.calibration[label] ?? { scale: 1, bias: 0 };
    return sigmoid(scale * logit + bias);
}
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const highest = (values) => values.reduce((most, value) => Math.max(most, value), 0);
const named = (keys, value) => Object.fromEntries(keys.map((key) => [key, value(key)]));
//# sourceMappingURL=scores.js.map