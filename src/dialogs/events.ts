import type { ChartEvent, FactName } from './charts/kit.js';
import { exerciseFacts } from './exerciseFacts.js';
import { tellsOfLoss } from './listening.js';
import { asksSelf, asksWhether, isAboutViolence, ownSign, pathOf, type CrisisPath } from './paths.js';
import { hasDraft } from './planDraft.js';
import type { Session } from './session.js';
import { isSafeInParts } from './hearing/answered.js';
import { briefly } from './hearing/said.js';
import { isTooMuch, namesNothing } from './hearing/situations.js';
import { toolFor } from './tools.js';
import type { Turning } from './turning.js';

/** Builds an event for a chart. */
export function chartEvent(type: ChartEvent['type'], session: Session, turn: Turning, value = ''): ChartEvent {
  // A text in the listening flow may call for a tool; its name travels with the event.
  const tool = type === 'TEXT' && value === '' ? toolFor(turn, session) : null;
  const facts = { ...factsOf(type, session, turn, value), toolFits: tool !== null };
  return { type, value: tool ?? value, rating: type === 'UNCLEAR' ? turn.roughly : turn.rating, facts };
}

/** What a message is to the running flow, from what it waits for. */
export function answerEvent(session: Session, turn: Turning): ChartEvent {
  return chartEvent(answerType(session, turn), session, turn, turn.value ?? '');
}

const byHalf = { hedged: 'HEDGED', asksBack: 'ASKED_BACK' } as const;
const byAnswer = { yes: 'YES', no: 'NO', declined: 'DECLINED', unclear: 'UNCLEAR' } as const;

function answerType(session: Session, turn: Turning): ChartEvent['type'] {
  const { tags, value, answer, text, content } = turn;
  if (turn.lateNo) return 'NO';
  if (tags.has('question:direct') && turn.unclearAs !== null) return byHalf[turn.unclearAs];
  if (tags.has('asks:rating') && tags.has('asks:yesno') && turn.rating !== null) return 'RATING';
  if (tags.has('asks:yesno')) return byAnswer[answer];
  if (tags.has('waits:safe') && text !== null && isSafeInParts(text, content)) return 'YES';
  if (tags.has('asks:age')) return ageType(turn);
  if (value === 'skip' || leavesTalk(session, turn)) return 'DECLINED';
  if (tags.has('asks:rating'))
    return turn.rating !== null ? 'RATING' : answer === 'declined' ? 'DECLINED' : value === 'next' ? 'NEXT' : 'UNCLEAR';
  if (tags.has('asks:country'))
    return turn.country !== null ? 'COUNTRY' : answer === 'declined' || answer === 'no' ? 'DECLINED' : 'UNCLEAR';
  if (value === 'next' && !tags.has('asks:next')) return 'TEXT';
  return value === 'next' ? 'NEXT' : 'TEXT';
}

/** In plain talk another subject is taken up; what a tool, a plan or danger asks goes on. */
const leavesTalk = ({ active, level }: Session, { tags, leaves }: Turning): boolean =>
  leaves && active?.flow === 'reflection' && level < 3 && tags.has('asks:text') && !tags.has('asks:next');

/** "I'm 34", “我15岁” answer the age question as well as yes and no do. */
function ageType({ text, answer, policy }: Turning): ChartEvent['type'] {
  const age = /(?:^|\D)(\d{1,2})(?:\D|$)/u.exec(text?.normalize('NFKC') ?? '')?.[1];
  if (age !== undefined) return Number(age) >= policy.minAge ? 'YES' : 'NO';
  return byAnswer[answer];
}

function factsOf(
  type: ChartEvent['type'],
  session: Session,
  turn: Turning,
  value: string,
): Omit<Record<FactName, boolean>, 'toolFits'> {
  const { consents, notices, age } = session;
  const adult = age === 'adult';
  const brief = briefly(turn.text);
  const path = pathOf(begins.includes(type) ? value : turn.context.pick);
  return {
    age: age !== 'unknown' || notices.said.includes('age'),
    minor: age === 'minor',
    country: session.country !== null || notices.said.includes('country'),
    chat: consents.chat !== undefined,
    emotion: consents.emotion !== undefined || !turn.policy.emotionInference,
    moodlog: adult && consents.moodlog?.granted === true,
    moodlogOpen: adult && consents.moodlog === undefined,
    humans: turn.policy.humans !== 'none',
    caseOpen: session.case !== undefined && session.case.state !== 'failed',
    disclosed: session.disclosed >= 3,
    open: session.level >= 3,
    urgent: session.level === 4,
    crisis: session.level >= 3,
    summary: consents.summary !== undefined,
    summaryGranted: consents.summary?.granted === true,
    plan: session.plan?.saved === true,
    planDraft: hasDraft(session),
    nothingToName: brief !== null && namesNothing(brief, turn.content.situations),
    tooMuch: brief !== null && isTooMuch(brief, turn.content.situations),
    roughly: turn.roughly !== null,
    checkIns: turn.policy.checkIns,
    aiDialogue: turn.policy.aiDialogue,
    asksSelf: asksSelf(path),
    violentPath: path === 'violence',
    violence: isAboutViolence(session, path),
    asksWhether: asksWhether(path),
    owes: owes(session, turn, path),
    concern: session.level >= 2,
    grieving: session.active?.flow === 'reflection' && tellsOfLoss(turn),
    ...exerciseFacts(type, session, turn, value),
  };
}

/** Events that begin a concern; their value is its path. */
const begins: readonly ChartEvent['type'][] = ['L2', 'L3', 'L4', 'RETURN'];

/** An emergency or violence was answered first, and the person's own wish to die has not been asked about since. */
function owes({ asked }: Session, turn: Turning, path: CrisisPath): boolean {
  return !asksSelf(path) && asked.direct === 0 && (asked.owed === true || ownSign(turn.signals));
}
