import { painfulEmotions } from '../nlu/painful.js';
import type { Emotion } from '../nlu/reading.js';
import type { ReflectionContent } from './utterances.js';

const bright: readonly Emotion[] = [
  'admiration',
  'amusement',
  'excitement',
  'gratitude',
  'joy',
  'love',
  'optimism',
  'pride',
  'relief',
];
const painful: readonly Emotion[] = painfulEmotions;
/** Neither good nor painful, but worth a word. */
const other: readonly Emotion[] = ['caring', 'confusion', 'desire', 'surprise'];

/** A feeling the person named, and their word for it. */
export interface Named {
  emotion: Emotion;
  /** Null: not to be given back as a word of theirs. */
  own: string | null;
  at: number;
}

/** Whether a feeling is a good one. */
export const isBright = (emotion: Emotion | undefined): boolean => emotion !== undefined && bright.includes(emotion);

/** Whether a feeling is a painful one. */
export const isPainful = (emotion: Emotion | undefined): boolean => emotion !== undefined && painful.includes(emotion);

/** Whether a name is that of a feeling worth a word: good, painful, or one of the few between. */
export const isFeeling = (name: string): name is Emotion =>
  [...bright, ...painful, ...other].some((emotion) => emotion === name);

/** Feelings the person named as their own; a good one that is denied or missed counts as what it hurts as. */
export function namedFeelings(said: string, words: ReflectionContent): Named[] {
  const found = Object.entries(words.spoken).flatMap(([emotion, spoken]) =>
    isFeeling(emotion) ? spoken.flatMap((word) => firstOwn(said, emotion, word, words)) : [],
  );
  return found.sort((a, b) => a.at - b.at);
}

type SpokenWord = NonNullable<ReflectionContent['spoken'][Emotion]>[number];

function firstOwn(said: string, emotion: Emotion, { says, own }: SpokenWord, words: ReflectionContent): Named[] {
  for (const { index, 0: match } of said.matchAll(says)) {
    const before = said.slice(0, index);
    if (words.others.test(before)) continue;
    if (isBright(emotion) && isMissed(before, said.slice(index + match.length), words)) {
      const hurtsAs = words.lost.becomes[emotion];
      return hurtsAs ? [{ emotion: hurtsAs, own: null, at: index }] : [];
    }
    if (!words.denied.test(before)) return [{ emotion, own: own === undefined ? match : own || null, at: index }];
  }
  return [];
}

const isMissed = (before: string, after: string, { denied, lost }: ReflectionContent): boolean =>
  denied.test(before) || lost.before.test(before) || lost.after.test(after);

/** A good word that is somebody else's: "everyone else is so happy". */
export const goodForOthers = (said: string, { spoken, others }: ReflectionContent): boolean =>
  bright.some((emotion) =>
    spoken[emotion]?.some(({ says }) =>
      [...said.matchAll(says)].some(({ index }) => others.test(said.slice(0, index))),
    ),
  );
