/**
 * Digits and hyphen as pen strokes in a box 4 wide and 6 high, so that a picture needs no font: a server may have none,
 * and one without Chinese glyphs would print empty boxes.
 */
const strokes = {
    '0': 'M2,0Q0,0,0,3Q0,6,2,6Q4,6,4,3Q4,0,2,0',
    '1': 'M.6,1.4L2.2,0V6',
    '2': 'M.2,1.4Q.4,0,2,0Q3.8,0,3.8,1.6Q3.8,2.8,2.4,4L.2,6H4',
    '3': 'M.2,0H3.6L1.8,2.3Q4,2.4,4,4.1Q4,6,2,6Q.5,6,.1,4.8',
    '4': 'M3,6V0L0,4.2H4',
    '5': 'M3.6,0H.7L.4,2.7Q1.1,2.2,2,2.2Q4,2.2,4,4.1Q4,6,2,6Q.5,6,.1,4.8',
    '6': 'M3.4,.5Q2.8,0,2.2,0Q0,0,0,3.6Q0,6,2,6Q4,6,4,4.1Q4,2.3,2.1,2.3Q.5,2.3,0,3.8',
    '7': 'M.1,0H3.9L1.6,6',
    '8': 'M2,2.7Q.4,2.6,.4,1.3Q.4,0,2,0Q3.6,0,3.6,1.3Q3.6,2.6,2,2.7Q0,2.8,0,4.3Q0,6,2,6Q4,6,4,4.3Q4,2.8,2,2.7',
    '9': 'M.6,5.5Q1.2,6,1.8,6Q4,6,4,2.4Q4,0,2,0Q0,0,0,1.9Q0,3.7,1.9,3.7Q3.5,3.7,4,2.2',
    '-': 'M.8,3.2H3.2',
};
/** From one digit to the next. */
const advance = 5.6;
/** The text as SVG paths, or null when it holds anything but digits and hyphens. */
export function strokesOf(text, { x, y, size, anchor, colour }) {
    const drawn = [...text].map((char) => strokes[char]);
    const scale = size / 8.4;
    const width = (drawn.length * advance - (advance - 4)) * scale;
    const left = x - { start: 0, middle: width / 2, end: width }[anchor];
    if (drawn.some((path) => path === undefined))
        return null;
    const paths = drawn.map((path, index) => `<path transform="translate(${index * advance} 0)" d="${path}"/>`);
    const pen = `fill="none" stroke="${colour}" stroke-width=".95" stroke-linecap="round" stroke-linejoin="round"`;
    return `<g ${pen} transform="translate(${left} ${y - 3 * scale}) scale(${scale})">${paths.join('')}</g>`;
}
//# sourceMappingURL=strokes.js.map