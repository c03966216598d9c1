import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, TitleComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartPoint } from '../dialogs/reply.js';

use([BarChart, LineChart, GridComponent, TitleComponent, SVGRenderer]);

/** The few words in the picture, in the person's language. */
export interface ChartLabels {
  /** What the picture shows, for those who do not see it. */
  alt: string;
  rating: string;
  pleasant: string;
  painful: string;
}

/** Pixels. */
export const chartSize = { width: 640, height: 400 } as const;

/** Told apart by place and shape first; the colours have a contrast of 3:1 or more on white (WCAG 1.4.11). */
const colours = { rating: '#3f51b5', pleasant: '#00796b', painful: '#bf5b17', text: '#333333', line: '#cccccc' };

/**
 * Draws a mood log as SVG: above, the person's own rating (0–10); below, pleasant emotions upwards and painful ones
 * downwards (percent). Days without entries stay empty: nothing is drawn that nobody said.
 */
export function chartSvg(series: readonly ChartPoint[], labels: ChartLabels): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...chartSize });
  try {
    chart.setOption(option(series, labels));
    return withAlt(chart.renderToSVGString({ useViewBox: true }), labels.alt);
  } finally {
    chart.dispose();
  }
}

function option(series: readonly ChartPoint[], labels: ChartLabels): EChartsCoreOption {
  const days = series.map(({ day }) => day.slice(5));
  const grid = { left: 48, right: 32, height: 120 };
  const share = (value: number | null, sign: 1 | -1): number | null =>
    value === null ? null : Math.round(value * 100) * sign;
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
      bar(
        series.map(({ pleasant }) => share(pleasant, 1)),
        colours.pleasant,
      ),
      bar(
        series.map(({ painful }) => share(painful, -1)),
        colours.painful,
      ),
    ],
  };
}

const heading = (text: string, top: number, color: string): object => ({
  text,
  left: 48,
  top,
  padding: 0,
  textStyle: { color, fontSize: 14, fontWeight: 'normal' },
});

const dayAxis = (data: string[], gridIndex: number, named: boolean): object => ({
  type: 'category',
  data,
  gridIndex,
  position: 'bottom',
  axisLine: { onZero: false, lineStyle: { color: colours.line } },
  axisTick: { show: false },
  axisLabel: { show: named, color: colours.text, fontSize: 12, interval: someDays(data.length) },
});

/** Names at most seven days, counted back from the last: more would run into each other. */
const someDays =
  (count: number) =>
  (index: number): boolean =>
    (count - 1 - index) % Math.ceil(count / 7) === 0;

const valueAxis = (gridIndex: number, min: number, max: number, interval: number): object => ({
  type: 'value',
  gridIndex,
  min,
  max,
  interval,
  axisLabel: { color: colours.text, fontSize: 12, formatter: (value: number) => String(Math.abs(value)) },
  splitLine: { lineStyle: { color: colours.line } },
});

const line = (data: (number | null)[]): object => ({
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

const bar = (data: (number | null)[], color: string): object => ({
  type: 'bar',
  stack: 'emotions',
  xAxisIndex: 1,
  yAxisIndex: 1,
  barMaxWidth: 24,
  data,
  itemStyle: { color },
});

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function withAlt(svg: string, alt: string): string {
  const escaped = alt.replace(/[&<>"]/g, (char) => entities[char] ?? char);
  return svg.replace(/^<svg([^>]*)>/, `<svg$1 role="img" aria-label="${escaped}"><title>${escaped}</title>`);
}
