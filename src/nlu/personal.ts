import { emotions, type Emotion } from './reading.js';

/** How often a person said no to a feeling that was named, and how often they named one that was not. */
export interface Tally {
  denied: number;
  missed: number;
}

/** What a person told about the readings of their own feelings; kept only under the consent to emotion inference. */
export type Corrections = Readonly<Partial<Record<Emotion, Tally>>>;

/** One answer to a guess: the feelings that were guessed wrongly, and those the person named instead. */
export interface Correction {
  denied: readonly Emotion[];
  missed: readonly Emotion[];
}

/** The most that corrections move a threshold, in log-odds: one person's words never outweigh a plain text. */
export const mostShift = 1;
/** Corrections worth half of the most; few of them move little. */
const halfway = 2;
/** Tallies stop here and halve, so that what a person says lately can still turn what they said long ago. */
const fullTally = 8;
/** From this many corrections on, a shift is worth explaining. */
const worthSaying = 2;

/** The corrections with one more answer. */
export function withCorrection(corrections: Corrections, { denied, missed }: Correction): Corrections {
  const changed = [...new Set([...denied, ...missed])].map((emotion) => {
    const tally = corrections[emotion] ?? { denied: 0, missed: 0 };
    return [
      emotion,
      bounded({
        denied: tally.denied + (denied.includes(emotion) ? 1 : 0),
        missed: tally.missed + (missed.includes(emotion) ? 1 : 0),
      }),
    ] as const;
  });
  return { ...corrections, ...Object.fromEntries(changed) };
}

const bounded = ({ denied, missed }: Tally): Tally =>
  denied + missed <= fullTally
    ? { denied, missed }
    : { denied: Math.floor(denied / 2), missed: Math.floor(missed / 2) };

/** How far a person's threshold for an emotion lies from everybody's, in log-odds: above 0 it is named less often. */
export function shiftOf(corrections: Corrections, emotion: Emotion): number {
  const { denied, missed } = corrections[emotion] ?? { denied: 0, missed: 0 };
  return (mostShift * (denied - missed)) / (denied + missed + halfway);
}

/** A person's threshold: everybody's probability (0–1), moved by their corrections. Risk has no such thresholds. */
export function personalThreshold(threshold: number, corrections: Corrections, emotion: Emotion): number {
  const odds = (threshold / (1 - threshold)) * Math.exp(shiftOf(corrections, emotion));
  return odds / (1 + odds);
}

/** What moved a threshold, for saying it: "you told me three times that it was not anger". */
export interface Explanation {
  emotion: Emotion;
  kind: 'denied' | 'missed';
  times: number;
}

/** The shifts worth saying, the strongest first. */
export function explained(corrections: Corrections): Explanation[] {
  return emotions
    .map((emotion) => ({ emotion, shift: shiftOf(corrections, emotion), tally: corrections[emotion] }))
    .sort((a, b) => Math.abs(b.shift) - Math.abs(a.shift))
    .flatMap(({ emotion, shift, tally }): Explanation[] => {
      const kind = shift > 0 ? 'denied' : 'missed';
      const times = tally?.[kind] ?? 0;
      return shift !== 0 && times >= worthSaying ? [{ emotion, kind, times }] : [];
    });
}
