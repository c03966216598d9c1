import type { Emotion, Topic } from '../nlu/reading.js';
import type { Idiom } from './culture.js';
import type { ReflectionContent } from './utterances.js';

/** What an idiom of distress may mean: a guess, so it is offered tentatively and never as the person's own word. */
export interface Guess {
  emotion: Emotion;
  about: readonly Topic[];
}

/**
 * The feelings that a person's idioms (“心累”, "my nerves are gone") may stand for. Where the model read one of those an
 * idiom may mean, that one is meant; otherwise the likeliest. What is denied or somebody else's tells nothing.
 */
export function guessedFeelings(
  said: string,
  idioms: readonly Idiom[],
  read: readonly Emotion[],
  { denied, others }: ReflectionContent,
): Guess[] {
  return idioms.flatMap(({ says, may, about }) => {
    const found = says.exec(said);
    if (!found) return [];
    const before = said.slice(0, found.index);
    const emotion = read.find((one) => may.includes(one)) ?? may[0];
    return emotion === undefined || denied.test(before) || others.test(before) ? [] : [{ emotion, about }];
  });
}
