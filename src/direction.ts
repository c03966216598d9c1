import { parsed } from './localeChain.js';

/** Scripts written from right to left (Unicode Standard Annex 9), as far as living languages use them. */
const rightToLeft: ReadonlySet<string> = new Set([
  'Adlm',
  'Arab',
  'Aran',
  'Hebr',
  'Mand',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
  'Yezi',
]);

export type Direction = 'ltr' | 'rtl';

/** The script a tag is written in (ISO 15924), stated in it or implied by its language, e.g. `Hant` for `zh-TW`. */
export const scriptOf = (tag: string): string => parsed(tag)?.maximize().script ?? 'Latn';

/** Which way a locale's script runs; for `dir` attributes and isolates. */
export const directionOf = (tag: string): Direction => (rightToLeft.has(scriptOf(tag)) ? 'rtl' : 'ltr');

/** Whether readers of a locale read Chinese characters, and so the Chinese half of a bilingual name. */
export const readsHan = (tag: string): boolean => ['Hans', 'Hant'].includes(scriptOf(tag));

const firstStrong = '\u2068';
const pop = '\u2069';

/**
 * Text of another direction (a number, a foreign name) kept from disturbing the words around it: in a right-to-left
 * locale between U+2068 and U+2069, elsewhere as it is.
 */
export const isolated = (tag: string, text: string): string =>
  directionOf(tag) === 'rtl' ? `${firstStrong}${text}${pop}` : text;
