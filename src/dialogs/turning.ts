import type { Level, Reading, Signal } from '../nlu/reading.js';
import type { ChartContext, ChartTag } from './charts/kit.js';
import type { DialogContent } from './content.js';
import type { Answer } from './answers.js';
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
  /** Says that things are better or safe now. */
  better: boolean;
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
