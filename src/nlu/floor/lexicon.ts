import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { HavenError } from '../../errors.js';
import { signalKinds, type Level, type SignalKind } from '../reading.js';
import { expand } from './macros.js';

const examples = z.array(z.string().min(1)).min(1);
const level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
const checks = z.enum(['negation', 'fiction', 'past', 'humour']);

const patternEntry = z.strictObject({
  id: z.string().regex(/^[a-z0-9_]+$/),
  kind: z.enum(signalKinds),
  level,
  /** Whose sign it is: the writer's by its own words, to be read from the subject, or plainly another's. */
  who: z.enum(['self', 'any', 'other']).default('self'),
  /** Checks that must not weaken a hit, because the pattern's words settle the question. */
  firm: z.array(checks).default([]),
  /** Counts only when an earlier text of the window was a disclosure. */
  after: z.literal('disclosure').optional(),
  pattern: z.string().min(1),
  /** No hit where the sentence also says this. */
  unless: z.string().min(1).optional(),
  note: z.string().min(1),
  yes: examples,
  no: examples,
});

const guardEntry = z.strictObject({
  id: z.string().regex(/^[a-z0-9_]+$/),
  /** What is left of a hit inside the guard: a question, or nothing unless pain is said in the window. */
  leaves: z.enum(['question', 'nothing']),
  pattern: z.string().min(1),
  note: z.string().min(1),
  yes: examples,
  no: examples,
});

const file = z.strictObject({
  spelling: z.record(z.string(), z.string()),
  words: z.record(z.string().regex(/^[a-z_]+$/), z.string().min(1)),
  context: z.strictObject({
    self: z.string(),
    other: z.string(),
    negation: z.string(),
    past: z.string(),
    clauseEnd: z.string(),
    fiction: z.string(),
    study: z.string(),
    humour: z.string(),
    pain: z.string(),
    recovered: z.string(),
    /** The text tells of years ago and of nothing that lasts; a lexicon without it never says so. */
    longAgo: z.string().optional(),
    intoxicated: z.string(),
  }),
  guards: z.array(guardEntry),
  patterns: z.array(patternEntry),
});

/** An expression that matches nothing. */
const never = '(?!)';

export type Check = z.infer<typeof checks>;

/** One pattern of the floor, compiled. */
export interface Pattern {
  id: string;
  kind: SignalKind;
  level: Level;
  who: 'self' | 'any' | 'other';
  firm: ReadonlySet<Check>;
  after: 'disclosure' | undefined;
  expression: RegExp;
  unless: RegExp | null;
  yes: readonly string[];
  no: readonly string[];
}

/** A harmless way of using words that the patterns look for. */
export interface Guard {
  id: string;
  leaves: 'question' | 'nothing';
  expression: RegExp;
  yes: readonly string[];
  no: readonly string[];
}

/** What tells who is meant, and whether a thing is meant at all. */
export type Context = Readonly<Record<keyof z.infer<typeof file>['context'], RegExp>>;

/** Everything the floor knows of one language. */
export interface Lexicon {
  language: 'en' | 'zh';
  spelling: Readonly<Record<string, string>>;
  context: Context;
  guards: readonly Guard[];
  patterns: readonly Pattern[];
}

/**
 * Reads and compiles `content/risk/<language>.yaml`.
 * @throws HavenError `content_invalid` when the file does not have the form, or an expression does not compile
 */
export function loadLexicon(language: 'en' | 'zh', folder: URL): Lexicon {
  const path = new URL(`${language}.yaml`, folder);
  try {
    return compile(language, file.parse(parse(readFileSync(path, 'utf8'))));
  } catch (cause) {
    if (cause instanceof HavenError) throw cause;
    throw new HavenError('content_invalid', `risk lexicon ${language}`, { cause });
  }
}

function compile(language: 'en' | 'zh', raw: z.infer<typeof file>): Lexicon {
  const expression = (source: string): RegExp => new RegExp(expand(source, raw.words), 'g');
  const { self, other, negation, past, clauseEnd, fiction, study, humour, pain, recovered, longAgo, intoxicated } =
    raw.context;
  return {
    language,
    spelling: raw.spelling,
    context: {
      self: expression(self),
      other: expression(other),
      negation: new RegExp(expand(negation, raw.words)),
      past: new RegExp(expand(past, raw.words)),
      clauseEnd: expression(clauseEnd),
      fiction: new RegExp(expand(fiction, raw.words)),
      study: new RegExp(expand(study, raw.words)),
      humour: new RegExp(expand(humour, raw.words)),
      pain: new RegExp(expand(pain, raw.words)),
      recovered: new RegExp(expand(recovered, raw.words)),
      longAgo: new RegExp(expand(longAgo ?? never, raw.words)),
      intoxicated: new RegExp(expand(intoxicated, raw.words)),
    },
    guards: raw.guards.map(({ pattern, ...guard }) => ({ ...guard, expression: expression(pattern) })),
    patterns: raw.patterns.map(({ pattern, unless, firm, after, ...rest }) => ({
      ...rest,
      after,
      firm: new Set(firm),
      expression: expression(pattern),
      unless: unless === undefined ? null : new RegExp(expand(unless, raw.words)),
    })),
  };
}
