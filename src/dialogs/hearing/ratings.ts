import { z } from 'zod';
import { simplify } from '../../nlu/normalise/simplify.js';
import { plainSimplified } from './answers.js';
import { patternInSimplified } from './patterns.js';

const piece = z.string().min(1).transform(simplify);

/** `content/answers/ratings.json`: how people give a number from 0 to 10, in every language at once. */
export const ratings = z
  .strictObject({
    /** Numbers in words. */
    words: z.record(z.string(), z.number().int().min(0).max(10)),
    /** What may stand before and after a number. */
    before: piece,
    after: piece,
    /** Between the two of a range. */
    between: piece,
    /** After a number: and a half. */
    half: piece,
    /** Words for how it is, and the number each may stand for; it is asked, not assumed. */
    roughly: z.array(
      z.strictObject({
        rating: z.number().int().min(0).max(10),
        says: patternInSimplified,
        examples: z.array(z.string().min(1)).min(1),
        not: z.array(z.string().min(1)).min(1),
      }),
    ),
  })
  .transform(({ words, before, after, between, half, roughly }) => {
    const byText = new Map(Object.entries(words).map(([word, value]) => [simplify(word), value]));
    const spoken = [...byText.keys()].sort((a, b) => b.length - a.length).join('|');
    const one = `(?:10(?:\\.0)?|\\d(?:\\.\\d)?|${spoken})`;
    const second = `(?:\\s*(?:${between})\\s*|(?<=\\p{Script=Han})(?=\\p{Script=Han}))`;
    const gap = '[\\s,.，。、~!！?？]*';
    const said = `^(?:(?:${before})${gap})*(?<from>${one})(?<half>${half})?(?:${second}(?<to>${one}))?${gap}(?:(?:${after})${gap})*$`;
    return { words: byText, said: new RegExp(said, 'u'), roughly };
  });
export type Ratings = z.infer<typeof ratings>;

/** Longer texts say more than a number. */
const longest = 40;

/** The number a text says and nothing else: in figures or words, a half or a range rounded to a whole one; else null. */
export function readRating(text: string, { words, said }: Ratings): number | null {
  const plain = plainSimplified(text);
  const found = plain.length > longest ? undefined : said.exec(plain)?.groups;
  if (found?.from === undefined) return null;
  const valueOf = (word: string): number => words.get(word) ?? Number(word);
  const from = valueOf(found.from) + (found.half === undefined ? 0 : 0.5);
  const to = found.to === undefined ? from : valueOf(found.to);
  return Math.round(Math.min((from + to) / 2, 10));
}

/** The number that words like "so-so" may stand for; null where they name none. */
export function readRoughly(text: string, { roughly }: Ratings): number | null {
  const plain = plainSimplified(text).replace(/[\s.!?。！？~…,，]+$/gu, '');
  return roughly.find(({ says }) => says.test(plain))?.rating ?? null;
}
