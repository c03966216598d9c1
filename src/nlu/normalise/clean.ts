/** Characters that are not seen: zero-width, joiners, direction marks, soft hyphen, variation selectors, byte order mark. */
const invisible =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/g;
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
const apostrophes = /[\u2018\u2019\u201b\u02bc\u00b4\u0060\u2032]/g;
const doubleQuotes = /[\u201c\u201d\u201e\u00ab\u00bb\u300c\u300d\u300e\u300f]/g;
const han = '\u3400-\u4dbf\u4e00-\u9fff';
const pictureBetweenHan = new RegExp(`(?<=[${han}])[ \\t]*\\p{Extended_Pictographic}+[ \\t]*(?=[${han}])`, 'gu');
// Digits, # and * are pictographic only by a technicality of Unicode's tables and stay.
const picture = /[\p{Extended_Pictographic}\u{1f3fb}-\u{1f3ff}\u{e0020}-\u{e007f}]+/gu;

/**
 * One spelling of the same characters: NFKC (width, ligatures, styled letters), lower case, nothing invisible, straight
 * quotes, no pictures, single spaces; `。` becomes `.`, runs of dots (a pause, not an end) become `,`.
 */
export function clean(text: string): string {
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
