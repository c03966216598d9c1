import type { Emotion, Topic } from '../nlu/reading.js';
import { plain, plainSimplified } from './hearing/answers.js';
import { goodForOthers, isBright, isFeeling, isPainful, namedFeelings } from './named.js';
import { guessedFeelings } from './idioms.js';
import { mayReadEmotions } from './mayReadEmotions.js';
import type { Turning } from './turning.js';
import { smallTalk, type ReflectionContent, type SmallTalk } from './utterances.js';

/** What a message says, as far as a reflection may answer to it. */
export interface Heard {
  /** The words in plain form, at most 500 characters of them. */
  said: string;
  /** What may be felt, the surest first: what the person named, what their idioms may mean, then what was read. */
  feelings: readonly Emotion[];
  /** The person's own words for the feelings they named or corrected to, in order. */
  own: readonly string[];
  /** A feeling was named or said in an idiom, rather than only read. */
  stated: boolean;
  topics: readonly Topic[];
  /** Greetings, thanks, questions with one fixed answer and the like. */
  small: SmallTalk | null;
  /** Begins as a correction does. */
  corrects: boolean;
  /** A bare "that's not it". */
  misread: boolean;
  grief: boolean;
  /** Painful words, a painful reading, or the level says so. */
  pain: boolean;
  /** Good news: a good feeling named, or read with nothing painful beside it. */
  good: boolean;
}

/** Longer texts say what they are about at their beginning and their end. */
const listened = 500;

/** Hears one message. Names no emotion where the person or the policy said no to that. */
export function hear(turn: Turning): Heard {
  const { before, policy, content, text } = turn;
  const words = content.reflection[before.locale];
  const said = saidIn(text);
  const mayName = policy.emotionInference && before.consents.emotion?.granted !== false;
  const named = mayName ? namedFeelings(said, words) : [];
  const corrected = mayName ? correctedWord(said, turn) : null;
  const felt = feltIn(turn);
  const guessed = mayName ? guessedFeelings(said, content.culture[before.locale].idioms, felt, words) : [];
  const painful = [...named, ...guessed].some(({ emotion }) => isPainful(emotion));
  const hurts = words.pain.test(said) || blames(said, words) || painful;
  const noGoodNews = hurts || goodForOthers(said, words);
  const read = felt.filter((emotion) => !noGoodNews || !isBright(emotion));
  const feelings = [...new Set([...[...named, ...guessed].map(({ emotion }) => emotion), ...read])];
  const topics = [...new Set([...(turn.reading?.topics ?? []), ...guessed.flatMap(({ about }) => about)])];
  const good = named.some(({ emotion }) => isBright(emotion)) || isBright(read[0]);
  const sad = isPainful(feelings[0]) || named.some(({ emotion }) => isPainful(emotion));
  return {
    said,
    feelings,
    stated: corrected !== null || named.length + guessed.length > 0,
    own: [...(corrected ? [corrected] : []), ...named.flatMap(({ own }) => own ?? [])],
    topics,
    small: smallTalkOf(said, words),
    corrects: /^(no|nope|nah|not|才?不是?|没有|沒有|唔係|冇)(?![a-z])/u.test(said),
    misread: words.misread.test(said),
    grief: tellsOfLoss(turn),
    pain: hurts || sad || turn.sign >= 1 || (before.level === 1 && !good),
    good,
  };
}

/** Self-blame, dread and being stuck hurt, whatever the words. */
const blames = (said: string, { tools }: ReflectionContent): boolean =>
  [...tools.kind, ...tools.thought, ...tools.step].some((pattern) => pattern.test(said));

/** The words in plain form; of a long text its beginning and its end, cut roughly first, since plain form takes time. */
export const saidIn = (text: string | null): string => endsOf(plain(endsOf(text ?? '', 2 * listened)), listened / 2);

const endsOf = (text: string, each: number): string =>
  text.length <= 2 * each ? text : `${text.slice(0, each)} ${text.slice(-each)}`;

/** Whether a loss is told in this message; asked before every step, so it looks at no more than that. */
export function tellsOfLoss({ text, reading, signals, content, before }: Turning): boolean {
  if (reading?.topics.includes('loss') || signals.some(({ kind }) => kind === 'bereaved')) return true;
  const said = saidIn(text);
  return content.reflection[before.locale].spoken.grief?.some(({ says }) => said.search(says) >= 0) ?? false;
}

/** "No, more like hollow": a word of theirs that no list knows, unless it is one never given back. */
function correctedWord(said: string, { content, before }: Turning): string | null {
  const word = content.reflection[before.locale].corrected.exec(said)?.groups?.word;
  if (!word || content.unquotable.some((pattern) => pattern.test(plainSimplified(word)))) return null;
  return word;
}

/** Emotions that were read, where reading them is allowed and agreed to; grief only where a loss is told. */
function feltIn(turn: Turning): Emotion[] {
  const { reading, policy, before } = turn;
  if (!mayReadEmotions(policy, before)) return [];
  return (reading?.top ?? []).filter(isFeeling).filter((emotion) => emotion !== 'grief' || tellsOfLoss(turn));
}

function smallTalkOf(said: string, words: ReflectionContent): SmallTalk | null {
  const short = said.slice(0, 200);
  return smallTalk.find((kind) => words.smalltalk[kind].some((pattern) => pattern.test(short))) ?? null;
}
