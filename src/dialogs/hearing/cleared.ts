import { maxLevel, type Level, type Reading, type Signal } from '../../nlu/reading.js';
import { plain } from './answers.js';

/**
 * Names the phrases a direct question is about. A lexicon pattern is a phrase by itself; for the model, whose source
 * names only a kind, the text is added as a short hash, so that nothing a person wrote is kept.
 */
export function phraseIds(signals: readonly Signal[], text: string): string[] {
  return signals.filter((signal) => signal.level >= 2).map((signal) => phraseId(signal, text));
}

/** The level a reading calls for when phrases the person has answered for do not ask again; L3 and L4 always count. */
export function signOf(reading: Reading | null, text: string, cleared: readonly string[]): Level {
  if (!reading) return 0;
  const sign = reading.signals.reduce<Level>((level, signal) => maxLevel(level, signal.level), reading.level);
  if (sign === 2 && isCleared(reading.signals, text, cleared)) return 1;
  return raised(sign, reading.signals);
}

function isCleared(signals: readonly Signal[], text: string, cleared: readonly string[]): boolean {
  const ids = phraseIds(signals, text);
  return ids.length > 0 && ids.every((id) => cleared.includes(id));
}

/** Intoxicated: one level up, from L2. Counted from the other signals, so that a reader which did it already changes nothing. */
function raised(sign: Level, signals: readonly Signal[]): Level {
  if (!signals.some((signal) => signal.kind === 'intoxicated')) return sign;
  const sober = signals
    .filter((signal) => signal.kind !== 'intoxicated')
    .reduce<Level>((level, signal) => maxLevel(level, signal.level), 0);
  if (sober === 2) return maxLevel(sign, 3);
  return sober === 3 ? maxLevel(sign, 4) : sign;
}

const phraseId = ({ source }: Signal, text: string): string =>
  source.startsWith('lexicon:') ? source : `${source}#${hash(plain(text))}`;

/** FNV-1a, 32 bit. */
function hash(text: string): string {
  let state = 0x811c9dc5;
  for (const character of text) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return state.toString(36);
}
