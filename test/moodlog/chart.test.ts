import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Resvg } from '@resvg/resvg-js';
import type { ChartPoint } from '../../src/dialogs/reply.js';
import { chartSvg } from '../../src/moodlog/chart.js';
import { chartPng } from '../../src/moodlog/picture.js';
import { strokesOf } from '../../src/moodlog/strokes.js';

const point = (day: string, change: Partial<ChartPoint> = {}): ChartPoint => ({
  day,
  rating: null,
  pleasant: null,
  painful: null,
  entries: 0,
  ...change,
});

const series = [
  point('2026-11-21', { rating: 2, pleasant: 0.25, painful: 0.75, entries: 1 }),
  point('2026-11-22'),
  point('2026-11-23', { rating: 8, pleasant: 1, painful: 0, entries: 2 }),
];

const labels = { alt: '心情 <&"> mood', rating: '自评', pleasant: 'Pleasant', painful: 'Painful' };

describe('The mood chart as SVG', () => {
  it('says what it shows, with labels and days, and loads nothing from anywhere', () => {
    const svg = chartSvg(series, labels);
    for (const text of ['自评', 'Pleasant', 'Painful', '11-21', '11-23', '心情 &lt;&amp;&quot;&gt; mood', 'role="img"'])
      assert.ok(svg.includes(text), text);
    assert.doesNotMatch(svg, /<script|<image|url\(http|href="http/);
  });

  it('escapes its labels', () => {
    const hostile = '</text><script>alert(1)</script>';
    assert.doesNotMatch(
      chartSvg(series, { alt: hostile, rating: hostile, pleasant: hostile, painful: hostile }),
      /<script/,
    );
  });

  it('is drawn for no days, and for days without anything', () => {
    for (const empty of [[], [point('2026-11-23')]]) assert.match(chartSvg(empty, labels), /^<svg[\s\S]*<\/svg>$/);
  });
});

describe('The mood chart as PNG', () => {
  it('is a picture of 1280 by 800 pixels that differs with what was kept', () => {
    const png = chartPng(series);
    assert.deepEqual([...png.subarray(0, 8)], [137, 80, 78, 71, 13, 10, 26, 10]);
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1280, 800]);
    assert.notDeepEqual(png, chartPng([point('2026-11-23')]));
  });

  it('shows figures without any font', () => {
    const place = { x: 50, y: 20, size: 16, anchor: 'middle' as const, colour: '#000000' };
    for (const char of '0123456789-') {
      const drawn = new Resvg(
        `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="40">${strokesOf(char, place)}</svg>`,
        { font: { loadSystemFonts: false } },
      ).render();
      const inked = drawn.pixels.filter((value, index) => index % 4 === 3 && value > 0).length;
      assert.ok(inked > 10, char);
    }
  });

  it('leaves words out rather than showing empty boxes', () => {
    const place = { x: 0, y: 0, size: 12, anchor: 'start' as const, colour: '#000000' };
    for (const text of ['心情', 'mood', '11-2x']) assert.equal(strokesOf(text, place), null);
  });
});
