import type { Level, Signal, SignalKind } from '../reading.js';
import { isAboutAnother, isFiction, isNegated, isPast } from './context.js';
import type { Hit } from './hit.js';
import type { Check, Lexicon, Pattern } from './lexicon.js';

/** What is known about the text that a hit stands in. */
export interface Scene {
  /** What guards cover the hit leave of it, or null without a guard. */
  guard: 'question' | 'nothing' | null;
  /** Laughter or a laughing picture stands in the text. */
  humour: boolean;
  /** Pain is said in the text or in the texts before it. */
  pain: boolean;
  /** The text tells of a danger that is over. */
  recovered: boolean;
  /** The text tells of years ago and of nothing that lasts. */
  longAgo: boolean;
}

/**
 * What a hit means in its sentence: a signal, a weaker one, or none. Guards and humour never leave less than a question
 * where pain was said (docs/safety/protocol.md).
 */
export function judge(pattern: Pattern, hit: Hit, lexicon: Lexicon, scene: Scene): Signal | null {
  const signal = inSentence(pattern, hit, lexicon, scene);
  // A danger that somebody came through is asked about, and no crisis.
  return signal?.level === 3 && isOver(signal, scene) ? { ...signal, level: 2 } : signal;
}

function isOver({ kind }: Signal, scene: Scene): boolean {
  if (scene.recovered && passing.has(kind)) return true;
  return (kind === 'past_attempt' || kind === 'third_party') && scene.longAgo && !scene.pain;
}

function inSentence(pattern: Pattern, hit: Hit, lexicon: Lexicon, scene: Scene): Signal | null {
  const { context } = lexicon;
  const open = (check: Check): boolean => !pattern.firm.has(check);
  const signal = (kind: Signal['kind'], level: Level): Signal => ({
    source: `lexicon:${lexicon.language}.${pattern.id}`,
    kind,
    level,
  });
  if (pattern.unless?.test(hit.before + hit.words + hit.after)) return null;
  if (open('negation') && isNegated(hit, context)) return pattern.level > 1 ? signal('negated', 1) : null;
  // What is only distress is no alarm, so nothing needs to weaken it.
  if (pattern.level < 2) return signal(pattern.kind, pattern.level);
  if (scene.guard !== null) return guarded(scene, signal);
  if (pattern.who === 'any' && isAboutAnother(hit, context)) {
    if (open('fiction') && isFiction(hit, context)) return null;
    return signal('third_party', underWay.has(pattern.kind) ? pattern.level : atMost(pattern.level, 3));
  }
  if (open('fiction') && isFiction(hit, context)) return scene.pain ? signal('ambiguous', 2) : null;
  if (open('past') && isPast(hit, context)) return pattern.who === 'other' ? null : signal('past_attempt', 2);
  if (open('humour') && scene.humour) return signal('ambiguous', 2);
  return signal(pattern.kind, pattern.level);
}

function guarded(scene: Scene, signal: (kind: Signal['kind'], level: Level) => Signal): Signal | null {
  const asks = scene.pain || (scene.guard === 'question' && !scene.humour);
  return asks ? signal('ambiguous', 2) : null;
}

/** Dangers that pass, so that a text which tells of their end speaks of them as over. */
const passing: ReadonlySet<SignalKind> = new Set(['third_party', 'past_attempt', 'self_harm', 'violence']);

/** What is happening now is as urgent for another person as for the one who writes. */
const underWay: ReadonlySet<SignalKind> = new Set([
  'act',
  'overdose',
  'means',
  'high_place',
  'fumes',
  'medical',
  'violence',
]);

const atMost = (level: Level, most: Level): Level => (level > most ? most : level);
