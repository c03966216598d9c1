import type { Emotion, Topic } from '../nlu/reading.js';
import type { Condition, Intent, Past, ReflectionContent, Utterance } from './utterances.js';

/** What a reflection has to fit. */
export interface Listening {
  /** The person's words in plain form, for utterances that take up something particular. */
  said: string;
  /** Emotions to answer to, the surest first; empty when none may be or could be read. */
  emotions: readonly Emotion[];
  /** The person's own words for what they feel; they come before any word of ours. */
  own: readonly string[];
  topics: readonly Topic[];
  /** Topics of the talk so far, for a summary. */
  gathered: readonly Topic[];
  /** Only what is marked simple: no question, no advice, no praise, nothing supposed (L2 and above). */
  simpleOnly: boolean;
  /** Kinds of utterance wanted, the best first. */
  wanted: readonly Intent[];
  holds: readonly Condition[];
  /** What came before this reply. */
  past: readonly Past[];
  /** Keys that come first where nothing fits better: what a talk in this culture opens with. */
  first: readonly string[];
  /** Keys said in the last 20 turns. */
  recent: readonly string[];
  seed: number;
}

/** What fills an utterance: words for feelings, names of topics. */
export interface ReflectionWords extends Record<string, string> {
  feeling: string;
  other: string;
  third: string;
  topicA: string;
  topicB: string;
}

/** A chosen utterance and the words that fill it. */
export interface Reflected {
  key: string;
  params: ReflectionWords;
  intent: Intent;
}

/**
 * Picks the reviewed utterance that fits best: its intent, what it takes up, the feeling, the topic; among equals the
 * seed decides. Nothing said in the last 20 turns is said again while anything else fits.
 */
export function pickReflection(content: ReflectionContent, listening: Listening): Reflected | null {
  const fitting = content.utterances.filter((utterance) => fits(utterance, listening));
  const said = new Set(listening.recent);
  const fresh = fitting.filter(({ key }) => !said.has(key));
  const pool = fresh.length > 0 ? fresh : leastRecent(fitting, listening.recent);
  const scored = pool.map((utterance) => ({ utterance, points: score(utterance, listening) }));
  const best = Math.max(...scored.map(({ points }) => points));
  const equals = scored.filter(({ points }) => points === best);
  const chosen = equals[listening.seed % Math.max(equals.length, 1)]?.utterance;
  return chosen ? { key: chosen.key, intent: chosen.intent, params: wordsFor(content, listening, chosen) } : null;
}

/** Intents whose words hold a feeling. */
const needsFeeling: readonly Intent[] = ['feeling', 'words', 'named', 'mixed', 'correction'];
/** Intents that give the person's own word back. */
const needsOwn: readonly Intent[] = ['named', 'mixed', 'correction'];

function fits(utterance: Utterance, listening: Listening): boolean {
  const { intent, emotions, topics, when, neverAfter, cue } = utterance;
  const { emotions: felt, own, wanted, holds, past } = listening;
  if (!wanted.includes(intent)) return false;
  if (listening.simpleOnly && !utterance.simple) return false;
  if (!when.every((condition) => holds.includes(condition))) return false;
  if (neverAfter.some((event) => past.includes(event))) return false;
  if (emotions.length > 0 && !emotions.some((emotion) => emotion === felt[0])) return false;
  if (needsFeeling.includes(intent) && felt.length === 0 && own.length === 0) return false;
  if (needsOwn.includes(intent) && own.length === 0) return false;
  if (intent === 'mixed' && own.length < 2) return false;
  if (intent === 'summary' && listening.gathered.length < 2) return false;
  if (topics.length > 0 && !topics.some((topic) => listening.topics.includes(topic))) return false;
  return cue === undefined || cue.test(listening.said);
}

/** More than what fits only the length of a message, less than what fits its subject. */
const opensWell = 1.5;
/** A loss told for the first time is met with condolence before anything is said about it. */
const condoles = 12;

function score({ key, intent, emotions, topics, cue, when }: Utterance, { wanted, said, first }: Listening): number {
  const byIntent = (wanted.length - wanted.indexOf(intent)) * 20;
  const particular = when.includes('fresh') ? condoles : when.includes('long') ? 1 : 0;
  const fitting = (emotions.length > 0 ? 3 : 0) + (topics.length > 0 ? 2 : 0) + (first.includes(key) ? opensWell : 0);
  return byIntent + cuePoints(cue, said) + fitting + particular;
}

/** The more of the person's words an utterance takes up, the better it fits; a cue that only rules out adds nothing. */
function cuePoints(cue: RegExp | undefined, said: string): number {
  const match = cue?.exec(said)?.[0];
  return match ? 4 + Math.min(Math.floor(match.length / 4), 3) : 0;
}

/** When everything was said lately: what was said longest ago. */
function leastRecent(utterances: readonly Utterance[], recent: readonly string[]): Utterance[] {
  const oldest = [...utterances].sort((a, b) => recent.lastIndexOf(a.key) - recent.lastIndexOf(b.key))[0];
  return oldest ? [oldest] : [];
}

/**
 * Three words for what may be felt: the person's own first, then those of the first emotion, then the second's; and
 * two topics of the talk.
 */
function wordsFor(content: ReflectionContent, listening: Listening, { intent }: Utterance): ReflectionWords {
  const { emotions, own, gathered, seed } = listening;
  const [first, second] = emotions;
  const listed = (first && content.feelings[first]) ?? [''];
  const start = needsOwn.includes(intent) ? 0 : seed % listed.length;
  const next = (second && content.feelings[second]?.slice(0, 1)) ?? [];
  const words = [...new Set([...own, ...listed.slice(start), ...listed.slice(0, start), ...next])];
  const options =
    intent === 'words' && next.length > 0 ? [...new Set([...words.slice(0, 1), ...next, ...words])] : words;
  const [topicA = '', topicB = ''] = gathered.slice(-2).map((topic) => content.topics[topic] ?? '');
  const [feeling = '', other = feeling, third = other] = options;
  return { feeling, other, third, topicA, topicB };
}
