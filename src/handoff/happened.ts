import type { Case, CaseEvent, CaseMessage } from './cases.js';

/** The events of a case, each with an id that comes out the same when it is told again. */
export const happened = {
  queued: (one: Case): CaseEvent => event(one, 'queued', one.requestedAt),
  raised: (one: Case): CaseEvent => event(one, 'raised', one.levelAt ?? one.requestedAt),
  accepted: (one: Case): CaseEvent => event(one, 'accepted', one.acceptedAt),
  posted: (one: Case, message: CaseMessage): CaseEvent => ({ ...event(one, 'posted', message.id), message }),
  warned: (one: Case, warning: string): CaseEvent => event(one, 'warned', warning),
  returned: (one: Case): CaseEvent => event(one, 'returned', one.returnedAt),
  escalated: (one: Case, to: 'second' | 'supervisor', counselors: string[]): CaseEvent => ({
    ...event(one, 'escalated', `${to}:${waitingSince(one)}`),
    page: { to, counselors },
  }),
  unanswered: (one: Case): CaseEvent => event(one, 'unanswered', waitingSince(one)),
  opened: (one: Case): CaseEvent => event(one, 'opened', one.openings?.at(-1)?.at),
  closed: (one: Case): CaseEvent => event(one, 'closed', one.closedAt),
  cancelled: (one: Case): CaseEvent => event(one, 'cancelled', one.closedAt),
  erased: (one: Case): CaseEvent => event(one, 'erased', one.requestedAt),
  summary: (one: Case, now: number): CaseEvent => event(one, 'summary', String(now)),
};

const waitingSince = (one: Case): string => one.levelAt ?? one.requestedAt;

const event = (one: Case, type: CaseEvent['type'], mark: string | undefined): CaseEvent => ({
  id: `${one.id}:${type}:${mark ?? ''}`,
  type,
  case: one,
});

/** How much of a conversation is told again: far more than can be on its way when a process dies. */
const messagesToldAgain = 50;

/**
 * What a listener may have missed when the process died, oldest first, from the stored case alone. Every event keeps
 * its id, so that a listener which did hear it can tell.
 */
export function toldAgain(one: Case): CaseEvent[] {
  const start = [happened.queued(one)];
  const written = one.messages
    .slice(-messagesToldAgain)
    .filter((message) => message.from === 'counselor')
    .map((message) => happened.posted(one, message));
  const accepted = one.acceptedAt === undefined ? [] : [happened.accepted(one)];
  const returned = one.returnedAt === undefined || one.state !== 'queued' ? [] : [happened.returned(one)];
  const unanswered = one.pages?.some((page) => page.to === 'person') ? [happened.unanswered(one)] : [];
  if (one.state === 'queued') return [...start, ...written, ...returned, ...unanswered];
  if (one.state === 'accepted') return [...start, ...accepted, ...written, ...unanswered];
  if (one.state === 'closed') return [...accepted, ...written, happened.closed(one)];
  return [];
}
