import { Resvg } from '@resvg/resvg-js';
import { chartSize, chartSvg } from './chart.js';
import { strokesOf } from './strokes.js';
/** Pixels a chart pixel, for sharp pictures on phones. */
const density = 2;
const noWords = { alt: '', rating: '', pleasant: '', painful: '' };
/**
 * Draws a mood log as PNG for cards. The picture holds figures and no words: it looks the same on every server, with
 * fonts or without. What the parts mean (above the rating, below pleasant up and painful down) is said beside it.
 */
export function chartPng(series) {
    const svg = withoutFonts(chartSvg(series, noWords));
    const picture = new Resvg(svg, {
        fitTo: { mode: 'width', value: chartSize.width * density },
        font: { loadSystemFonts: false },
    });
    return picture.render().asPng();
}
/** Replaces the chart's figures by strokes; any other text is left out rather than shown as empty boxes. */
function withoutFonts(svg) {
    return svg.replace(/<text([^>]*)>([^<]*)<\/text>/g, (_all, attributes, text) => strokesOf(text, placeOf(attributes)) ?? '');
}
/** As echarts 6 writes it: `text-anchor`, `style="font-size:…"`, `y`, `transform="translate(x y)"`, `fill`. */
function placeOf(attributes) {
    const [, x, y] = /translate\(([-\d.]+) ([-\d.]+)\)/.exec(attributes) ?? [];
    const [, shift] = / y="([-\d.]+)"/.exec(attributes) ?? [];
    const [, size] = /font-size:([\d.]+)px/.exec(attributes) ?? [];
    const [, anchor] = /text-anchor="(\w+)"/.exec(attributes) ?? [];
    const [, colour] = /fill="([^"]+)"/.exec(attributes) ?? [];
    return {
        x: Number(x ?? 0),
        y: Number(y ?? 0) + Number(shift ?? 0),
        size: Number(size ?? 12),
        anchor: anchor === 'middle' || anchor === 'end' ? anchor : 'start',
        colour: colour ?? '#000000',
    };
}
//# sourceMappingURL=picture.js.map