/** The events of a case, each with an id that comes out the same when it is told again. */
export const happened = {
    queued: (one) => event(one, 'queued', one.requestedAt),
    raised: (one) => event(one, 'raised', one.levelAt ?? one.requestedAt),
    accepted: (one) => event(one, 'accepted', one.acceptedAt),
    posted: (one, message) => ({ ...event(one, 'posted', message.id), message }),
    warned: (one, warning) => event(one, 'warned', warning),
    returned: (one) => event(one, 'returned', one.returnedAt),
    escalated: (one, to, counselors) => ({
        ...event(one, 'escalated', `${to}:${waitingSince(one)}`),
        page: { to, counselors },
    }),
    unanswered: (one) => event(one, 'unanswered', waitingSince(one)),
    opened: (one) => event(one, 'opened', one.openings?.at(-1)?.at),
    closed: (one) => event(one, 'closed', one.closedAt),
    cancelled: (one) => event(one, 'cancelled', one.closedAt),
    erased: (one) => event(one, 'erased', one.requestedAt),
    summary: (one, now) => event(one, 'summary', String(now)),
};
const waitingSince = (one) => one.levelAt ?? one.requestedAt;
const event = (one, type, mark) => ({
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
export function toldAgain(one) {
    const start = [happened.queued(one)];
    const written = one.messages
        .slice(-messagesToldAgain)
        .filter((message) => message.from === 'counselor')
        .map((message) => happened.posted(one, message));
    const accepted = one.acceptedAt === undefined ? [] : [happened.accepted(one)];
    const returned = one.returnedAt === undefined || one.state !== 'queued' ? [] : [happened.returned(one)];
    const unanswered = one.pages?.some((page) => page.to === 'person') ? [happened.unanswered(one)] : [];
    if (one.state === 'queued')
        return [...start, ...written, ...returned, ...unanswered];
    if (one.state === 'accepted')
        return [...start, ...accepted, ...written, ...unanswered];
    if (one.state === 'closed')
        return [...accepted, ...written, happened.closed(one)];
    return [];
}
//# sourceMappingURL=happened.js.map