import type { Language, Level, Signal, SignalKind } from '../reading.js';
import { riskSubjects, type ModelContract, type RiskLevel, type RiskSubject } from './contract.js';
import type { Scores } from './scores.js';

const levels: readonly (readonly [RiskLevel, Level])[] = [
  ['l4', 4],
  ['l3', 3],
  ['l2', 2],
];

const kinds: Readonly<Record<RiskSubject, Readonly<Record<RiskLevel, SignalKind>>>> = {
  suicide: { l4: 'active', l3: 'passive', l2: 'ambiguous' },
  self_harm: { l4: 'act', l3: 'self_harm', l2: 'self_harm' },
  third_party: { l4: 'third_party', l3: 'third_party', l2: 'third_party' },
  harm: { l4: 'harm_to_others', l3: 'harm_to_others', l2: 'harm_to_others' },
  medical: { l4: 'medical', l3: 'medical', l2: 'medical' },
};

/**
 * The model's signal for a text: the highest level whose probability reaches its threshold, or none. The fourth level
 * says how near the danger of the third is, so it counts only where the third is reached.
 */
export function modelSignals(
  scores: Scores,
  contract: ModelContract,
  language: Language,
  texts: 'one' | 'joined' = 'one',
): Signal[] {
  const thresholds = contract.risk[language === 'zh' ? 'zh' : 'en'];
  const reaches = (name: RiskLevel): boolean => scores.risk[name] >= required(thresholds[name], texts);
  const reached = levels.find(([name]) => reaches(name) && (name !== 'l4' || reaches('l3')));
  if (!reached) return [];
  const [name, level] = reached;
  return [{ source: `model:risk:${name}@${contract.version}`, kind: kinds[strongest(scores)][name], level }];
}

/**
 * Of several texts read together more certainty is asked, this far from the threshold of one text towards 1: they come
 * with every turn, and in ordinary conversations they alarmed twice as often as a text alone (development set).
 */
const moreCertainty = 0.7;
const required = (threshold: number, texts: 'one' | 'joined'): number =>
  texts === 'one' ? threshold : threshold + moreCertainty * (1 - threshold);

function strongest(scores: Scores): RiskSubject {
  return riskSubjects.reduce(
    (best, subject) => (scores.subjects[subject] > scores.subjects[best] ? subject : best),
    'suicide',
  );
}
