import { z } from 'zod';
import { plainSimplified } from './answers.js';
import { sayings } from './patterns.js';

/** What a practical question may be about, so that the same words are not heard where they mean something else. */
const subjects = [
  /** This program and the people behind it: heard at any time. */
  'any',
  /** From L2 on, whatever the danger. */
  'danger',
  'violence',
  'overdose',
  'selfHarm',
  'friend',
  'child',
  'otherHarm',
  'eating',
] as const;
export type Subject = (typeof subjects)[number];

/** Questions and facts that have their own reviewed answer: the first that a text fits is heard. */
export const practicalNames = [
  'refuses',
  'vomit',
  'amIDying',
  'costs',
  'drowsy',
  'wound',
  'childHere',
  'badParent',
  'foundThem',
  'takeAway',
  'fromAfar',
  'askThem',
  'whereToGo',
  'examined',
  'evidence',
  'police',
  'traces',
  'children',
  'blame',
  'bring',
  'whichDoctor',
  'sendsNobody',
  'whoComes',
  'howLong',
  'whoKnows',
  'theyAsk',
  'interpreter',
  'feared',
  'whyCall',
  'whatNow',
] as const;
export type Practical = (typeof practicalNames)[number];

const entry = z.strictObject({ about: z.array(z.enum(subjects)).min(1), ...sayings });

/** `content/answers/practical.json`. */
export const practicalContent = z.record(z.enum(practicalNames), entry);
export type PracticalContent = z.infer<typeof practicalContent>;

/** The practical question or fact a text holds, among those of the subjects that are open; null when it holds none. */
export function practicalIn(text: string, open: ReadonlySet<Subject>, content: PracticalContent): Practical | null {
  const said = plainSimplified(text);
  const holds = (name: Practical): boolean =>
    content[name].about.some((subject) => open.has(subject)) &&
    content[name].patterns.some((pattern) => pattern.test(said));
  return practicalNames.find(holds) ?? null;
}

/** Whether the answer is for one kind of danger, and so fits better than what fits any. */
export const isSpecific = (practical: Practical | null, content: PracticalContent): boolean =>
  practical !== null && content[practical].about.every((subject) => subject !== 'any' && subject !== 'danger');

/** Questions about this program and the people behind it. */
const ofService: ReadonlySet<Practical> = new Set(['sendsNobody', 'whoComes', 'howLong', 'whoKnows']);
export const isAboutService = (practical: Practical | null): boolean => practical !== null && ofService.has(practical);

/** Whether no sentence but one about the program speaks of the person themselves. */
export const asksNothingElse = (text: string, content: PracticalContent): boolean =>
  text
    .split(/(?<=[.?!。？！\n])/u)
    .every((sentence) => !ofOneself.test(sentence) || isAboutService(practicalIn(sentence, anyTime, content)));
const ofOneself = /\b(?:i|i'm|im|me|my|myself)\b|我/iu;
const anyTime: ReadonlySet<Subject> = new Set(['any']);

/** Whether a text asks something, in any of the languages. */
export const isQuestion = (text: string): boolean => question.test(plainSimplified(text));
const question =
  /[?？]\s*$|^(?:and |but |so |ok,? |then )*(?:what|where|when|who|why|how|can|could|will|would|should|do|does|is|are|am) (?:i|you|they|we|it|this|that|there|he|she|the|my|to|does|do|is|are|will|can|should|if|happens)\b|(?:吗|么|呢|怎么办|怎么样|如何|点算|点样|几耐)[?？。!！]*$|(?:怎么|哪里|哪儿|哪个|边度|什么时候|多久|为什么|要不要|该不该|能不能|会不会|可不可以|使唔使|有冇)[^，。！!]{0,20}$/u;
