import { isoTime } from '../clock.js';
import type { Address } from '../address.js';
import type { CrisisAnswers, Effect } from '../dialogs/effect.js';
import type { Session } from '../dialogs/session.js';
import { HavenError } from '../errors.js';
import type { Case, CaseMessage } from '../handoff/cases.js';
import type { CaseRequest } from '../handoff/request.js';
import type { MoodLog } from '../moodlog/moodLog.js';
import type { People } from '../moodlog/people.js';
import type { Level, Signal } from '../nlu/reading.js';
import type { WindowText } from './sessions.js';

/** Timers are part of the commit; every other effect is run after it. */
export type RunnableEffect = Exclude<Effect, { type: 'timer.set' | 'timer.clear' }>;

/** Whom an effect is for, and what the conversation knows of them. */
export interface EffectContext {
  /** `<turn id>:<position>`; the effect is idempotent by it. */
  id: string;
  person: string;
  address: Address;
  /** Milliseconds since the epoch. */
  at: number;
  session: Session;
  /** The person's last texts, where they agreed that such are kept. */
  window: readonly WindowText[];
  /** Content keys of what the program said and gave last, newest last. */
  given: readonly string[];
}

/** What a reply needs of an effect's result. */
export type EffectData = Record<string, unknown>;

/** Runs one effect. @throws when it could not be done; the turn handler then reports `ok: false` */
export type RunEffect = (effect: RunnableEffect, context: EffectContext) => Promise<EffectData>;

/** The desk as the conversation sees it. */
export interface CaseDesk {
  /** Makes or raises the person's case, durably. @returns the case and how many counselors are on duty */
  request(request: CaseRequest): Promise<{ case: Pick<Case, 'id'>; onDuty: number }>;
  answered(caseId: string, answers: CrisisAnswers): Promise<unknown>;
  cancel(caseId: string): Promise<unknown>;
  post(caseId: string, message: { id: string; text: string }): Promise<unknown>;
  warn(caseId: string, warning: { id: string; level: Level; signals: Signal[] }): Promise<unknown>;
  consentsChanged(person: string, consents: Session['consents']): Promise<void>;
}

/** The rooms that do what a decision wants done. */
export interface EffectRooms {
  people: Pick<People, 'recordConsent'>;
  moodLog: Pick<MoodLog, 'append' | 'count'>;
  desk: CaseDesk;
  /** The person's open case, or null. */
  openCase(person: string): Promise<string | null>;
  /** "How have I been" over some days, as numbers and points of a chart. */
  insight(person: string, days: number, at: number): Promise<EffectData>;
  /** Everything kept about the person, as counts. */
  show(person: string): Promise<EffectData>;
  /** @returns an address (`url`) at which the person can fetch a file with everything, for a short while */
  export(person: string): Promise<EffectData>;
  /** The lines of the summary of the person's last case; none where there is no summary. */
  summary(person: string): Promise<EffectData>;
  /** Keeps what the person says about that summary, for the counselors. @throws HavenError `summary_unknown` */
  correctSummary(person: string, correction: { id: string; text: string }): Promise<unknown>;
  /** Erases everything kept about the person. */
  erase(person: string): Promise<EffectData>;
  countReferral(country: string | null, level: Level): void;
}

type Handlers = {
  [Type in RunnableEffect['type']]: (
    effect: Extract<RunnableEffect, { type: Type }>,
    context: EffectContext,
  ) => Promise<EffectData>;
};

/** The typed map from an effect to who does it. */
export function effectRunner(rooms: EffectRooms): RunEffect {
  const handlers = effectHandlers(rooms);
  return (effect, context) => dispatch(handlers, effect, context);
}

/** TypeScript cannot see that the handler found by `effect.type` takes this very effect; this is the one place that says so. */
function dispatch<Type extends RunnableEffect['type']>(
  handlers: Handlers,
  effect: Extract<RunnableEffect, { type: Type }> & { type: Type },
  context: EffectContext,
): Promise<EffectData> {
  const handler: Handlers[Type] = handlers[effect.type];
  return handler(effect, context);
}

function effectHandlers(rooms: EffectRooms): Handlers {
  return {
    'consent.record': async ({ purpose, consent }, { person, id, session }) => {
      await rooms.people.recordConsent(person, { ...consent, purpose, id });
      await rooms.desk.consentsChanged(person, session.consents);
      return {};
    },
    'mood.append': async ({ emotions, basic, rating, note }, { person, id, at }) => {
      await rooms.moodLog.append(person, { id, at: isoTime(at), emotions, basic, rating, note });
      return { entries: await rooms.moodLog.count(person) };
    },
    'mood.insight': async ({ days }, { person, at }) => rooms.insight(person, days, at),
    'case.request': async (effect, context) => {
      const { case: made, onDuty } = await rooms.desk.request(caseRequest(effect, context));
      return { caseId: made.id, onDuty: onDuty > 0, byPerson: effect.byPerson };
    },
    'case.answers': async ({ caseId, answers }) => nothing(rooms.desk.answered(caseId, answers)),
    'case.cancel': async ({ caseId }) => nothing(rooms.desk.cancel(caseId)),
    'case.post': async ({ caseId, text }, { id, person }) =>
      nothing(rooms.desk.post(await caseOf(rooms, caseId, person), { id, text })),
    'case.warn': async ({ caseId, level, signals }, { id, person }) =>
      nothing(rooms.desk.warn(await caseOf(rooms, caseId, person), { id, level, signals })),
    'data.show': async (_, { person }) => rooms.show(person),
    'data.export': async (_, { person }) => rooms.export(person),
    'data.erase': async (_, { person }) => rooms.erase(person),
    'summary.show': async (_, { person }) => rooms.summary(person),
    'summary.correct': async ({ text }, { person, id }) => nothing(rooms.correctSummary(person, { id, text })),
    'referral.count': async ({ country, level }) => {
      rooms.countReferral(country, level);
      return {};
    },
  };
}

/** A case that was given back and taken by another counselor is known to the desk, not always to the conversation. */
async function caseOf({ openCase }: EffectRooms, caseId: string, person: string): Promise<string> {
  const open = caseId || (await openCase(person));
  if (!open) throw new HavenError('case_unknown');
  return open;
}

async function nothing(work: Promise<unknown>): Promise<EffectData> {
  await work;
  return {};
}

function caseRequest(effect: Extract<Effect, { type: 'case.request' }>, context: EffectContext): CaseRequest {
  const { id, person, address, session, window, given } = context;
  const { level, reasons, byPerson, answers } = effect;
  const { locale, country, age, consents } = session;
  const before = window.map(({ text, at }, position): CaseMessage => ({
    id: `${id}:w${position}`,
    at: isoTime(at),
    from: 'person',
    text,
  }));
  return { id, person, address, level, reasons, byPerson, answers, locale, country, age, consents, before, given };
}
