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
 * The model's signal for a text, or for several read together: the highest level whose probability reaches its threshold,
 * or none. The fourth level says how near the danger of the third is, so it counts only where the third is reached.
 * @param borneOutBy what the text and those before it read as together: a text that is not sure by itself needs it
 */
export function modelSignals(
  scores: Scores,
  contract: ModelContract,
  language: Language,
  borneOutBy: Scores | null = null,
): Signal[] {
  return signalsFrom(scores, contract, language, (name, threshold) => {
    const own = scores.risk[name];
    if (borneOutBy === null || own >= surely(threshold)) return own >= threshold;
    return own >= threshold && logit(own) + logit(borneOutBy.risk[name]) >= 2 * logit(threshold);
  });
}

/**
 * The model's signal for several texts read together. They come with every turn, and in ordinary conversations they
 * alarmed twice as often as a text alone (development set), so more certainty is asked of them; and how near a danger is
 * they do not say: "I take my tablets as I should" after an old attempt read as an overdose.
 */
export function joinedSignals(scores: Scores, contract: ModelContract, language: Language): Signal[] {
  return signalsFrom(
    scores,
    contract,
    language,
    (name, threshold) => name !== 'l4' && scores.risk[name] >= surely(threshold),
  );
}

function signalsFrom(
  scores: Scores,
  contract: ModelContract,
  language: Language,
  passes: (name: RiskLevel, threshold: number) => boolean,
): Signal[] {
  const thresholds = contract.risk[language === 'zh' ? 'zh' : 'en'];
  const reaches = (name: RiskLevel): boolean => passes(name, thresholds[name]);
  const reached = levels.find(([name]) => reaches(name) && (name !== 'l4' || reaches('l3')));
  if (!reached) return [];
  const [name, level] = reached;
  return [{ source: `model:risk:${name}@${contract.version}`, kind: kinds[strongest(scores)][name], level }];
}

/** How far from a threshold towards 1 a probability is sure. */
const certainty = 0.7;
const surely = (threshold: number): number => threshold + certainty * (1 - threshold);
const logit = (probability: number): number => {
  const inside = Math.min(1 - 1e-6, Math.max(1e-6, probability));
  return Math.log(inside / (1 - inside));
};

function strongest(scores: Scores): RiskSubject {
  return riskSubjects.reduce(
    (best, subject) => (scores.subjects[subject] > scores.subjects[best] ? subject : best),
    'suicide',
  );
}
