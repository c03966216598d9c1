import type { Policy } from './policy.js';
import type { Session } from './session.js';

/** Whether emotions may be read from a person's words: allowed here, and agreed to. Risk is read all the same. */
export const mayReadEmotions = (policy: Policy, { consents }: Session): boolean =>
  policy.emotionInference && consents.emotion?.granted === true;
