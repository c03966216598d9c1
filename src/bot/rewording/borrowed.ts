import type { Locale } from '../../dialogs/session.js';
import { plainWords } from './plainWords.js';

/** Letters in a row that are the person's sentence and no longer a word given back; Chinese says more with fewer. */
const longestRun = { other: 30, zh: 12 } as const;
/** Letters of a whole sentence from which it may not be the person's. */
const shortestSentence = { other: 8, zh: 4 } as const;

/**
 * Whether a sentence of `text`, or a long run of it, stands in what somebody wrote. A model that was talked into
 * saying something says what it was given to say.
 */
export function borrowed(text: string, written: string, locale: Locale): boolean {
  const kind = locale.startsWith('zh') ? 'zh' : 'other';
  const source = plainWords(written);
  const sentences = text.split(/[.!?。！？；;：:"“”「」]+/u).map(plainWords);
  if (sentences.some((sentence) => sentence.length >= shortestSentence[kind] && source.includes(sentence))) return true;
  return sharesRun(plainWords(text), source, longestRun[kind]);
}

function sharesRun(text: string, source: string, length: number): boolean {
  for (let at = 0; at + length <= text.length; at += 1) if (source.includes(text.slice(at, at + length))) return true;
  return false;
}
