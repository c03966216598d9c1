import type { Signal } from '../reading.js';
import { hitAt } from './hit.js';
import { judge, type Scene } from './judge.js';
import type { Lexicon, Pattern } from './lexicon.js';
import { matches } from './matches.js';

/** How often one pattern is looked at in one text; a text that repeats itself says nothing more by it. */
const hitsPerPattern = 40;

/** What surrounds the text that is scanned. */
export interface Surroundings {
  humour: boolean;
  pain: boolean;
  recovered: boolean;
  longAgo: boolean;
  /** An earlier text of the window was a disclosure. */
  disclosed: boolean;
}

/** All signals of one form of a text; of each pattern the strongest. */
export function scan(text: string, lexicon: Lexicon, around: Surroundings): Signal[] {
  const guards = guardedSpans(text, lexicon);
  return lexicon.patterns.flatMap((pattern) => {
    if (pattern.after === 'disclosure' && !around.disclosed) return [];
    const signal = strongest(text, pattern, lexicon, around, guards);
    return signal ? [signal] : [];
  });
}

interface Span {
  start: number;
  end: number;
  leaves: 'question' | 'nothing';
}

type Guards = () => Span[];

/** Guards are looked for only once a pattern has hit, which most texts never come to. */
function guardedSpans(text: string, lexicon: Lexicon): Guards {
  let spans: Span[] | null = null;
  return () => {
    spans ??= lexicon.guards.flatMap(({ expression, leaves }) =>
      [...matches(text, expression)].map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
        leaves,
      })),
    );
    return spans;
  };
}

function strongest(
  text: string,
  pattern: Pattern,
  lexicon: Lexicon,
  around: Surroundings,
  guards: Guards,
): Signal | null {
  let best: Signal | null = null;
  let seen = 0;
  for (const match of matches(text, pattern.expression)) {
    seen += 1;
    if (seen > hitsPerPattern) break;
    const hit = hitAt(text, match.index, match[0]);
    const scene: Scene = {
      guard: guardOver(hit, guards()),
      humour: around.humour,
      pain: around.pain,
      recovered: around.recovered,
      longAgo: around.longAgo,
    };
    const signal = judge(pattern, hit, lexicon, scene);
    if (signal && (best === null || signal.level > best.level)) best = signal;
    if (best?.level === pattern.level) break;
  }
  return best;
}

/** What is left of a hit that overlaps a guard; of several guards the one that leaves least. */
function guardOver(hit: { start: number; end: number }, spans: readonly Span[]): Scene['guard'] {
  const over = spans.filter((span) => span.start < hit.end && hit.start < span.end);
  if (over.length === 0) return null;
  return over.some((span) => span.leaves === 'nothing') ? 'nothing' : 'question';
}
