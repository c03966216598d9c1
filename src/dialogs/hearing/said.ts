import type { ChartTag } from '../charts/kit.js';
import type { Session } from '../session.js';

/** What was said in one turn, and into what; the parts of a turn are read from this. */
export interface Said {
  /** The person's words, when there are any. */
  text: string | null;
  /** The same, where they are few enough to be an answer, a number or a place; longer ones tell something. */
  brief: string | null;
  /** A choice or a typed command, as a value; null when it is neither. */
  value: string | null;
  session: Session;
  /** What the running flow waits for. */
  tags: ReadonlySet<ChartTag>;
  /** What the running flow is about. */
  pick: string;
}

/** The most characters of words that may be an answer. */
const answerLength = 200;

export const briefly = (text: string | null): string | null =>
  text !== null && text.length <= answerLength ? text : null;
