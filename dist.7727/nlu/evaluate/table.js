const fixed = (value) => (Number.isNaN(value) ? '  -  ' : value.toFixed(3));
const percent = (value) => `${(100 * value).toFixed(1)} %`;
const shown = ({ share, low, high, hits, of }) => of === 0 ? '-' : `${percent(share)} (${percent(low)} to ${percent(high)}; ${hits} of ${of})`;
/** A report as lines to read in a terminal. `show` gives the text of a row, or nothing where texts stay hidden. */
export function tableOf(name, report, show) {
    const head = [`${name}: ${report.rows} rows`];
    return [...head, ...(report.sort === 'emotion' ? emotionLines(report) : riskLines(report, show)), ''];
}
function emotionLines(report) {
    return [
        `  macro-F1 ${fixed(report.macroF1)}   micro-F1 ${fixed(report.microF1)}   ECE ${fixed(report.calibrationError)}`,
        `  ${'label'.padEnd(16)} ${'F1'.padStart(6)} ${'prec.'.padStart(6)} ${'recall'.padStart(6)} ${'rows'.padStart(6)}`,
        ...report.labels.map((label) => {
            const { f1 = 0, precision = 0, recall = 0, rows = 0 } = report.perLabel[label] ?? {};
            return `  ${label.padEnd(16)} ${fixed(f1).padStart(6)} ${fixed(precision).padStart(6)} ${fixed(recall).padStart(6)} ${String(rows).padStart(6)}`;
        }),
    ];
}
function riskLines(report, show) {
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
const groupLines = (title, groups) => [
    `  ${title}`,
    ...Object.entries(groups).map(([name, share]) => `    ${name.padEnd(18)} ${shown(share)}`),
];
function wrongLine({ row, expected, read, kinds, sources }, show) {
    return `    row ${row}: L${expected} read as L${read} [${kinds.join(', ')}] ${sources.join(' ')} ${show(row)}`.trimEnd();
}
//# sourceMappingURL=table.js.map