import type { ChartTag } from '../charts/kit.js';
import type { DialogContent } from '../content.js';
import type { Input } from '../input.js';
import type { Session } from '../session.js';
import { readValue } from './commands.js';
import { wantsAnother } from './situations.js';

/** The running flow, as far as it decides what is a command. */
interface Amid {
  session: Session;
  tags: ReadonlySet<ChartTag>;
  /** What the running chart was told to be about. */
  pick: string;
}

/** The choice that was made, or the command that a text is; null where it is neither, or none amid what is going on. */
export function valueOf(input: Input, amid: Amid, content: DialogContent): string | null {
  const named = namedValue(input, amid, content);
  return input.kind === 'message' && !mayCommand(named, amid) ? null : named;
}

/** A yes/no question about a request; not one about danger, to which "ok, next" is no answer. */
const asksRequest = (tags: ReadonlySet<ChartTag>): boolean =>
  (tags.has('asks:yesno') || tags.has('asks:age')) && ![...tags].some((tag) => tag.startsWith('question:'));

function namedValue(input: Input, { session, tags }: Amid, content: DialogContent): string | null {
  if (input.kind === 'choice') return input.value;
  if (input.kind !== 'message') return null;
  const value =
    readValue(input.text, session.offered, session.locale, content) ??
    (amongExercises(session) && wantsAnother(input.text, content.situations) ? 'exercise:more' : null);
  // A questionnaire or an exercise that shall ask nothing more is stopped.
  if (value === 'noQuestions' && !['reflection', 'crisis', undefined].includes(session.active?.flow)) return 'stop';
  // "ok", "done" and the like answer an open question rather than command something.
  return asksRequest(tags) && value === 'next' ? 'yes' : value;
}

/** An exercise runs, is being chosen, or was the last thing spoken of. */
const amongExercises = ({ active, recent }: Session): boolean =>
  active?.flow === 'grounding' || recent.at(-1)?.startsWith('grounding.') === true;

/** A call is spoken of only while there is danger; where somebody is hurt “我打了” may mean a blow. */
const aboutCalls: readonly string[] = ['gotThrough', 'noAnswer'];
/** While somebody writes down their own plan or note, other words are what they write. */
const amidWriting: readonly string[] = ['stop', 'human', 'menu', 'next', 'skip', 'delete', 'lines', 'notice', 'cancel'];

function mayCommand(value: string | null, { session, tags, pick }: Amid): boolean {
  if (value === null) return true;
  // To a question about danger "stop asking" is an evasion, and answered as one.
  if (value === 'noQuestions') return ![...tags].some((tag) => tag.startsWith('question:'));
  const { level, active, suspended, offered } = session;
  if (aboutCalls.includes(value)) {
    const crisis = level >= 3 || active?.flow === 'crisis' || suspended?.flow === 'crisis';
    return crisis && (offered.some((choice) => choice.value === value) || pick !== 'harm_to_others');
  }
  const writing = active?.flow === 'safetyPlan' && tags.has('asks:text');
  return !writing || amidWriting.includes(value);
}
