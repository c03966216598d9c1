import { isTheirs } from '../handoff/access.js';
import { consentAnswers } from '../handoff/consents.js';
import { localTimes } from './localTime.js';
/** A response level as what there is to do; counselors never see it as a number. */
export const toDo = (level) => level === 4 ? 'now' : level === 3 ? 'soon' : 'request';
/** A waiting case before it is taken: what there is to do and since when, and nothing of its content. */
export const waitingView = (one) => ({ toDo: toDo(one.level), since: one.requestedAt });
/** One of a counselor's own cases, as a line in a list. */
export const ownView = (one) => ({
    id: one.id,
    pseudonym: one.packet.situation.pseudonym,
    toDo: toDo(one.level),
    state: one.state,
    since: one.acceptedAt ?? one.requestedAt,
    summary: one.summary?.state ?? null,
    /** How much there is to read, so that the page can say what is new; nothing of what it says. */
    written: one.messages.filter((message) => message.from === 'person').length,
    warnings: one.warnings.length,
});
/** A case as a counselor sees it: the person only by pseudonym, no address, no number for the level. */
export const caseView = (one, counselor, now, words) => ({
    id: one.id,
    state: one.state,
    yours: isTheirs(one, counselor),
    toDo: toDo(one.level),
    requestedAt: one.requestedAt,
    closedAt: one.closedAt ?? null,
    counselor: one.counselor?.name ?? null,
    packet: packetView(one.packet, now, words),
    messages: one.messages,
    earlier: one.earlier ?? null,
    mayOpenEarlier: one.level === 4 && one.earlier === undefined && one.state === 'accepted' && isTheirs(one, counselor),
    openings: (one.openings ?? []).map(({ at, until, reason, reviewedBy }) => ({
        at,
        until,
        reason,
        reviewed: reviewedBy !== undefined,
    })),
    warnings: one.warnings.map(({ at, level, signals }) => ({ at, toDo: toDo(level), signals: signals.map(signalView) })),
    answersNeeded: one.level >= 3,
    closing: one.closing ?? null,
    summary: one.summary ?? null,
});
const packetView = ({ situation, background, assessment, response }, now, words) => ({
    situation: {
        ...situation,
        reasons: situation.reasons.map(signalView),
        localTimes: localTimes(situation.country, now),
    },
    background,
    assessment: { ...assessment, signals: assessment.signals.map(signalView) },
    response: {
        said: response.said.map((said) => words(situation.locale, said) ?? said),
        next: response.next,
        consents: consentAnswers(response.consents),
    },
});
/** Why, and which detector says so; the level of a single signal is no counselor's business. */
const signalView = ({ kind, source }) => ({ kind, source: source.split(':', 1)[0] ?? source, rule: source });
//# sourceMappingURL=views.js.map