import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { HavenError } from '../../errors.js';
import { basicEmotions, emotions, type BasicEmotion, type Emotion, type Language } from '../reading.js';

/** The levels that the model has an output for. */
export const riskLevels = ['l2', 'l3', 'l4'] as const;
export type RiskLevel = (typeof riskLevels)[number];

/** What the risk head tells apart, in the model's output order after the three levels. */
export const riskSubjects = ['suicide', 'self_harm', 'third_party', 'harm', 'medical'] as const;
export type RiskSubject = (typeof riskSubjects)[number];

/** The labels every shipped model must have, in any order. */
export const modelLabels: readonly string[] = [
  ...emotions.map((name) => `emotion:${name}`),
  ...basicEmotions.map((name) => `basic:${name}`),
  ...[...riskLevels, ...riskSubjects].map((name) => `risk:${name}`),
];

const probability = z.number().min(0).max(1);
const levelThresholds = z.object({ l2: probability, l3: probability, l4: probability });
const basicThresholds = z.record(z.enum(basicEmotions), probability);
const config = z.object({
  id2label: z.record(z.string().regex(/^\d+$/), z.string()),
  haven: z.object({
    version: z.string().min(1),
    emotions: z.record(z.enum(emotions), probability),
    basic: z.object({ en: basicThresholds, zh: basicThresholds, other: basicThresholds }),
    calibration: z.record(z.string(), z.object({ scale: z.number(), bias: z.number() })),
    risk: z.object({ en: levelThresholds, zh: levelThresholds }),
    maxTokens: z.int().min(16).max(512),
  }),
});

/** What turns a model's logits into probabilities and decisions: `config.json` of a shipped model. */
export interface ModelContract {
  version: string;
  /** Label of each output. */
  labels: readonly string[];
  /** Probability from which an emotion is said. */
  emotions: Readonly<Record<Emotion, number>>;
  /** Probability from which a basic emotion is said, by the language of the text: sets of texts differ in what they call one. */
  basic: Readonly<Record<Language, Readonly<Record<BasicEmotion, number>>>>;
  /** p = sigmoid(scale · logit + bias), per label. */
  calibration: Readonly<Record<string, { scale: number; bias: number }>>;
  /** Probability from which a level is signalled, by the language of the text: as many harmless texts alarm in each. */
  risk: Readonly<Record<'en' | 'zh', Readonly<Record<RiskLevel, number>>>>;
  /** The longest input in tokens, the two markers included. */
  maxTokens: number;
}

/**
 * Reads the contract of the model in `folder`.
 * @throws HavenError `model_missing` when there is no readable `config.json`, `model_failed` when it is of another form
 */
export function loadContract(folder: string): ModelContract {
  const raw = readConfig(folder);
  const labels = Object.entries(raw.id2label)
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, label]) => label);
  const missing = modelLabels.filter((label) => !labels.includes(label));
  if (missing.length > 0) throw new HavenError('model_failed', `labels missing: ${missing.join(', ')}`);
  return { ...raw.haven, labels };
}

function readConfig(folder: string): z.infer<typeof config> {
  const text = readText(join(folder, 'config.json'));
  try {
    return config.parse(JSON.parse(text));
  } catch (cause) {
    throw new HavenError('model_failed', 'config.json is not a model contract', { cause });
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new HavenError('model_missing', '', { cause });
  }
}
