import type { Level, Reading, Signal } from '../nlu/reading.js';
import type { ChartContext, ChartTag } from './charts/kit.js';
import type { DialogContent } from './content.js';
import type { Heard } from './hearing/heard.js';
import type { Answer } from './hearing/answers.js';
import type { Practical } from './hearing/practical.js';
import type { Input } from './input.js';
import type { CrisisPath } from './paths.js';
import type { Policy } from './policy.js';
import type { Country, Session } from './session.js';

/** Everything known of one turn before anything is decided. */
export interface Turning {
  content: DialogContent;
  before: Session;
  input: Input;
  reading: Reading | null;
  policy: Policy;
  /** Milliseconds since the epoch. */
  at: number;
  /** Varies the wording and nothing else. */
  seed: number;
  /** The person's words, when there are any. */
  text: string | null;
  /** A choice or a typed command, as a value, e.g. `human`; null when it is neither. */
  value: string | null;
  /** Whether the person wrote words of their own, rather than choosing, commanding or answering briefly. */
  ownWords: boolean;
  /** What this text calls for, after phrases cleared by an earlier "no". */
  sign: Level;
  signals: readonly Signal[];
  path: CrisisPath;
  /** The age the text states as the person's own, in years. */
  statedAge: number | null;
  /** Says that somebody may be reading along. */
  watched: boolean;
  /** A plain denial after the direct question was evaded. */
  lateNo: boolean;
  /** How the text answers a yes/no question. */
  answer: Exclude<Answer, 'agreed'>;
  /** How the answer is unclear, where it is half an answer or a question back. */
  unclearAs: 'hedged' | 'asksBack' | null;
  /** Leaves what is talked about for something else. */
  leaves: boolean;
  /** Takes a disclosure back, in words that may be loose. */
  takesBack: boolean;
  /** Says that things are better or safe now. */
  better: boolean;
  /** What somebody says at L4 of the help that is or is not coming. */
  heard: Heard | null;
  /** A practical question or fact with an answer of its own. */
  practical: Practical | null;
  /** Asks something, in few words. */
  asks: boolean;
  /** Denies in so many words to think of dying. */
  denied: boolean;
  /** Says where a thing is, which answers no question about people. */
  atHand: boolean;
  rating: number | null;
  /** The number that words like "so-so" may stand for. */
  roughly: number | null;
  country: Country | null;
  /** Where the person says that the other one is whose danger this is about. */
  elsewhere: Country | null;
  /** What the running flow waits for. */
  tags: ReadonlySet<ChartTag>;
  /** The running chart's context; after the transition its new one. */
  context: ChartContext;
}
