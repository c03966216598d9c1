import { personalThreshold, type Corrections } from '../personal.js';
import { emotions, type Emotion } from '../reading.js';
import type { ModelContract } from './contract.js';

/** The emotions over their thresholds (the person's own, where they corrected some), strongest first; the strongest one where none is. */
export function topEmotions(
  probabilities: Readonly<Record<Emotion, number>>,
  contract: ModelContract,
  corrections: Corrections = {},
): Emotion[] {
  const ranked = [...emotions].sort((a, b) => probabilities[b] - probabilities[a]);
  const over = ranked.filter(
    (name) => probabilities[name] >= personalThreshold(contract.emotions[name], corrections, name),
  );
  return over.length > 0 ? over : ranked.slice(0, 1);
}
