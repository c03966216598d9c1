import { z } from 'zod';
import { loadCulture } from '../../dialogs/culture.js';
import type { Locale } from '../../dialogs/session.js';
import { HavenError } from '../../errors.js';
import { readLocalized } from '../../localized.js';
import { perLocale } from '../../locales.js';

const pattern = z.string().min(1);
const patternAnyCase = pattern.transform((source) => new RegExp(source, 'iu'));

/** `content/languageModel/<tag>.json`: what a model is told, and what it may not say. */
const file = z.strictObject({
  /** Most characters of an answer. */
  most: z.number().int().positive(),
  /** A harmless example, for finding out whether the model answers. */
  check: z.strictObject({ meaning: z.string().min(1), message: z.string().min(1) }),
  /** The reviewed instructions. */
  system: z.string().min(1),
  /** How the texts are handed over: `{mark}`, `{earlier}`, `{message}`, `{meaning}`. */
  ask: z.string().min(1),
  /** The characters an answer may be made of. */
  letters: pattern.transform((source) => new RegExp(`^${source}+$`, 'u')),
  /** Words that nearly every sentence of this language has one of. */
  shows: patternAnyCase,
  /** Words by which somebody speaks of themselves: allowed where the reviewed words do so too. */
  itself: patternAnyCase,
  /** A model that will not do it says so like this. */
  declines: z.array(patternAnyCase),
  never: z.array(z.strictObject({ name: z.string().min(1), says: patternAnyCase, planted: z.string().min(1) })),
});

export type RewordingContent = z.infer<typeof file>;

/**
 * What the model is told in each locale, and what it may not say there: its own list and the one of the culture.
 * @param folder `content/`
 * @throws HavenError `content_invalid`
 */
export function loadRewordingContent(folder: string): Readonly<Record<Locale, RewordingContent>> {
  return perLocale((locale) => {
    const place = `${folder}/languageModel`;
    const found = file.safeParse(readLocalized(place, locale));
    if (!found.success) throw new HavenError('content_invalid', `${place}: ${locale}`, { cause: found.error });
    const { never } = loadCulture(`${folder}/culture`, locale);
    return { ...found.data, never: [...found.data.never, ...never] };
  });
}
