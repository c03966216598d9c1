import type { Locale } from '../../dialogs/session.js';
import type { Level } from '../../nlu/reading.js';
import { chineseScript } from '../../nlu/script.js';
import { borrowed } from './borrowed.js';
import type { RewordingContent } from './content.js';
import { plainWords } from './plainWords.js';

/** Why a model's words are not used. Fixed words: they are the labels of a metric. */
export type Refusal =
  | 'empty'
  | 'declined'
  | 'number'
  | 'language'
  | 'form'
  | 'long'
  | 'question'
  | 'forbidden'
  | 'risk'
  | 'meaning'
  | 'echo'
  | 'repeated';

/** What a model's words are held against. */
export interface Expected {
  locale: Locale;
  content: RewordingContent;
  /** The reviewed words that they would stand for. */
  meaning: string;
  /** The person's own words that must come back. */
  keeps: readonly string[];
  /** What the person wrote, the newest message first: none of it may come back as it stands. */
  written: readonly string[];
  /** What a text calls for by the risk floor. */
  levelOf(text: string): Level;
  /** Whether the same was said to this person lately. */
  saidLately(text: string): boolean;
}

type Row = readonly [Refusal, (text: string, expected: Expected) => boolean];

/** Where two words are joined by a dot, an address may be meant. */
const address = /\p{L}\.\p{L}|https?|www/iu;
/** A mark of a list at the beginning. */
const listed = /^[-–—•]/u;
const harmless: Level = 1;

/** Everything that rules words out, the plainest reasons first. */
const rows: readonly Row[] = [
  ['empty', (text) => plainWords(text).length < 2],
  ['declined', (text, { content }) => content.declines.some((declines) => declines.test(text))],
  ['number', (text) => /\p{N}/u.test(text) || address.test(text)],
  ['language', (text, expected) => !isIn(text, expected)],
  ['form', (text, { content }) => !content.letters.test(text) || listed.test(text)],
  ['long', (text, { content }) => [...text].length > content.most],
  ['question', (text, { meaning }) => questions(text) > Math.min(1, questions(meaning))],
  ['forbidden', (text, { content, meaning }) => content.itself.test(text) && !content.itself.test(meaning)],
  ['forbidden', (text, { content, meaning }) => content.never.some(({ says }) => adds(says, text, meaning))],
  ['risk', (text, { levelOf }) => levelOf(text) > harmless],
  ['meaning', (text, { keeps }) => !keeps.every((word) => plainWords(text).includes(plainWords(word)))],
  ['echo', (text, { written, locale }) => written.some((one) => borrowed(text, one, locale))],
  ['repeated', (text, { saidLately }) => saidLately(text)],
];

/**
 * Why these words of a model may not be said, or null when they may. Pure; the reviewed words stand where it says no.
 * @param text the model's words, as `tidied` gives them
 */
export function refusalOf(text: string, expected: Expected): Refusal | null {
  return rows.find(([, refuses]) => refuses(text, expected))?.[0] ?? null;
}

/** The words in composed form, with straight apostrophes; nothing is taken out, so that nothing can hide in it. */
export const tidied = (text: string): string => text.trim().normalize('NFC').replaceAll('’', "'");

/** Whether a text says something of a kind that the reviewed words do not say as it stands. */
function adds(says: RegExp, text: string, meaning: string): boolean {
  const reviewed = tidied(meaning).toLowerCase();
  const found = text.matchAll(new RegExp(says.source, `${says.flags}g`));
  return [...found].some(([match]) => !reviewed.includes(match.toLowerCase()));
}

const questions = (text: string): number => text.match(/[?？]/gu)?.length ?? 0;

/** Its letters, the script where there are two, and words that only this language has. */
function isIn(text: string, { locale, content }: Expected): boolean {
  const chinese = locale.startsWith('zh');
  const letters = text.match(/\p{L}/gu) ?? [];
  const own = chinese ? /\p{Script=Han}/u : /[a-z]/iu;
  if (!letters.every((letter) => own.test(letter)) || !content.shows.test(text)) return false;
  const script = chinese ? chineseScript(text) : null;
  return script === null || locale.startsWith(`zh-${script}`);
}
