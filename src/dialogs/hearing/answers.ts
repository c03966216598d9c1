import { simplify } from '../../nlu/normalise/simplify.js';
import type { Locale } from '../session.js';

/** How a text answers a yes/no question. `agreed` is a yes to a request ("sure", “好的”), not to a question about danger. */
export type Answer = 'yes' | 'no' | 'declined' | 'agreed' | 'unclear';

/**
 * Patterns of one locale, in Simplified characters where they are Chinese. `denial` is an explicit no ("I'm not suicidal"); `mixed` is unclear whatever it begins with,
 * because it holds a "but" or words of despair: "no, I want to die" is not a no.
 */
export interface AnswerPatterns {
  declined: readonly RegExp[];
  denial: readonly RegExp[];
  mixed: readonly RegExp[];
  no: readonly RegExp[];
  yes: readonly RegExp[];
  agree: readonly RegExp[];
  /** Answers to "is it within reach?". */
  atHand: readonly RegExp[];
  notAtHand: readonly RegExp[];
  /** Answers to "is anyone with you?": words about people, and a bare yes. */
  company: readonly RegExp[];
  alone: readonly RegExp[];
  /** Answers to "is it safe to chat?". */
  safe: readonly RegExp[];
  better: readonly RegExp[];
  /** Neither yes nor no, and no evasion ("not really"): worth asking which. */
  hedged: readonly RegExp[];
  /** Asks what the question means. */
  asksBack: readonly RegExp[];
  /** A no that was given before ("I told you no"). */
  saidNo: readonly RegExp[];
  /** A denial after a disclosure, however loose: it lowers nothing, and is answered with the re-check. */
  takesBack: readonly RegExp[];
  /** Words that say nothing but an answer, and so hold nothing new that a model could have read. */
  bare: readonly RegExp[];
  /** Leaves what is talked about for something else. */
  leaves: readonly RegExp[];
}

type Patterns = Readonly<Record<Locale, AnswerPatterns>>;

/** Plain form for matching: compatibility forms, lower case, straight apostrophes, single spaces. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();

/**
 * Plain form in Simplified characters, for patterns that were made with `simplify` as well: so a text is read in
 * whichever script it is written, whatever language was stated.
 */
export const plainSimplified = (text: string): string => simplify(plain(text));

/**
 * Reads an answer in any language; anything uncertain is `unclear`. One kind is tried in every language before the
 * next one: what is mixed in one is no clear answer in another.
 */
export const readAnswer = (text: string, patterns: Patterns): Answer =>
  order.find(([kind]) => hitAnywhere(patterns, kind, text))?.[1] ?? 'unclear';

const order: readonly (readonly [keyof AnswerPatterns, Answer])[] = [
  ['declined', 'declined'],
  ['denial', 'no'],
  ['saidNo', 'no'],
  ['mixed', 'unclear'],
  ['no', 'no'],
  ['yes', 'yes'],
  ['agree', 'agreed'],
];

function hitAnywhere(patterns: Patterns, kind: keyof AnswerPatterns, text: string): boolean {
  const said = plainSimplified(text);
  return Object.values(patterns).some((own) => own[kind].some((pattern) => pattern.test(said)));
}

/** Reads an answer to "is it within reach?": a place is a yes. */
export function readMeans(text: string, patterns: Patterns): Answer {
  if (hitAnywhere(patterns, 'notAtHand', text)) return 'no';
  const answer = readAnswer(text, patterns);
  return answer === 'unclear' && saysAtHand(text, patterns) ? 'yes' : answer;
}

/** Reads an answer to "is anyone with you?": only words about people and a bare yes count as company. */
export function readCompany(text: string, patterns: Patterns): Answer {
  if (hitAnywhere(patterns, 'alone', text)) return 'no';
  if (hitAnywhere(patterns, 'company', text)) return 'yes';
  const answer = readAnswer(text, patterns);
  return answer === 'yes' || answer === 'agreed' ? 'unclear' : answer;
}

/** How an unclear answer is unclear: half an answer, or a question back; null when it is anything else. */
export const unclearAs = (text: string, patterns: Patterns): 'hedged' | 'asksBack' | null =>
  (['hedged', 'asksBack'] as const).find((kind) => hitAnywhere(patterns, kind, text)) ?? null;

/** Whether the text is a no that had been given before. */
export const saidNoBefore = (text: string, patterns: Patterns): boolean => hitAnywhere(patterns, 'saidNo', text);

/** Whether a text takes a disclosure back, in words that may be loose. */
export const takesBack = (text: string, patterns: Patterns): boolean => hitAnywhere(patterns, 'takesBack', text);

/** Whether a text leaves the subject. */
export const leavesSubject = (text: string, patterns: Patterns): boolean => hitAnywhere(patterns, 'leaves', text);

/** Whether all of a text is an answer and nothing else. */
export const isBareAnswer = (text: string, patterns: Patterns): boolean => hitAnywhere(patterns, 'bare', text);

/** Reads an answer to "is it safe to chat?". */
export const readSafe = (text: string, patterns: Patterns): Answer =>
  saysSafe(text, patterns) ? 'yes' : readAnswer(text, patterns);

/** Whether a text says, in so many words, that it is safe to chat. */
export const saysSafe = (text: string, patterns: Patterns): boolean => hitAnywhere(patterns, 'safe', text);

/** Whether a text says where a thing is, and names nobody. */
export const saysAtHand = (text: string, patterns: Patterns): boolean => hitAnywhere(patterns, 'atHand', text);

/** Whether the person says that it is better or safe now. */
export const saysBetter = (text: string, patterns: Patterns): boolean => hitAnywhere(patterns, 'better', text);

/** Whether a text denies, in so many words, to think of dying. */
export const denies = (text: string, patterns: Patterns): boolean => hitAnywhere(patterns, 'denial', text);
