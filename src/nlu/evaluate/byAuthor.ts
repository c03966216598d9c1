import { topEmotions } from '../model/top.js';
import type { ModelContract } from '../model/contract.js';
import { withCorrection, type Corrections } from '../personal.js';
import { emotions, type Emotion, type Reading } from '../reading.js';
import { macroF1 } from './counts.js';
import type { EmotionRow } from './rows.js';

/** What learning from each author's own answers is worth, over the authors of several texts. */
export interface PersonalReport {
  authors: number;
  /** Texts that were scored: of each author all but the first, in their order. */
  rows: number;
  /** Macro-F1 over the 28 with everybody's thresholds, and with each author's own. */
  before: number;
  after: number;
}

interface Scored {
  right: readonly string[];
  common: readonly string[];
  own: readonly string[];
}

/**
 * Plays each author's texts in order: a reading with the corrections so far is scored, then the author "answers" with the
 * text's own labels. Null where no author has two texts, or emotions were not read.
 */
export function byAuthor(
  rows: readonly EmotionRow[],
  readings: readonly Reading[],
  contract: ModelContract,
): PersonalReport | null {
  const authors = groups(rows).filter((places) => places.length > 1);
  const scored = authors.flatMap((places) => ofAuthor(places, rows, readings, contract));
  if (scored.length === 0) return null;
  const right = scored.map((each) => each.right);
  return {
    authors: authors.length,
    rows: scored.length,
    before: macroF1(
      emotions,
      scored.map((each) => each.common),
      right,
    ),
    after: macroF1(
      emotions,
      scored.map((each) => each.own),
      right,
    ),
  };
}

function groups(rows: readonly EmotionRow[]): number[][] {
  const places = new Map<string, number[]>();
  rows.forEach(({ author }, place) => {
    if (author !== undefined) places.set(author, [...(places.get(author) ?? []), place]);
  });
  return [...places.values()];
}

function ofAuthor(
  places: readonly number[],
  rows: readonly EmotionRow[],
  readings: readonly Reading[],
  contract: ModelContract,
): Scored[] {
  let corrections: Corrections = {};
  const scored: Scored[] = [];
  for (const place of places) {
    const probabilities = readings[place]?.emotions;
    const labels = rows[place]?.labels;
    if (!probabilities || !labels) continue;
    const own = topEmotions(probabilities, contract, corrections);
    if (place !== places[0]) scored.push({ right: labels, common: topEmotions(probabilities, contract), own });
    corrections = withCorrection(corrections, answer(own, labels));
  }
  return scored;
}

function answer(said: readonly Emotion[], labels: readonly string[]): { denied: Emotion[]; missed: Emotion[] } {
  return {
    denied: said.filter((emotion) => !labels.includes(emotion)),
    missed: emotions.filter((emotion) => labels.includes(emotion) && !said.includes(emotion)),
  };
}
