import { chartEvent, answerEvent } from './events.js';
import { flowOrders, isOrder } from './orders.js';
const crisis = (type, running) => (turn, now) => ({
    to: 'flow',
    flow: 'crisis',
    event: chartEvent(type, now, turn, setsPath.includes(type) ? turn.path : ''),
    running: now.active?.flow === 'crisis' && running === 'suspend' ? 'keep' : running,
});
/** Events that begin a concern and say of what kind. */
const setsPath = ['L2', 'L3', 'L4', 'RETURN'];
const start = (flow, value) => (turn, now) => ({
    to: 'flow',
    flow,
    event: chartEvent('START', now, turn, value),
    running: 'suspend',
});
const order = (turn) => ({ to: 'order', name: turn.value ?? 'menu' });
const running = (flow, turn, now) => ({
    to: 'flow',
    flow,
    event: answerEvent(now, turn),
    running: 'keep',
});
const rose = (turn, now) => now.level > turn.before.level;
const inCrisis = (now) => now.active?.flow === 'crisis';
/** "Just kidding" after a disclosure closes nothing; it is answered with the re-check, once. */
const takenBack = (turn) => turn.signals.some(({ kind }) => kind === 'retracted') && turn.sign <= 2 && !turn.tags.has('question:recheck');
/** Words of one's own about something that weighs; a list of what one sees or hears is part of an exercise. */
const tellsSomething = ({ ownWords, reading }) => ownWords &&
    (reading?.topics.includes('loss') === true || reading?.top.some((emotion) => weighs.has(emotion)) === true);
const weighs = new Set(['grief', 'sadness', 'remorse', 'anger', 'disappointment']);
const dataOrders = ['delete', 'export', 'show'];
const counselorOn = (now) => now.case?.state === 'accepted';
const away = (turn) => turn.before.notices.seenAt !== undefined && turn.at - Date.parse(turn.before.notices.seenAt) >= longGap;
/** After this much silence a message begins a new visit. */
export const longGap = 6 * 60 * 60 * 1000;
/** A country chosen while one is asked for is an answer, not an order. */
const answersCountry = (turn) => turn.tags.has('asks:country') && turn.country !== null;
/** At L4 only these are obeyed; everything else waits. */
const obeyedAtOnce = [
    'menu',
    'lines',
    'notice',
    'insight',
    'settings',
    'gotThrough',
    'noAnswer',
    ...dataOrders,
];
const obeyed = (turn, now) => turn.value !== null &&
    (now.level < 4 ||
        obeyedAtOnce.includes(turn.value) ||
        /^(lang|emotion|moodlog|chat|summary|transcript|country):/.test(turn.value));
/**
 * The one policy table: which flow has the turn, and with what event. The first row that holds decides.
 * Priority: L4 · human or stop · L2–L3 · command · choice · the running flow (docs/safety/protocol.md).
 */
const table = [
    {
        name: 'a counselor is on',
        when: (turn, now) => counselorOn(now) && !dataOrders.includes(turn.value ?? ''),
        route: () => ({ to: 'counselor' }),
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
        name: 'a sign again',
        when: (turn, now) => turn.sign === 3 || (turn.sign === 2 && !inCrisis(now)),
        route: crisis('MORE', 'suspend'),
    },
    {
        name: 'back after L3 or L4',
        when: (turn, now) => now.level >= 3 && away(turn) && turn.value === null,
        route: crisis('RETURN', 'discard'),
    },
    {
        name: 'where they are, in crisis',
        when: (turn, now) => inCrisis(now) && now.country === null && turn.country !== null,
        route: crisis('COUNTRY', 'suspend'),
    },
    {
        name: 'better, or taken back',
        when: (turn, now) => inCrisis(now) && (turn.better || takenBack(turn)),
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
    { name: 'a cue to age', when: ageCue, route: start('consent', 'ageCue') },
    {
        name: 'onboarding',
        when: (_turn, now) => now.active === null && now.level < 3 && !onboarded(now),
        route: start('consent', ''),
    },
    {
        name: 'chat refused',
        when: (_turn, now) => now.active === null && now.level < 3 && now.consents.chat?.granted === false,
        route: () => ({ to: 'order', name: 'refused' }),
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
        when: (_turn, now) => now.level >= 3,
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
export function triage(turn, now) {
    const row = table.find(({ when }) => when(turn, now));
    return row ? row.route(turn, now) : order(turn);
}
/** Names of the policy table's rows, in order; for the protocol page and for tests. */
export const triageOrder = table.map(({ name }) => name);
/** Onboarding is done when chat was answered, or for a stated minor, who is asked no further. */
export const onboarded = (session) => session.consents.chat !== undefined || session.age === 'minor';
function startOrdered(turn, now) {
    const ordered = flowOrders[turn.value ?? ''] ?? { flow: 'reflection', value: '' };
    return start(ordered.flow, ordered.value)(turn, now);
}
function ageCue(turn, now) {
    if (now.age === 'minor' || now.level >= 2 || now.notices.said.includes('ageCue'))
        return false;
    return turn.signals.some((signal) => signal.kind === 'minor') && now.active?.flow !== 'consent';
}
//# sourceMappingURL=triage.js.map