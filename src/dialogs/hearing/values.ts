import { asksDanger, type ChartTag } from '../charts/kit.js';
import type { DialogContent } from '../content.js';
import type { Input } from '../input.js';
import type { FlowName, Session } from '../session.js';
import { isExercise } from '../exercises.js';
import { readValue } from './commands.js';
import { ownMoodIn } from './rated.js';
import { saysAside, wantsAnother, type Aside } from './situations.js';

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
  (tags.has('asks:yesno') || tags.has('asks:age')) && !asksDanger(tags);

function namedValue(input: Input, { session, tags }: Amid, content: DialogContent): string | null {
  if (input.kind === 'choice') return input.value;
  if (input.kind !== 'message') return null;
  const value = amid(
    input.text,
    readValue(input.text, session.offered, session.locale, content),
    { session, tags },
    content,
  );
  // A questionnaire or an exercise that shall ask nothing more is stopped.
  if (value === 'noQuestions' && !['reflection', 'crisis', undefined].includes(session.active?.flow)) return 'stop';
  // "ok", "done" and the like answer an open question rather than command something.
  return asksRequest(tags) && value === 'next' ? 'yes' : value;
}

/** What words mean amid what is going on, where they are no command by themselves or another one here. */
function amid(
  text: string,
  value: string | null,
  { session, tags }: Omit<Amid, 'pick'>,
  content: DialogContent,
): string | null {
  const says = (name: Aside): boolean => saysAside(name, text, content.situations);
  if (isAt(session, 'safetyPlan', ['saving', 'savingAgain'])) return savesOr(value, says) ?? planQuestion(says);
  if (session.active?.flow === 'safetyPlan' && tags.has('asks:text')) return planQuestion(says) ?? value;
  if (isAt(session, 'grounding', ['choosing']) && (value === null || value === 'next') && says('anyOne'))
    return firstOffered(session) ?? value;
  if (aboutData(session) && (value === null || value === 'delete') && says('erasesIt'))
    return isAt(session, 'myData', ['confirming']) ? 'yes' : 'delete';
  if (value !== null) return value;
  if (says('dropsIt')) return dropped(session, tags);
  if (amongExercises(session) && wantsAnother(text, content.situations)) return 'exercise:more';
  return inExercise(session, tags) && ownMoodIn(text, content) !== null ? 'mood:told' : null;
}

const isAt = ({ active }: Session, flow: FlowName, states: readonly string[]): boolean =>
  active?.flow === flow && states.some((state) => state === active.value);

/** Saving takes a clear word, and "delete it" is one for not saving. */
function savesOr(value: string | null, says: (name: Aside) => boolean): string | null {
  if (says('savesNot')) return 'no';
  return value === null && says('savesIt') ? 'yes' : value;
}

/** A question about the plan is no part of it; "what else?" and the like name nothing. */
function planQuestion(says: (name: Aside) => boolean): string | null {
  if (says('asksDraft')) return 'asks:draft';
  return says('asksHow') && !says('nothingToName') ? 'asks:how' : null;
}

const firstOffered = ({ offered }: Session): string | undefined =>
  offered.find(({ value }) => isExercise(value))?.value;

/** What is kept about the person is asked about, or was spoken of last. */
const aboutData = ({ active, recent }: Session): boolean =>
  active?.flow === 'myData' || recent.at(-1)?.startsWith('myData.') === true;

/** What was asked for, an exercise that runs, or only what is offered or asked. */
function dropped({ case: open, active }: Session, tags: ReadonlySet<ChartTag>): string {
  if (open?.state === 'requested' || open?.state === 'queued') return 'cancel';
  return active?.flow === 'grounding' && tags.has('asks:next') ? 'stop' : 'skip';
}

/** Amid an exercise or the choice of one, where no number is asked for. */
const inExercise = ({ active }: Session, tags: ReadonlySet<ChartTag>): boolean =>
  active?.flow === 'grounding' && !tags.has('asks:rating') && !tags.has('asks:yesno');

/** An exercise runs, is being chosen, or was the last thing spoken of. */
const amongExercises = ({ active, recent }: Session): boolean =>
  active?.flow === 'grounding' || recent.at(-1)?.startsWith('grounding.') === true;

/** A call is spoken of only while there is danger; where somebody is hurt “我打了” may mean a blow. */
const aboutCalls: readonly string[] = ['gotThrough', 'noAnswer'];
/** While somebody writes down their own plan or note, other words are what they write. */
const amidWriting: readonly string[] = [
  'stop',
  'human',
  'menu',
  'next',
  'skip',
  'delete',
  'lines',
  'notice',
  'cancel',
  'asks:draft',
  'asks:how',
];

function mayCommand(value: string | null, { session, tags, pick }: Amid): boolean {
  if (value === null) return true;
  // To a question about danger "stop asking" is an evasion, and answered as one.
  if (value === 'noQuestions') return !asksDanger(tags);
  const { level, active, suspended, offered } = session;
  if (aboutCalls.includes(value)) {
    const crisis = level >= 3 || active?.flow === 'crisis' || suspended?.flow === 'crisis';
    return crisis && (offered.some((choice) => choice.value === value) || pick !== 'harm_to_others');
  }
  const writing = active?.flow === 'safetyPlan' && tags.has('asks:text');
  return !writing || amidWriting.includes(value);
}
