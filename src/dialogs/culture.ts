import { z } from 'zod';
import { HavenError } from '../errors.js';
import { layersOf } from '../localized.js';
import { emotions, topics } from '../nlu/reading.js';

const pattern = z.string().min(1);

/** A way to tell of distress without naming a feeling (“心累”, "my nerves are gone"): what it may mean is a guess. */
const idiom = z.strictObject({
  says: pattern.transform((source) => new RegExp(source, 'u')),
  /** What may be felt, the best guess first. */
  may: z.array(z.enum(emotions)).min(1),
  /** What a reflection may take up: sleep, the body, work. */
  about: z.array(z.enum(topics)).default([]),
});

/** Words that are never said to anybody in this language, with an example that shows the check can fail. */
const never = z.strictObject({
  name: z.string().min(1),
  says: pattern.transform((source) => new RegExp(source, 'iu')),
  planted: z.string().min(1),
});

/** One layer of `content/culture/<tag>.json`; an overlay adds to the lists of what it lies over. */
const layer = z.strictObject({
  idioms: z.array(idiom).default([]),
  /** Openings that start from the body and the day (sleep, appetite, work) before feelings. */
  opens: z
    .strictObject({
      /** Keys of texts that have such an opening. */
      texts: z.array(z.string()).default([]),
      /** Keys of utterances that ask first. */
      utterances: z.array(z.string()).default([]),
    })
    .default({ texts: [], utterances: [] }),
  never: z.array(never).default([]),
});

export type CulturePack = z.infer<typeof layer>;
export type Idiom = z.infer<typeof idiom>;

/**
 * What a locale's culture asks of a talk: how distress is told, what to begin with, what not to say.
 * @throws HavenError `content_invalid`
 */
export function loadCulture(folder: string, tag: string): CulturePack {
  return layersOf(folder, tag)
    .map((raw) => parse(raw, `${folder}: ${tag}`))
    .reduce(joined);
}

function parse(raw: unknown, place: string): CulturePack {
  const found = layer.safeParse(raw);
  if (found.success) return found.data;
  throw new HavenError('content_invalid', place, { cause: found.error });
}

const joined = (under: CulturePack, top: CulturePack): CulturePack => ({
  idioms: [...top.idioms, ...under.idioms],
  opens: {
    texts: [...new Set([...under.opens.texts, ...top.opens.texts])],
    utterances: [...new Set([...top.opens.utterances, ...under.opens.utterances])],
  },
  never: [...under.never, ...top.never],
});
