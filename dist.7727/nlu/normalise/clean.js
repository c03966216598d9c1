/** Characters that are not seen: zero-width, joiners, direction marks, soft hyphen, variation selectors, byte order mark. */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;
const control = /(?![\n\r\t])\p{Cc}/gu;
const apostrophes = /[\u2018\u2019\u201b\u02bc\u00b4\u0060\u2032]/g;
const doubleQuotes = /[\u201c\u201d\u201e\u00ab\u00bb\u300c\u300d\u300e\u300f]/g;
const pictureBetweenHan = /(?<=[\u3400-\u4dbf\u4e00-\u9fff])[ \t]*\p{Extended_Pictographic}+[ \t]*(?=[\u3400-\u4dbf\u4e00-\u9fff])/gu;
// Digits, # and * are pictographic only by a technicality of Unicode's tables and stay.
const picture = /[\p{Extended_Pictographic}\u{1f3fb}-\u{1f3ff}\u{e0020}-\u{e007f}]+/gu;
/**
 * One spelling of the same characters: NFKC (width, ligatures, styled letters), lower case, nothing invisible, straight
 * quotes, no pictures, single spaces; `。` becomes `.`, runs of dots (a pause, not an end) become `,`.
 */
export function clean(text) {
    return text
        .normalize('NFKC')
        .toLowerCase()
        .replace(invisible, '')
        .replace(control, ' ')
        .replace(apostrophes, "'")
        .replace(doubleQuotes, '"')
        .replace(pictureBetweenHan, '')
        .replace(picture, ' ')
        .replace(/\u3002/g, '.')
        .replace(/\.(?: ?\.)+/g, ', ')
        .replace(/\r\n?|[\u2028\u2029]/g, '\n')
        .replace(/[^\S\n]+/g, ' ')
        .trim();
}
//# sourceMappingURL=clean.js.map