import type { Emotion, Topic } from '../nlu/reading.js';
import type { Intent, ReflectionContent, Utterance } from './content.js';

/** What a reflection has to fit. */
export interface Listening {
  /** Emotions to guess at, strongest first; empty when none may be or could be read. */
  emotions: readonly Emotion[];
  topics: readonly Topic[];
  /** Only simple reflections: no question, no advice, no praise (L2 and above). */
  simpleOnly: boolean;
  /** Kinds of utterance wanted, the best first. */
  wanted: readonly Intent[];
  /** Keys said in the last 20 turns. */
  recent: readonly string[];
  seed: number;
}

/** A chosen utterance and the feeling words that fill it. */
export interface Reflected {
  key: string;
  params: { feeling: string; other: string; third: string };
  intent: Intent;
}

/**
 * Picks the reviewed utterance that fits best: its intent, the feeling, the topic; among equals the seed decides.
 * Nothing said in the last 20 turns is said again while anything else fits.
 */
export function pickReflection(content: ReflectionContent, listening: Listening): Reflected | null {
  const fitting = content.utterances.filter((utterance) => fits(utterance, listening));
  const fresh = fitting.filter(({ key }) => !listening.recent.includes(key));
  const pool = fresh.length > 0 ? fresh : leastRecent(fitting, listening.recent);
  const scored = pool.map((utterance) => ({ utterance, score: score(utterance, listening) }));
  const best = Math.max(...scored.map(({ score: points }) => points));
  const equals = scored.filter(({ score: points }) => points === best);
  const chosen = equals[listening.seed % Math.max(equals.length, 1)];
  return chosen
    ? { key: chosen.utterance.key, intent: chosen.utterance.intent, params: feelingWords(content, listening) }
    : null;
}

function fits({ intent, emotions, topics, simple }: Utterance, listening: Listening): boolean {
  if (listening.simpleOnly && !simple) return false;
  if (!listening.wanted.includes(intent)) return false;
  if (emotions.length > 0 && !emotions.some((emotion) => listening.emotions.slice(0, 2).includes(emotion)))
    return false;
  if ((intent === 'feeling' || intent === 'words' || intent === 'correction') && listening.emotions.length === 0)
    return false;
  return topics.length === 0 || topics.some((topic) => listening.topics.includes(topic));
}

function score({ intent, emotions, topics }: Utterance, listening: Listening): number {
  const byIntent = (listening.wanted.length - listening.wanted.indexOf(intent)) * 4;
  const top = listening.emotions[0];
  const byEmotion = top && emotions.includes(top) ? 3 : emotions.length > 0 ? 2 : 0;
  return byIntent + byEmotion + (topics.length > 0 ? 2 : 0);
}

/** When everything was said lately: what was said longest ago. */
function leastRecent(utterances: readonly Utterance[], recent: readonly string[]): Utterance[] {
  const oldest = [...utterances].sort((a, b) => recent.lastIndexOf(a.key) - recent.lastIndexOf(b.key))[0];
  return oldest ? [oldest] : [];
}

/** Two or three words for what may be felt: the first for the strongest emotion, the next from the second or its neighbours. */
function feelingWords(content: ReflectionContent, { emotions, seed, wanted }: Listening): Reflected['params'] {
  const [first, second] = emotions;
  const own = (first && content.feelings[first]) ?? [''];
  const next = (second && content.feelings[second]) ?? [];
  const start = wanted[0] === 'correction' ? 0 : seed % own.length;
  const words = [...new Set([...own.slice(start), ...next.slice(0, 1), ...own.slice(0, start)])];
  return { feeling: words[0] ?? '', other: words[1] ?? words[0] ?? '', third: words[2] ?? words[0] ?? '' };
}
