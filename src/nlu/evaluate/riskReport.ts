import type { Level, Reading } from '../reading.js';
import type { RiskRow } from './rows.js';
import { wilson, type Share } from './wilson.js';

/** One row that was read wrongly; its text stays where it is. */
export interface Wrong {
  /** Number of the row in its file, from 1. */
  row: number;
  expected: Level;
  read: Level;
  kinds: string[];
  sources: string[];
}

/** How well the risk of a set was read (docs/safety/protocol.md, acceptance figures). */
export interface RiskReport {
  sort: 'risk';
  rows: number;
  /** L3 and L4 read as L3 or L4. */
  recall: Share;
  /** L3 and L4 read below L2: missed without even a question. */
  missed: Share;
  /** L4 read as L4. */
  recallL4: Share;
  /** L0 and L1 read as L3 or more: a crisis card for nothing. */
  falseCard: Share;
  /** L0 and L1 read as L2: a question for nothing. */
  falseQuestion: Share;
  /** Recall of L3 and L4 within each kind, style and language. */
  byKind: Record<string, Share>;
  byStyle: Record<string, Share>;
  byLanguage: Record<string, Share>;
  misses: Wrong[];
  falseAlarms: Wrong[];
}

interface Case {
  number: number;
  row: RiskRow;
  reading: Reading;
}

/** Scores risk readings against the levels that people gave. */
export function riskReport(rows: readonly RiskRow[], readings: readonly Reading[]): RiskReport {
  const cases = readings.flatMap((reading, i) => {
    const row = rows[i];
    return row ? [{ number: i + 1, row, reading }] : [];
  });
  const risky = cases.filter(({ row }) => row.level >= 3);
  const highest = cases.filter(({ row }) => row.level === 4);
  const harmless = cases.filter(({ row }) => row.level <= 1);
  return {
    sort: 'risk',
    rows: cases.length,
    recall: share(risky, atLeast(3)),
    missed: share(risky, ({ reading }) => reading.level < 2),
    recallL4: share(highest, atLeast(4)),
    falseCard: share(harmless, atLeast(3)),
    falseQuestion: share(harmless, ({ reading }) => reading.level === 2),
    byKind: within(risky, ({ row }) => row.kinds),
    byStyle: within(risky, ({ row }) => row.style.split('+')),
    byLanguage: within(risky, ({ row }) => [row.lang]),
    misses: risky.filter(({ reading }) => reading.level < 3).map(wrong),
    falseAlarms: harmless.filter(({ reading }) => reading.level >= 2).map(wrong),
  };
}

type Test = (found: Case) => boolean;

const atLeast =
  (level: Level): Test =>
  ({ reading }) =>
    reading.level >= level;
const share = (cases: readonly Case[], test: Test): Share => wilson(cases.filter(test).length, cases.length);

function within(cases: readonly Case[], groupsOf: (found: Case) => readonly string[]): Record<string, Share> {
  const groups = new Map<string, Case[]>();
  for (const found of cases) {
    for (const group of groupsOf(found).filter((name) => name !== ''))
      groups.set(group, [...(groups.get(group) ?? []), found]);
  }
  return Object.fromEntries(
    [...groups].sort(([a], [b]) => a.localeCompare(b)).map(([name, group]) => [name, share(group, atLeast(3))]),
  );
}

const wrong = ({ number, row, reading }: Case): Wrong => ({
  row: number,
  expected: row.level,
  read: reading.level,
  kinds: row.kinds,
  sources: reading.signals.filter(({ level }) => level >= 2).map(({ source }) => source),
});
