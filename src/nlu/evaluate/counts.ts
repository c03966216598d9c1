/** True and false decisions about one label. */
export interface Counts {
  truePositive: number;
  falsePositive: number;
  falseNegative: number;
}

/** Counts what was said against what is right, row by row, for one label. */
export function countsOf(
  label: string,
  said: readonly (readonly string[])[],
  right: readonly (readonly string[])[],
): Counts {
  const counts = { truePositive: 0, falsePositive: 0, falseNegative: 0 };
  said.forEach((labels, row) => {
    const isSaid = labels.includes(label);
    const isRight = right[row]?.includes(label) ?? false;
    if (isSaid && isRight) counts.truePositive += 1;
    else if (isSaid) counts.falsePositive += 1;
    else if (isRight) counts.falseNegative += 1;
  });
  return counts;
}

/** The harmonic mean of precision and recall; 0 where nothing was right, as scikit-learn has it. */
export function f1({ truePositive, falsePositive, falseNegative }: Counts): number {
  const all = 2 * truePositive + falsePositive + falseNegative;
  return all === 0 ? 0 : (2 * truePositive) / all;
}

/** All decisions about all labels together. */
export const total = (counts: readonly Counts[]): Counts =>
  counts.reduce(
    (sum, each) => ({
      truePositive: sum.truePositive + each.truePositive,
      falsePositive: sum.falsePositive + each.falsePositive,
      falseNegative: sum.falseNegative + each.falseNegative,
    }),
    { truePositive: 0, falsePositive: 0, falseNegative: 0 },
  );

/** The mean of the labels' F1. */
export const macroF1 = (
  labels: readonly string[],
  said: readonly (readonly string[])[],
  right: readonly (readonly string[])[],
): number => labels.reduce((sum, label) => sum + f1(countsOf(label, said, right)), 0) / Math.max(1, labels.length);
