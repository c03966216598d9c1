import { minute } from '../clock.js';
import type { Session } from './session.js';
import { longGap } from './triage.js';

/** An arrival this soon after the last word is a reload, not a new visit. */
const reload = 30 * minute;

/** Whether an input begins a new visit; `arrived` for an arrival, else for a message after a long silence. */
export function isNewVisit(session: Session, at: number, arrived: boolean): boolean {
  const { seenAt } = session.notices;
  if (session.turns === 0 || seenAt === undefined) return true;
  return at - Date.parse(seenAt) >= (arrived ? reload : longGap);
}

/** What belongs to one session ends with it: cards shown, phrases cleared, notices said. Level and consents stay, and a draft only while its flow waits. */
export function freshVisit(session: Session): Session {
  const said = session.notices.said.filter((name) => name === 'age' || name === 'country');
  const asked = ofOneVisit(session.asked);
  const { plan, ...rest } = session;
  return {
    ...rest,
    ...(plan && (plan.saved || isWriting(session)) ? { plan } : {}),
    cards: [],
    notices: { ...session.notices, said },
    asked: { ...asked, direct: session.level >= 2 ? asked.direct : 0, cleared: [] },
  };
}

const ofOneVisit = ({ pending: _pending, reached: _reached, ...asked }: Session['asked']): Session['asked'] => asked;

const isWriting = ({ active, suspended }: Session): boolean =>
  active?.flow === 'safetyPlan' || suspended?.flow === 'safetyPlan';
