import { wilson } from './wilson.js';
/** Scores risk readings against the levels that people gave. */
export function riskReport(rows, readings) {
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
const atLeast = (level) => ({ reading }) => reading.level >= level;
const share = (cases, test) => wilson(cases.filter(test).length, cases.length);
function within(cases, groupsOf) {
    const groups = new Map();
    for (const found of cases) {
        for (const group of groupsOf(found).filter((name) => name !== ''))
            groups.set(group, [...(groups.get(group) ?? []), found]);
    }
    return Object.fromEntries([...groups].sort(([a], [b]) => a.localeCompare(b)).map(([name, group]) => [name, share(group, atLeast(3))]));
}
const wrong = ({ number, row, reading }) => ({
    row: number,
    expected: row.level,
    read: reading.level,
    kinds: row.kinds,
    sources: reading.signals.filter(({ level }) => level >= 2).map(({ source }) => source),
});
//# sourceMappingURL=riskReport.js.map