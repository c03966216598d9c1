import { basicEmotions, emotions, type Reading } from '../reading.js';
import type { PersonalReport } from './byAuthor.js';
import { calibrationError } from './calibration.js';
import { countsOf, f1, macroF1, total } from './counts.js';
import type { EmotionRow } from './rows.js';

/** How well the emotions of a set were read. */
export interface EmotionReport {
  sort: 'emotion';
  rows: number;
  /** The label set that was scored: GoEmotions' 28, or the basic ones that the set uses. */
  labels: string[];
  macroF1: number;
  microF1: number;
  perLabel: Record<string, { f1: number; precision: number; recall: number; rows: number }>;
  /** Expected calibration error over all decisions. */
  calibrationError: number;
  /** By language, and by region where rows name one: on the labels that each group uses. */
  byGroup: Record<string, { rows: number; macroF1: number; calibrationError: number }>;
  /** What learning from each author is worth; null where rows name no authors. */
  personal: PersonalReport | null;
}

/** One row with what was said of it. */
interface Scored {
  group: string;
  right: readonly string[];
  said: readonly string[];
  probability: (label: string) => number;
}

/**
 * Scores emotion readings against labels. A set that uses only basic emotions is scored on those it uses, its rows
 * without a label counting as none; any other on GoEmotions' 28. `saysBasic` decides which basic emotions are said.
 */
export function emotionReport(
  rows: readonly EmotionRow[],
  readings: readonly Reading[],
  saysBasic: (reading: Reading) => string[],
  personal: PersonalReport | null = null,
): EmotionReport {
  const basic = rows.every((row) => row.labels.every((label) => basicEmotions.some((name) => name === label)));
  const scored = rows.flatMap((row, place): Scored[] => {
    const reading = readings[place];
    if (!reading) return [];
    const said = basic ? saysBasic(reading) : reading.top;
    return [
      { group: groupOf(row), right: row.labels, said, probability: lookUp(basic ? reading.basic : reading.emotions) },
    ];
  });
  const labels = basic ? basicUsed(scored) : [...emotions];
  return {
    sort: 'emotion',
    rows: rows.length,
    labels,
    macroF1: macroOf(scored, labels),
    microF1: f1(total(labels.map((label) => countsOfLabel(scored, label)))),
    perLabel: Object.fromEntries(labels.map((label) => [label, labelReport(scored, label)])),
    calibrationError: calibrationOf(scored, labels),
    byGroup: Object.fromEntries(groupsOf(scored).map(([group, members]) => [group, groupReport(members, basic)])),
    personal,
  };
}

const groupOf = ({ lang, region }: EmotionRow): string => [lang, region].filter(Boolean).join('-') || 'all';

const groupsOf = (scored: readonly Scored[]): [string, Scored[]][] =>
  [...new Set(scored.map(({ group }) => group))].map((name) => [name, scored.filter(({ group }) => group === name)]);

function groupReport(members: readonly Scored[], basic: boolean): EmotionReport['byGroup'][string] {
  const labels = basic ? basicUsed(members) : emotions;
  return { rows: members.length, macroF1: macroOf(members, labels), calibrationError: calibrationOf(members, labels) };
}

const basicUsed = (scored: readonly Scored[]): string[] =>
  basicEmotions.filter((name) => scored.some(({ right }) => right.includes(name)));

const macroOf = (scored: readonly Scored[], labels: readonly string[]): number =>
  macroF1(
    labels,
    scored.map(({ said }) => said),
    scored.map(({ right }) => right),
  );

const countsOfLabel = (scored: readonly Scored[], label: string) =>
  countsOf(
    label,
    scored.map(({ said }) => said),
    scored.map(({ right }) => right),
  );

function labelReport(scored: readonly Scored[], label: string): EmotionReport['perLabel'][string] {
  const counts = countsOfLabel(scored, label);
  const { truePositive, falsePositive, falseNegative } = counts;
  return {
    f1: f1(counts),
    precision: truePositive / Math.max(1, truePositive + falsePositive),
    recall: truePositive / Math.max(1, truePositive + falseNegative),
    rows: truePositive + falseNegative,
  };
}

const calibrationOf = (scored: readonly Scored[], labels: readonly string[]): number =>
  calibrationError(
    scored.flatMap(({ probability }) => labels.map(probability)),
    scored.flatMap(({ right }) => labels.map((label) => right.includes(label))),
  );

function lookUp(probabilities: Readonly<Record<string, number>> | null): (label: string) => number {
  return (label) => probabilities?.[label] ?? 0;
}
