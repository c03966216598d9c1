import type { Locale } from './session.js';

/** How a text answers a yes/no question. `agreed` is a yes to a request ("sure", “好的”), not to a question about danger. */
export type Answer = 'yes' | 'no' | 'declined' | 'agreed' | 'unclear';

/**
 * Patterns of one locale. `denial` is an explicit no ("I'm not suicidal"); `mixed` is unclear whatever it begins with,
 * because it holds a "but" or words of despair: "no, I want to die" is not a no.
 */
export interface AnswerPatterns {
  declined: readonly RegExp[];
  denial: readonly RegExp[];
  mixed: readonly RegExp[];
  no: readonly RegExp[];
  yes: readonly RegExp[];
  agree: readonly RegExp[];
  /** Answers to "is anyone with you?". */
  company: readonly RegExp[];
  alone: readonly RegExp[];
  better: readonly RegExp[];
}

type Patterns = Readonly<Record<Locale, AnswerPatterns>>;

const hit = (patterns: readonly RegExp[], text: string): boolean => patterns.some((pattern) => pattern.test(text));

/** Plain form for matching: compatibility forms, lower case, straight apostrophes, single spaces. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();

/** Reads an answer in the person's locale first, then in the others; anything uncertain is `unclear`. */
export function readAnswer(text: string, locale: Locale, patterns: Patterns): Answer {
  const said = plain(text);
  const ordered = [
    patterns[locale],
    ...Object.entries(patterns).flatMap(([tag, other]) => (tag === locale ? [] : [other])),
  ];
  return ordered.map((own) => answerIn(own, said)).find((answer) => answer !== 'unclear') ?? 'unclear';
}

/** Reads an answer to "is anyone with you?": names of people count, too. */
export function readCompany(text: string, locale: Locale, patterns: Patterns): Answer {
  const said = plain(text);
  const all = Object.values(patterns);
  if (all.some(({ alone }) => hit(alone, said))) return 'no';
  if (all.some(({ company }) => hit(company, said))) return 'yes';
  return readAnswer(text, locale, patterns);
}

/** Whether the person says that it is better or safe now. */
export const saysBetter = (text: string, patterns: Patterns): boolean =>
  Object.values(patterns).some(({ better }) => hit(better, plain(text)));

function answerIn(patterns: AnswerPatterns, said: string): Answer {
  if (hit(patterns.declined, said)) return 'declined';
  if (hit(patterns.denial, said)) return 'no';
  if (hit(patterns.mixed, said)) return 'unclear';
  if (hit(patterns.no, said)) return 'no';
  if (hit(patterns.yes, said)) return 'yes';
  return hit(patterns.agree, said) ? 'agreed' : 'unclear';
}
