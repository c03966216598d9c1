import { join } from 'node:path';
import { copyOfContent, readJson, writeJson } from './contentFolder.js';
import { allParts, partsOf } from './messageShape.js';

type Flat = Record<string, string>;

/** Letters that stand for the English ones. */
const alphabets = {
  accented: 'áƀçđéƒǧħíǰķłɱñóƥɋřšŧúṽŵẋýž',
  arabic: 'ابتثجحخدذرزسشصضطظعغفقكلمنه',
};
type Alphabet = keyof typeof alphabets;

/** What stays as it is: addresses, and where a link leads. */
const kept = /https?:\/\/\S+|\]\([^)]*\)/g;

export const opens = '⟦';
export const closes = '⟧';

/**
 * A message in a language that does not exist: other letters, a third longer, between brackets. Its parameters and arms
 * stay, so that what is filled in shows up by its plain letters.
 */
export function pseudo(message: string, alphabet: Alphabet = 'accented'): string {
  const slices = allParts(partsOf(message, 'en')).flatMap((part) =>
    part.type === 0 && part.location ? [[part.location.start.offset, part.location.end.offset] as const] : [],
  );
  const inOrder = [...slices].sort(([a], [b]) => b - a);
  const changed = inOrder.reduce(
    (text, [from, to]) => text.slice(0, from) + otherLetters(text.slice(from, to), alphabet) + text.slice(to),
    message,
  );
  return `${opens}${changed}${closes}`;
}

function otherLetters(text: string, alphabet: Alphabet): string {
  const places = [...text.matchAll(kept)];
  const ends = places.map(({ index, 0: found }) => index + found.length);
  const parts = places.map(
    ({ index, 0: found }, at) => letters(text.slice(ends[at - 1] ?? 0, index), alphabet) + found,
  );
  return parts.join('') + letters(text.slice(ends.at(-1) ?? 0), alphabet);
}

const letters = (text: string, alphabet: Alphabet): string =>
  text.replace(/[a-z]/gi, (one) => {
    const other = [...alphabets[alphabet]][one.toLowerCase().charCodeAt(0) - 97] ?? one;
    const cased = one === one.toLowerCase() ? other : other.toUpperCase();
    return /[aeo]/i.test(one) ? cased + other : cased;
  });

/** Names of pages' keys that are no words. */
const noWords = /Url$/;

const inPseudo = (words: Flat, alphabet: Alphabet): Flat =>
  Object.fromEntries(
    Object.entries(words).map(([key, text]) => [key, noWords.test(key) ? text : pseudo(text, alphabet)]),
  );

const kinds = ['locales', 'page', 'console'];

/** A content folder in which English is the pseudo-language, the words for feelings and topics included. */
export function pseudoContent(): string {
  const folder = copyOfContent();
  for (const kind of kinds) {
    const path = join(folder, kind, 'en.json');
    writeJson(path, inPseudo(readJson(path) as Flat, 'accented'));
  }
  const path = join(folder, 'reflection', 'en.json');
  writeJson(path, feelingsInPseudo(readJson(path) as Record<string, unknown>));
  return folder;
}

/** Words that go into replies as parameters. */
function feelingsInPseudo({ feelings, spoken, topics, ...rest }: Record<string, unknown>): Record<string, unknown> {
  const offered = Object.entries(feelings as Record<string, string[]>).map(([emotion, words]) => [
    emotion,
    words.map((word) => pseudo(word)),
  ]);
  const own = Object.entries(spoken as Record<string, { says: string; own?: string }[]>).map(([emotion, words]) => [
    emotion,
    words.map((word) => (word.own ? { ...word, own: pseudo(word.own) } : word)),
  ]);
  const names = inPseudo(topics as Flat, 'accented');
  return { ...rest, feelings: Object.fromEntries(offered), spoken: Object.fromEntries(own), topics: names };
}

/** A content folder with one language more, which is written from right to left. */
export function rightToLeftContent(): string {
  const folder = copyOfContent();
  for (const kind of kinds) {
    const english = readJson(join(folder, kind, 'en.json')) as Flat;
    writeJson(join(folder, kind, 'ar.json'), inPseudo(english, 'arabic'));
  }
  return folder;
}

/** A link that shows where it leads, an address, where a link with words leads. */
const addresses = /\[[^\]\s]*\]\(https?:[^)]*\)|https?:\/\/\S+|\]\([^)]*\)/g;

/**
 * Plain English words in a text.
 * @param published what may stand there word for word
 * @param theirs words of the person, which may be given back
 */
export function plainEnglish(
  text: string,
  published: readonly string[] = [],
  theirs: readonly string[] = [],
): string[] {
  const longestFirst = [...published].filter(Boolean).sort((a, b) => b.length - a.length);
  const rest = longestFirst.reduce((left, known) => left.replaceAll(known, ' '), text.replace(addresses, ' '));
  const own = new Set(theirs.flatMap((said) => said.toLowerCase().split(/[^a-z]+/)));
  return (rest.match(/\b[A-Za-z]{3,}\b/g) ?? []).filter((word) => !own.has(word.toLowerCase()));
}

/** The words of a page that somebody reads or hears: text, titles, labels. */
export function wordsOfPage(html: string): string {
  const body = html.replace(/<(script|style|pre|kbd)\b[\s\S]*?<\/\1>/g, ' ');
  const attributes = [
    ...body.matchAll(/\s(?:title|alt|placeholder|aria-label|data-(?:write|failed|expired))="([^"]*)"/g),
  ];
  const spoken = attributes.map(([, value]) => value ?? '');
  return [...spoken, body.replace(/<[^>]*>/g, ' ')].join('\n');
}
