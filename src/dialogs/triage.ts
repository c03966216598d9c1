import { chartEvent, answerEvent } from './events.js';
import type { ChartEvent } from './charts/kit.js';
import { flowOrders, isOrder } from './orders.js';
import type { Emotion } from '../nlu/reading.js';
import { mayEnd } from './level.js';
import { isAboutViolence } from './paths.js';
import { hasDraft, planStart } from './planDraft.js';
import type { FlowName, Session } from './session.js';
import { isTooMuch } from './hearing/situations.js';
import { statesMinor } from './stated.js';
import type { Turning } from './turning.js';

/** Where a turn goes: into a flow with an event, to an order obeyed at once, or to the counselor who is on. */
export type Route =
  | { to: 'flow'; flow: FlowName; event: ChartEvent; running: 'suspend' | 'discard' | 'keep' }
  | { to: 'order'; name: string }
  | { to: 'counselor' };

interface Row {
  name: string;
  when: (turn: Turning, now: Session) => boolean;
  route: (turn: Turning, now: Session) => Route;
}

const crisis =
  (type: ChartEvent['type'], running: 'suspend' | 'discard') =>
  (turn: Turning, now: Session): Route => ({
    to: 'flow',
    flow: 'crisis',
    event: chartEvent(type, now, turn, setsPath.includes(type) ? pathFor(type, turn) : ''),
    running: now.active?.flow === 'crisis' && running === 'suspend' ? 'keep' : running,
  });

/** A return goes on with what it was about. */
const pathFor = (type: ChartEvent['type'], { path, sign, context }: Turning): string =>
  type === 'RETURN' && sign < 2 ? context.pick : path;

/** Events that begin a concern and say of what kind. */
const setsPath: readonly ChartEvent['type'][] = ['L2', 'L3', 'L4', 'RETURN'];

const start =
  (flow: FlowName, value: string) =>
  (turn: Turning, now: Session): Route => ({
    to: 'flow',
    flow,
    event: chartEvent('START', now, turn, value),
    running: 'suspend',
  });

const order = (turn: Turning): Route => ({ to: 'order', name: turn.value ?? 'menu' });
const running = (flow: FlowName, turn: Turning, now: Session): Route => ({
  to: 'flow',
  flow,
  event: answerEvent(now, turn),
  running: 'keep',
});

const rose = (turn: Turning, now: Session): boolean => now.level > turn.before.level;
const inCrisis = (now: Session): boolean => now.active?.flow === 'crisis';
/** "Just kidding" after a disclosure closes nothing; it is answered with the re-check, once. A command takes nothing back. */
const takenBack = (turn: Turning): boolean =>
  turn.value === null &&
  turn.signals.some(({ kind }) => kind === 'retracted') &&
  turn.sign <= 2 &&
  !turn.tags.has('question:recheck');
/** "I don't want to die lol" beside somebody who disclosed: no no to anything, so it is asked, and not twice in a row. */
const deniesLoosely = ({ takesBack, tags, signals, before }: Turning, now: Session): boolean =>
  now.level >= 3 &&
  takesBack &&
  tags.has('asks:text') &&
  signals.every(({ source, level }) => level < 3 || source.startsWith('model:')) &&
  !before.recent.slice(-6).some((key) => key.startsWith('crisis.recheck'));

/** What was taken is not undone by feeling well, nor by not wanting to die: help comes first, whatever is said. */
const isTaken = ({ context }: Turning): boolean => context.pick === 'overdose';

/** Says at L4 that they will not do it, or do not want to die: asked about again, unless that is the open question. */
const backsDown = ({ heard, denied, tags }: Turning, now: Session): boolean =>
  now.level === 4 && (heard === 'backsDown' || denied) && !aboutDeath.some((tag) => tags.has(tag));
const aboutDeath = ['question:direct', 'question:recheck', 'question:own'] as const;
/** Words of one's own about something that weighs; a list of what one sees or hears is part of an exercise. */
const tellsSomething = ({ ownWords, reading, text, tags, rating, content }: Turning): boolean =>
  ownWords &&
  !(tags.has('asks:rating') && rating !== null) &&
  !isTooMuch(text ?? '', content.situations) &&
  (reading?.topics.includes('loss') === true || reading?.top.some((emotion) => weighs.has(emotion)) === true);
const weighs: ReadonlySet<Emotion> = new Set(['grief', 'sadness', 'remorse', 'anger', 'disappointment']);
const dataOrders: readonly string[] = ['delete', 'export', 'show'];
/** The person's own country where none was known, or where the friend is this is about. */
const tellsPlace = (turn: Turning, now: Session): boolean =>
  turn.elsewhere !== null || (turn.country !== null && now.country === null);
/** Where no humans exist a disclosure at L2 is asked about again after a day, so that it does not stay for ever. */
const mayEndNow = ({ at, policy }: Turning, now: Session): boolean => mayEnd(now, at, policy.humans !== 'none');
const counselorOn = (now: Session): boolean => now.case?.state === 'accepted';
const away = (turn: Turning): boolean =>
  turn.before.notices.seenAt !== undefined && turn.at - Date.parse(turn.before.notices.seenAt) >= longGap;
/** After this much silence a message begins a new visit. */
export const longGap = 6 * 60 * 60 * 1000;
/** A country chosen while one is asked for is an answer, not an order. */
const answersCountry = (turn: Turning): boolean => turn.tags.has('asks:country') && turn.country !== null;
/** At L4 only these are obeyed, and a look at a plan that was written; everything else waits. */
const obeyedAtOnce: readonly string[] = [
  'menu',
  'lines',
  'notice',
  'insight',
  'settings',
  'gotThrough',
  'noAnswer',
  'callForMe',
  ...dataOrders,
];
const obeyed = (turn: Turning, now: Session): boolean =>
  turn.value !== null &&
  (now.level < 4 ||
    obeyedAtOnce.includes(turn.value) ||
    (turn.value === 'plan' && (now.plan?.saved === true || hasDraft(now))) ||
    /^(lang|emotion|moodlog|chat|summary|transcript|quality|country):/.test(turn.value));

/**
 * The one policy table: which flow has the turn, and with what event. The first row that holds decides.
 * Priority: L4 · human or stop · L2–L3 · command · choice · the running flow (docs/safety/protocol.md).
 */
const table: readonly Row[] = [
  {
    name: 'a counselor is on',
    when: (turn, now) => counselorOn(now) && !dataOrders.includes(turn.value ?? ''),
    route: () => ({ to: 'counselor' }),
  },
  {
    name: 'violence, and somebody may read along',
    when: (turn, now) => turn.watched && now.level >= 2 && isAboutViolence(now, turn.context.pick),
    route: crisis('WATCHED', 'suspend'),
  },
  {
    name: 'L4',
    when: (turn, now) => turn.sign === 4 || (rose(turn, now) && now.level === 4),
    route: crisis('L4', 'discard'),
  },
  { name: 'human', when: ({ value }) => value === 'human', route: start('handoff', '') },
  { name: 'stop', when: ({ value }) => value === 'stop', route: order },
  { name: 'L3', when: (turn, now) => rose(turn, now) && now.level === 3, route: crisis('L3', 'suspend') },
  { name: 'L2', when: (turn, now) => rose(turn, now) && now.level === 2, route: crisis('L2', 'suspend') },
  {
    name: 'an urge to hurt oneself, where that was spoken of',
    when: ({ value }, now) => value === 'urge' && now.level < 4,
    route: startOrdered,
  },
  {
    name: 'takes it back',
    when: (turn, now) => inCrisis(now) && !isTaken(turn) && (backsDown(turn, now) || deniesLoosely(turn, now)),
    route: crisis('BETTER', 'suspend'),
  },
  {
    name: 'a sign again',
    when: (turn, now) => turn.sign === 3 || (turn.sign === 2 && !inCrisis(now)),
    route: crisis('MORE', 'suspend'),
  },
  {
    name: 'back after L3 or L4',
    when: (turn, now) => (now.level >= 3 || mayEndNow(turn, now)) && away(turn) && turn.value === null,
    route: crisis('RETURN', 'discard'),
  },
  {
    name: 'where they are, in crisis',
    when: (turn, now) => inCrisis(now) && turn.sign < 2 && tellsPlace(turn, now),
    route: crisis('COUNTRY', 'suspend'),
  },
  {
    name: 'better, or taken back',
    when: (turn, now) =>
      !isTaken(turn) && ((inCrisis(now) && (turn.better || takenBack(turn))) || (mayEndNow(turn, now) && turn.better)),
    route: crisis('BETTER', 'suspend'),
  },
  {
    name: 'flow by command or choice',
    when: (turn, now) => turn.value !== null && turn.value in flowOrders && obeyed(turn, now),
    route: startOrdered,
  },
  {
    name: 'command or choice',
    when: (turn, now) => turn.value !== null && isOrder(turn.value) && !answersCountry(turn) && obeyed(turn, now),
    route: order,
  },
  { name: 'says to be a minor', when: saysMinor, route: start('consent', 'minor') },
  { name: 'a cue to age', when: ageCue, route: start('consent', 'ageCue') },
  {
    name: 'onboarding',
    when: (_turn, now) => now.active === null && now.level < 2 && !onboarded(now),
    route: start('consent', ''),
  },
  {
    name: 'chat refused',
    when: (_turn, now) => now.active === null && now.level < 2 && now.consents.chat?.granted === false,
    route: () => ({ to: 'order', name: 'refused' }),
  },
  {
    name: 'a consent that waited',
    when: consentsWaited,
    route: start('handoff', 'later'),
  },
  {
    name: 'something told in the midst of an exercise',
    when: (turn, now) => now.active?.flow === 'grounding' && now.level < 2 && tellsSomething(turn),
    route: (turn, now) => ({
      to: 'flow',
      flow: 'reflection',
      event: chartEvent('TEXT', now, turn),
      running: 'discard',
    }),
  },
  {
    name: 'the running flow',
    when: (_turn, now) => now.active !== null,
    route: (turn, now) => running(now.active?.flow ?? 'reflection', turn, now),
  },
  {
    name: 'still in crisis',
    when: (_turn, now) => now.level >= 3 || (now.level === 2 && now.consents.chat?.granted !== true),
    route: (turn, now) => ({
      to: 'flow',
      flow: 'crisis',
      event: chartEvent('START', now, turn, turn.path),
      running: 'keep',
    }),
  },
  {
    name: 'talk',
    when: () => true,
    route: (turn, now) => ({ to: 'flow', flow: 'reflection', event: chartEvent('TEXT', now, turn), running: 'keep' }),
  },
];

/** Chooses the flow and the event for a message or a choice. Only triage chooses flows. */
export function triage(turn: Turning, now: Session): Route {
  const row = table.find(({ when }) => when(turn, now));
  return row ? row.route(turn, now) : order(turn);
}

/** Names of the policy table's rows, in order; for the protocol page and for tests. */
export const triageOrder: readonly string[] = table.map(({ name }) => name);

/** Onboarding is done when chat was answered, or for a stated minor, who is asked no further. */
export const onboarded = (session: Session): boolean => session.consents.chat !== undefined || session.age === 'minor';

function startOrdered(turn: Turning, now: Session): Route {
  const ordered = flowOrders[turn.value ?? ''] ?? { flow: 'reflection' as const, value: '' };
  const value = turn.value === 'plan' || turn.value === 'flow:safetyPlan' ? planStart(now) : ordered.value;
  return start(ordered.flow, value)(turn, now);
}

/** Stated for the first time, asked or not; at L2 and above the crisis path goes on, with the youth line. */
function saysMinor(turn: Turning, now: Session): boolean {
  return statesMinor(turn) && turn.before.age === 'unknown' && now.level < 2 && !turn.tags.has('asks:age');
}

/** After a crisis the request waits still: what may be shown to the counselor is asked once it is calmer, and once. */
function consentsWaited(turn: Turning, now: Session): boolean {
  if (now.active !== null || now.level >= 3 || turn.sign >= 2 || now.case?.state !== 'queued') return false;
  return now.consents.chat?.granted === true && !now.consents.summary && !now.notices.said.includes('askedLater');
}

function ageCue(turn: Turning, now: Session): boolean {
  if (now.age === 'minor' || now.level >= 2 || now.notices.said.includes('ageCue')) return false;
  const cue = statesMinor(turn) || turn.signals.some((signal) => signal.kind === 'minor');
  return cue && now.active?.flow !== 'consent';
}
