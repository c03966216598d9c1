import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { HavenError } from '../errors.js';
import { readLocalized } from '../localized.js';
import { perLocale } from '../locales.js';
import { Wording } from '../wording.js';
import type { AnswerPatterns } from './hearing/answers.js';
import { commandPatterns, type CommandPatterns } from './hearing/commandPatterns.js';
import { labelIndex } from './hearing/commands.js';
import { lineRow, type LineRow } from './crisisLines.js';
import { loadCulture, type CulturePack } from './culture.js';
import { exerciseList, type Exercise } from './exercises.js';
import { heardContent, type HeardContent } from './hearing/heard.js';
import { pattern, patternInSimplified } from './hearing/patterns.js';
import { practicalContent, type PracticalContent } from './hearing/practical.js';
import { ratings, type Ratings } from './hearing/ratings.js';
import type { Locale } from './session.js';
import { situations, type Situations } from './hearing/situations.js';
import { reflectionContent, type ReflectionContent } from './utterances.js';

const patterns = z.array(patternInSimplified);

const answers = z.strictObject({
  declined: patterns,
  denial: patterns,
  mixed: patterns,
  no: patterns,
  yes: patterns,
  agree: patterns,
  atHand: patterns,
  notAtHand: patterns,
  company: patterns,
  alone: patterns,
  safe: patterns,
  better: patterns,
  hedged: patterns,
  asksBack: patterns,
  saidNo: patterns,
  takesBack: patterns,
  bare: patterns,
  leaves: patterns,
});

/** Names by what they stand for, turned round; none may stand for two things. */
const namesFor = <Key extends z.ZodType<string, string>>(key: Key) =>
  z.record(key, z.array(z.string().min(1))).transform((listed, context): ReadonlyMap<string, string> => {
    const pairs = Object.entries<string[]>(listed).flatMap(([stands, names]) =>
      names.map((name) => [name, stands] as const),
    );
    const byName = new Map(pairs);
    const twice = pairs.find(([name, stands]) => byName.get(name) !== stands);
    if (twice) context.addIssue(`“${twice[0]}” stands for two things`);
    return byName;
  });

/** What people type for a command → the value a choice would have. */
const commands = namesFor(z.string());

/** The names people use for a country → its ISO code. */
const countryNames = namesFor(z.string().length(2));
const countries = z.strictObject({ prefix: pattern, suffix: pattern, names: countryNames });

export type CommandContent = z.infer<typeof commands>;
export type CountryContent = z.infer<typeof countries>;

/** Everything the dialogs read, loaded once at start; deciding a turn does no I/O. */
export interface DialogContent {
  wording: Wording;
  answers: Readonly<Record<Locale, AnswerPatterns>>;
  commands: Readonly<Record<Locale, CommandContent>>;
  countries: Readonly<Record<Locale, CountryContent>>;
  reflection: Readonly<Record<Locale, ReflectionContent>>;
  culture: Readonly<Record<Locale, CulturePack>>;
  /** Exercises, in the order they are offered to somebody of whom nothing is known. */
  exercises: readonly Exercise[];
  /** Labels of choices in plain form, and their values. */
  labels: Readonly<Record<Locale, ReadonlyMap<string, string>>>;
  lines: readonly LineRow[];
  /** A deployer's own rows (employee line, campus police); they come first. */
  overlay: readonly LineRow[];
  commandPatterns: CommandPatterns;
  /** More names of countries, of those without lines too. */
  world: ReadonlyMap<string, string>;
  /** How people speak of their age, of somebody else's illness, of being watched. */
  situations: Situations;
  /** What people say while help is being fetched. */
  heard: HeardContent;
  /** Practical questions and facts that have their own answers. */
  practical: PracticalContent;
  /** How people give a number from 0 to 10. */
  ratings: Ratings;
  /** Words of a person that are never given back in a question. */
  unquotable: readonly RegExp[];
}

/**
 * Loads the content folder (`content/`): locales, answers, commands, countries, reflection, culture, exercises
 * and crisis lines. What a locale's files leave out is as in the locale it falls back to.
 * @param overlay a deployer's own crisis lines, shown before the shipped ones
 * @throws HavenError `content_invalid` naming the file that does not fit
 */
export function loadDialogContent(folder: string, overlay: readonly LineRow[] = []): DialogContent {
  const each = <T>(kind: string, schema: z.ZodType<T>): Readonly<Record<Locale, T>> =>
    perLocale((locale) => parsed(join(folder, kind), locale, schema));
  const files = {
    answers: each('answers', answers),
    commands: each('commands', commands),
    commandPatterns: parseFile(join(folder, 'commands', 'patterns.json'), commandPatterns),
    countries: each('countries', countries),
    reflection: each('reflection', reflectionContent),
    culture: perLocale((locale) => loadCulture(join(folder, 'culture'), locale)),
    exercises: parseFile(join(folder, 'exercises', 'exercises.json'), exerciseList),
    lines: parseFile(join(folder, 'crisis-lines.json'), z.array(lineRow)),
    world: parseFile(join(folder, 'countries', 'world.json'), countryNames),
    situations: parseFile(join(folder, 'answers', 'situations.json'), situations),
    heard: parseFile(join(folder, 'answers', 'heard.json'), heardContent),
    practical: parseFile(join(folder, 'answers', 'practical.json'), practicalContent),
    ratings: parseFile(join(folder, 'answers', 'ratings.json'), ratings),
    unquotable: parseFile(join(folder, 'answers', 'unquotable.json'), patterns),
  };
  const wording = Wording.load(join(folder, 'locales'));
  return { ...files, overlay: [...overlay], wording, labels: labelIndex(wording) };
}

function parsed<T>(folder: string, locale: Locale, schema: z.ZodType<T>): T {
  const found = schema.safeParse(readLocalized(folder, locale));
  if (found.success) return found.data;
  throw new HavenError('content_invalid', `${folder}: ${locale}`, { cause: found.error });
}

function parseFile<T>(path: string, schema: z.ZodType<T>): T {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    throw new HavenError('content_invalid', path, { cause });
  }
}
