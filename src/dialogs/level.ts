import { hour, isoTime } from '../clock.js';
import { maxLevel, type Level } from '../nlu/reading.js';
import type { Answer } from './hearing/answers.js';
import type { Session } from './session.js';

/** What a chart's open question was about. */
export type Question = 'direct' | 'recheck' | 'own' | 'plan' | 'means' | 'company' | 'safe';

/** What one turn says about the level. */
export interface Evidence {
  /** What the text calls for, after phrases cleared by an earlier "no". */
  sign: Level;
  /** The sign is nothing but a denial or a retraction, so that it does not contradict a "no". */
  takesBack: boolean;
  /** The open question and how it was answered, when there was one. */
  answered: { question: Question; answer: Exclude<Answer, 'agreed'> } | null;
  /** Milliseconds since the epoch. */
  at: number;
  /** Whether humans exist who can close a case. */
  humans: boolean;
}

/** The part of a session that these rules govern. */
export type Standing = Pick<Session, 'level' | 'disclosed' | 'asked'>;

/** Calm messages in a row after which L1 ends. */
const calmEnough = 2;
/** Where no humans exist, steps down after L4 are at least this far apart. */
const stepApart = 24 * hour;

/**
 * The level after one turn (docs/safety/protocol.md §1): it rises at once; it falls only by a clear "no" to a direct
 * question, never below what a disclosure left open.
 */
export function nextStanding(before: Standing, evidence: Evidence): Standing {
  const called = maxLevel(evidence.sign, answerLevel(before, evidence));
  const asked = dated(notedAnswer(before.asked, evidence), called, evidence.at);
  if (called > before.level) return risen({ ...before, asked }, called);
  if (saidNo(evidence) && (evidence.sign < 2 || evidence.takesBack))
    return notBelow(fallen({ ...before, asked }, evidence), evidence.sign);
  if (before.level <= 1) return calmed({ ...before, asked }, evidence.sign);
  return { ...before, asked, disclosed: disclosedBy(before.disclosed, called) };
}

/** A human closed the case: the one way a disclosure ends where humans exist. */
export function closedByHuman(before: Standing): Standing {
  return {
    level: before.level > 1 ? 1 : before.level,
    disclosed: 0,
    asked: { ...settledConcern(before.asked), direct: 0 },
  };
}

/** What was asked, without what only an open concern needs. */
const settledConcern = ({
  pending: _pending,
  steppedAt: _steppedAt,
  safe: _safe,
  owed: _owed,
  reached: _reached,
  ...asked
}: Session['asked']): Session['asked'] => asked;

/** Questions about the wish to die; a "no" to `own`, put beside another danger, lowers nothing. */
const aboutDeath: readonly Question[] = ['direct', 'recheck', 'own'];

/** A clear yes to a direct question is a disclosure; a plan with the means within reach is immediate. */
function answerLevel(before: Standing, { answered }: Evidence): Level {
  if (answered?.answer !== 'yes') return 0;
  if (aboutDeath.includes(answered.question)) return maxLevel(before.level, 3);
  if (answered.question === 'means' && before.asked.plan === 'yes') return 4;
  return 0;
}

const saidNo = ({ answered }: Evidence): boolean =>
  answered?.answer === 'no' && (answered.question === 'direct' || answered.question === 'recheck');

const disclosedBy = (disclosed: Level, called: Level): Level => (called >= 3 ? maxLevel(disclosed, called) : disclosed);

const risen = (before: Standing, level: Level): Standing => ({
  level,
  disclosed: disclosedBy(before.disclosed, level),
  asked: { ...before.asked, calm: 0 },
});

/** Each disclosure begins the 24 hours anew, also one that raises nothing. */
const dated = (asked: Session['asked'], called: Level, at: number): Session['asked'] =>
  called >= 3 ? { ...asked, steppedAt: isoTime(at) } : asked;

function fallen(before: Standing, evidence: Evidence): Standing {
  const { level, disclosed } = before;
  if (level === 4) return stepped(before, 3, evidence.at);
  if (level === 3 && disclosed < 4) return stepped(before, 2, evidence.at);
  if (level === 2 && disclosed < 3) return cleared(before);
  if (level < 2 || evidence.humans || !dayPassed(before, evidence.at)) return before;
  if (level === 3) return stepped(before, 2, evidence.at);
  return { level: 1, disclosed: 0, asked: { ...settledConcern(before.asked), direct: 0 } };
}

const notBelow = (standing: Standing, sign: Level): Standing => ({
  ...standing,
  level: maxLevel(standing.level, sign),
});

const stepped = (before: Standing, level: Level, at: number): Standing => ({
  ...before,
  level,
  asked: { ...before.asked, steppedAt: isoTime(at) },
});

/** The phrases asked about do not make the bot ask again in this session. */
function cleared(before: Standing): Standing {
  const { pending = [], ...asked } = before.asked;
  return { ...before, level: 1, asked: { ...asked, direct: 0, cleared: [...new Set([...asked.cleared, ...pending])] } };
}

/** Whether a re-check may end a disclosure at L2, because no human exists who could close it and a day has passed. */
export const mayEnd = ({ level, disclosed, asked }: Standing, at: number, humans: boolean): boolean =>
  level === 2 && disclosed >= 3 && !humans && dayPassed({ level, disclosed, asked }, at);

function dayPassed({ asked }: Standing, at: number): boolean {
  return asked.steppedAt === undefined || at - Date.parse(asked.steppedAt) >= stepApart;
}

function calmed(before: Standing, sign: Level): Standing {
  if (before.level === 0 || sign > 0) return { ...before, asked: { ...before.asked, calm: 0 } };
  const calm = (before.asked.calm ?? 0) + 1;
  if (calm < calmEnough) return { ...before, asked: { ...before.asked, calm } };
  return { ...before, level: 0, asked: { ...before.asked, calm: 0 } };
}

/** What was answered in crisis, for a case or a hand-over; what is absent was not asked. */
function notedAnswer(asked: Session['asked'], { answered }: Evidence): Session['asked'] {
  if (!answered || aboutDeath.includes(answered.question)) return asked;
  return { ...asked, [answered.question]: answered.answer === 'unclear' ? 'declined' : answered.answer };
}
