import { isoTime, minute, second } from '../clock.js';
/** How long the first human reply may take, and how long each further step waits (docs/safety/protocol.md). */
const pace = {
    4: { deadline: 60 * second, step: 30 * second, pages: true },
    3: { deadline: 5 * minute, step: minute, pages: true },
    2: { deadline: 10 * minute, step: 0, pages: false },
    1: { deadline: 10 * minute, step: 0, pages: false },
    0: { deadline: 10 * minute, step: 0, pages: false },
};
/** A case is answered when a human accepted it and wrote; until then the ladder goes on. */
export function isAnswered(one) {
    const { acceptedAt } = one;
    if (one.state === 'queued')
        return false;
    if (one.state !== 'accepted' || acceptedAt === undefined)
        return true;
    return one.messages.some((message) => message.from === 'counselor' && message.at >= acceptedAt);
}
/**
 * The steps still ahead, in order: second on call, supervisor, then the person is told. A step nobody can fill is left
 * out without waiting for it. Derived from stored times alone, so that it comes out the same after a restart.
 */
function rungsAhead(one, reachable) {
    if (isAnswered(one))
        return [];
    const { deadline, step, pages } = pace[one.level];
    const taken = new Set((one.pages ?? []).map((page) => page.to));
    const ahead = [];
    let due = Date.parse(one.levelAt ?? one.requestedAt) + deadline;
    for (const to of ['second', 'supervisor']) {
        if (!taken.has(to) && !(pages && reachable[to]))
            continue;
        if (!taken.has(to))
            ahead.push({ to, due });
        due += step;
    }
    return taken.has('person') ? [] : [...ahead, { to: 'person', due }];
}
/** The steps that are due now and not yet taken. */
export const duePages = (one, reachable, now) => rungsAhead(one, reachable)
    .filter((rung) => rung.due <= now)
    .map((rung) => ({ to: rung.to, at: isoTime(now) }));
/** When to look again (milliseconds since the epoch), or null when nothing is ahead. */
export const nextLook = (one, reachable) => rungsAhead(one, reachable)[0]?.due ?? null;
//# sourceMappingURL=ladder.js.map