import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, TitleComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
use([BarChart, LineChart, GridComponent, TitleComponent, SVGRenderer]);
/** Pixels. */
export const chartSize = { width: 640, height: 400 };
/** Told apart by place and shape first; the colours have a contrast of 3:1 or more on white (WCAG 1.4.11). */
const colours = { rating: '#3f51b5', pleasant: '#00796b', painful: '#bf5b17', text: '#333333', line: '#cccccc' };
/**
 * Draws a mood log as SVG: above, the person's own rating (0–10); below, pleasant emotions upwards and painful ones
 * downwards (percent). Days without entries stay empty: nothing is drawn that nobody said.
 */
export function chartSvg(series, labels) {
    const chart = init(null, null, { renderer: 'svg', ssr: true, ...chartSize });
    try {
        chart.setOption(option(series, labels));
        return withAlt(chart.renderToSVGString({ useViewBox: true }), labels.alt);
    }
    finally {
        chart.dispose();
    }
}
function option(series, labels) {
    const days = series.map(({ day }) => day.slice(5));
    const grid = { left: 48, right: 32, height: 120 };
    const share = (value, sign) => value === null ? null : Math.round(value * 100) * sign;
    return {
        animation: false,
        backgroundColor: '#ffffff',
        textStyle: { color: colours.text, fontFamily: 'sans-serif' },
        title: [
            heading(labels.rating, 12, colours.rating),
            heading(`${labels.pleasant} ▲`, 206, colours.pleasant),
            heading(`${labels.painful} ▼`, 376, colours.painful),
        ],
        grid: [
            { ...grid, top: 36 },
            { ...grid, top: 230 },
        ],
        xAxis: [dayAxis(days, 0, false), dayAxis(days, 1, true)],
        yAxis: [valueAxis(0, 0, 10, 5), valueAxis(1, -100, 100, 100)],
        series: [
            line(series.map(({ rating }) => rating)),
            bar(series.map(({ pleasant }) => share(pleasant, 1)), colours.pleasant),
            bar(series.map(({ painful }) => share(painful, -1)), colours.painful),
        ],
    };
}
const heading = (text, top, color) => ({
    text,
    left: 48,
    top,
    padding: 0,
    textStyle: { color, fontSize: 14, fontWeight: 'normal' },
});
const dayAxis = (data, gridIndex, named) => ({
    type: 'category',
    data,
    gridIndex,
    position: 'bottom',
    axisLine: { onZero: false, lineStyle: { color: colours.line } },
    axisTick: { show: false },
    axisLabel: { show: named, color: colours.text, fontSize: 12, interval: someDays(data.length) },
});
/** Names at most seven days, counted back from the last: more would run into each other. */
const someDays = (count) => (index) => (count - 1 - index) % Math.ceil(count / 7) === 0;
const valueAxis = (gridIndex, min, max, interval) => ({
    type: 'value',
    gridIndex,
    min,
    max,
    interval,
    axisLabel: { color: colours.text, fontSize: 12, formatter: (value) => String(Math.abs(value)) },
    splitLine: { lineStyle: { color: colours.line } },
});
const line = (data) => ({
    type: 'line',
    xAxisIndex: 0,
    yAxisIndex: 0,
    data,
    symbol: 'circle',
    symbolSize: 7,
    showAllSymbol: true,
    connectNulls: false,
    lineStyle: { width: 2 },
    itemStyle: { color: colours.rating },
});
const bar = (data, color) => ({
    type: 'bar',
    stack: 'emotions',
    xAxisIndex: 1,
    yAxisIndex: 1,
    barMaxWidth: 24,
    data,
    itemStyle: { color },
});
const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
function withAlt(svg, alt) {
    const escaped = alt.replace(/[&<>"]/g, (char) => entities[char] ?? char);
    return svg.replace(/^<svg([^>]*)>/, `<svg$1 role="img" aria-label="${escaped}"><title>${escaped}</title>`);
}
//# sourceMappingURL=chart.js.map