import { emotions } from '../reading.js';
/** The emotions over their thresholds, strongest first; the strongest one where none is. */
export function topEmotions(probabilities, contract) {
    const ranked = [...emotions].sort((a, b) => probabilities[b] - probabilities[a]);
    const over = ranked.filter((name) => probabilities[name] >= (contract.thresholds[`emotion:${name}`] ?? 0.5));
    return over.length > 0 ? over : ranked.slice(0, 1);
}
//# sourceMappingURL=top.js.map