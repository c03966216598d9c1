import { hour, isoTime } from '../clock.js';
import { maxLevel } from '../nlu/reading.js';
/** Calm messages after which L1 ends. */
const calmEnough = 3;
/** Where no humans exist, steps down after L4 are at least this far apart. */
const stepApart = 24 * hour;
/**
 * The level after one turn (docs/safety/protocol.md §1): it rises at once; it falls only by a clear "no" to a direct
 * question, never below what a disclosure left open.
 */
export function nextStanding(before, evidence) {
    const called = maxLevel(evidence.sign, answerLevel(before, evidence));
    const asked = notedAnswer(before.asked, evidence);
    if (called > before.level)
        return risen({ ...before, asked }, called, evidence.at);
    if (saidNo(evidence) && (evidence.sign < 2 || evidence.takesBack))
        return notBelow(fallen({ ...before, asked }, evidence), evidence.sign);
    if (before.level <= 1)
        return calmed({ ...before, asked }, evidence.sign);
    return { ...before, asked, disclosed: disclosedBy(before.disclosed, called) };
}
/** A human closed the case: the one way a disclosure ends where humans exist. */
export function closedByHuman(before) {
    return {
        level: before.level > 1 ? 1 : before.level,
        disclosed: 0,
        asked: { ...settledConcern(before.asked), direct: 0 },
    };
}
/** What was asked, without what only an open concern needs. */
const settledConcern = ({ pending: _pending, steppedAt: _steppedAt, ...asked }) => asked;
/** A clear yes to a direct question is a disclosure; a plan with the means within reach is immediate. */
function answerLevel(before, { answered }) {
    if (answered?.answer !== 'yes')
        return 0;
    if (answered.question === 'direct' || answered.question === 'recheck')
        return maxLevel(before.level, 3);
    if (answered.question === 'means' && before.asked.plan === 'yes')
        return 4;
    return 0;
}
const saidNo = ({ answered }) => answered?.answer === 'no' && (answered.question === 'direct' || answered.question === 'recheck');
const disclosedBy = (disclosed, called) => (called >= 3 ? maxLevel(disclosed, called) : disclosed);
function risen(before, level, at) {
    const steppedAt = level === 4 ? isoTime(at) : before.asked.steppedAt;
    const asked = { ...before.asked, calm: 0, ...(steppedAt ? { steppedAt } : {}) };
    return { level, disclosed: disclosedBy(before.disclosed, level), asked };
}
function fallen(before, evidence) {
    const { level, disclosed } = before;
    if (level === 4)
        return stepped(before, 3, evidence.at);
    if (level === 3 && disclosed < 4)
        return stepped(before, 2, evidence.at);
    if (level === 2 && disclosed < 3)
        return cleared(before);
    if (level < 2 || evidence.humans || !dayPassed(before, evidence.at))
        return before;
    if (level === 3)
        return stepped(before, 2, evidence.at);
    return { ...stepped(before, 1, evidence.at), disclosed: 0 };
}
const notBelow = (standing, sign) => ({
    ...standing,
    level: maxLevel(standing.level, sign),
});
const stepped = (before, level, at) => ({
    ...before,
    level,
    asked: { ...before.asked, steppedAt: isoTime(at) },
});
/** The phrases asked about do not make the bot ask again in this session. */
function cleared(before) {
    const { pending = [], ...asked } = before.asked;
    return { ...before, level: 1, asked: { ...asked, direct: 0, cleared: [...new Set([...asked.cleared, ...pending])] } };
}
function dayPassed({ asked }, at) {
    return asked.steppedAt === undefined || at - Date.parse(asked.steppedAt) >= stepApart;
}
function calmed(before, sign) {
    if (before.level === 0 || sign > 0)
        return { ...before, asked: { ...before.asked, calm: 0 } };
    const calm = (before.asked.calm ?? 0) + 1;
    if (calm < calmEnough)
        return { ...before, asked: { ...before.asked, calm } };
    return { ...before, level: 0, asked: { ...before.asked, calm: 0 } };
}
/** What was answered in crisis, for a case or a hand-over; what is absent was not asked. */
function notedAnswer(asked, { answered }) {
    if (!answered || answered.question === 'direct' || answered.question === 'recheck')
        return asked;
    return { ...asked, [answered.question]: answered.answer === 'unclear' ? 'declined' : answered.answer };
}
//# sourceMappingURL=level.js.map