import type { PersonalReport } from './byAuthor.js';
import type { EmotionReport } from './emotionReport.js';
import type { RiskReport, Wrong } from './riskReport.js';
import type { Share } from './wilson.js';

/** A report of one set. */
export type Report = EmotionReport | RiskReport;

const fixed = (value: number): string => (Number.isNaN(value) ? '  -  ' : value.toFixed(3));
const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;
const shown = ({ share, low, high, hits, of }: Share): string =>
  of === 0 ? '-' : `${percent(share)} (${percent(low)} to ${percent(high)}; ${hits} of ${of})`;

/** A report as lines to read in a terminal. `show` gives the text of a row, or nothing where texts stay hidden. */
export function tableOf(name: string, report: Report, show: (row: number) => string): string[] {
  const head = [`${name}: ${report.rows} rows`];
  return [...head, ...(report.sort === 'emotion' ? emotionLines(report) : riskLines(report, show)), ''];
}

function emotionLines(report: EmotionReport): string[] {
  return [
    `  macro-F1 ${fixed(report.macroF1)}   micro-F1 ${fixed(report.microF1)}   ECE ${fixed(report.calibrationError)}`,
    `  ${'label'.padEnd(16)} ${'F1'.padStart(6)} ${'prec.'.padStart(6)} ${'recall'.padStart(6)} ${'rows'.padStart(6)}`,
    ...report.labels.map((label) => {
      const { f1 = 0, precision = 0, recall = 0, rows = 0 } = report.perLabel[label] ?? {};
      return `  ${label.padEnd(16)} ${fixed(f1).padStart(6)} ${fixed(precision).padStart(6)} ${fixed(recall).padStart(6)} ${String(rows).padStart(6)}`;
    }),
    ...emotionGroups(report),
    ...(report.personal ? [personalLine(report.personal)] : []),
  ];
}

function emotionGroups({ byGroup }: EmotionReport): string[] {
  const groups = Object.entries(byGroup);
  if (groups.length < 2) return [];
  return groups.map(
    ([name, { rows, macroF1, calibrationError }]) =>
      `  ${name.padEnd(16)} macro-F1 ${fixed(macroF1)}   ECE ${fixed(calibrationError)}   ${rows} rows`,
  );
}

const personalLine = ({ authors, rows, before, after }: PersonalReport): string =>
  `  learning from ${authors} authors' own answers: macro-F1 ${fixed(before)} → ${fixed(after)} on ${rows} rows`;

function riskLines(report: RiskReport, show: (row: number) => string): string[] {
  return [
    `  L3/L4 read as L3 or more   ${shown(report.recall)}`,
    `  L3/L4 read below L2        ${shown(report.missed)}`,
    `  L4 read as L4              ${shown(report.recallL4)}`,
    `  L0/L1 read as L3 or more   ${shown(report.falseCard)}`,
    `  L0/L1 read as L2           ${shown(report.falseQuestion)}`,
    ...groupLines('by kind', report.byKind),
    ...groupLines('by style', report.byStyle),
    ...groupLines('by language', report.byLanguage),
    `  misses: ${report.misses.length}`,
    ...report.misses.map((wrong) => wrongLine(wrong, show)),
    `  false alarms: ${report.falseAlarms.length}`,
    ...report.falseAlarms.map((wrong) => wrongLine(wrong, show)),
  ];
}

const groupLines = (title: string, groups: Readonly<Record<string, Share>>): string[] => [
  `  ${title}`,
  ...Object.entries(groups).map(([name, share]) => `    ${name.padEnd(18)} ${shown(share)}`),
];

function wrongLine({ row, expected, read, kinds, sources }: Wrong, show: (row: number) => string): string {
  return `    row ${row}: L${expected} read as L${read} [${kinds.join(', ')}] ${sources.join(' ')} ${show(row)}`.trimEnd();
}
