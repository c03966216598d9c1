import { z } from 'zod';
import { minute, second } from '../clock.js';
import { speak, withEffect, withSaid, withSession } from './draft.js';
import { chartEvent } from './events.js';
import { newSession } from './newSession.js';
import { enter } from './perform.js';
const caseData = z.object({ caseId: z.string(), onDuty: z.boolean() });
const point = z.object({
    day: z.string(),
    rating: z.number().nullable(),
    pleasant: z.number().nullable(),
    painful: z.number().nullable(),
    entries: z.number(),
});
const params = z.record(z.string(), z.union([z.string(), z.number()]));
const insightData = z.object({
    days: z.number(),
    entries: z.number(),
    series: z.array(point),
    key: z.string().optional(),
    params: params.optional(),
});
const countsData = z.object({
    entries: z.number().default(0),
    cases: z.number().default(0),
    consents: z.number().default(0),
    messages: z.number().default(0),
});
const fileData = z.object({ url: z.string() });
/** The second reply: what became of an effect, said as it is. */
export function onOutcome(draft, turn, outcome) {
    return tellers[outcome.effect]?.(draft, turn, outcome) ?? draft;
}
/** Unanswered this long, the person is told; L4 sooner. The ladder of the handoff may tell it first. */
const tellAfter = { urgent: 180 * second, other: 5 * minute };
const caseRequested = (draft, _turn, { ok, data }) => {
    const { level, case: open } = draft.session;
    if (open?.state === 'accepted')
        return draft;
    const parsed = caseData.safeParse(data);
    if (!ok || !parsed.success) {
        return caseFailed(withSession(draft, { case: { id: open?.id ?? '', state: 'failed' } }));
    }
    const { caseId, onDuty } = parsed.data;
    const queued = withSession(draft, { case: { id: caseId, state: 'queued' } });
    const said = open?.state === 'queued' ? raised(queued) : speak(queued, queuedKey(level >= 3, onDuty));
    return withEffect(said, {
        type: 'timer.set',
        name: 'caseUnanswered',
        ms: level === 4 ? tellAfter.urgent : tellAfter.other,
    });
};
/** A request that waited already: at L4 the person is told, once a visit, that it now comes first. */
function raised(draft) {
    if (draft.session.level < 4 || draft.session.notices.said.includes('caseRaised'))
        return draft;
    return withSaid(speak(draft, 'case.raised'), 'caseRaised');
}
/** Said once a visit; the request is made again with the person's next message at L3 and above. */
function caseFailed(draft) {
    if (draft.session.notices.said.includes('caseFailed'))
        return draft;
    return withSaid(speak(draft, draft.session.level >= 3 ? 'case.failed' : 'case.failed.calm'), 'caseFailed');
}
function queuedKey(urgent, onDuty) {
    if (urgent)
        return onDuty ? 'case.alerted' : 'case.nobodyOnDuty';
    return onDuty ? 'case.queued' : 'case.nobodyOnDuty.calm';
}
const caseCancelled = (draft, _turn, { ok }) => {
    if (!ok)
        return speak(draft, 'case.cancelFailed');
    return speak(withEffect(withSession(draft, { case: undefined }), { type: 'timer.clear', name: 'caseUnanswered' }), 'case.cancelled', 'start');
};
/** Only a check-in waits for this; an entry appended on the way is told only when it could not be kept, once. */
const moodAppended = (draft, turn, { ok }) => {
    const { active, notices } = draft.session;
    if (active?.flow === 'checkIn' && active.value === 'saving') {
        return enter(draft, turn, {
            to: 'flow',
            flow: 'checkIn',
            event: chartEvent(ok ? 'SAVED' : 'FAILED', draft.session, turn),
            running: 'keep',
        });
    }
    if (ok || draft.session.level >= 2 || notices.said.includes('moodFailed'))
        return draft;
    return withSaid(speak(draft, 'mood.notKept'), 'moodFailed');
};
const insightTold = (draft, _turn, { ok, data }) => {
    const parsed = insightData.safeParse(data);
    const next = draft.session.level === 4 ? 'urgent' : 'start';
    if (!ok || !parsed.success)
        return speak(draft, 'insight.failed', next);
    const { days, entries, series } = parsed.data;
    if (entries === 0)
        return speak(draft, 'insight.empty', next, { params: { days } });
    const ratings = series.flatMap(({ rating }) => (rating === null ? [] : [rating]));
    const summary = {
        days,
        entries,
        rated: ratings.length,
        low: Math.min(...ratings, 10),
        high: Math.max(...ratings, 0),
        last: ratings.at(-1) ?? 0,
    };
    return speak(draft, ratings.length > 0 ? 'insight.rated' : 'insight.unrated', next, {
        params: rounded(summary),
        chart: { days, series },
    });
};
const rounded = (summary) => Object.fromEntries(Object.entries(summary).map(([name, value]) => [name, Math.round(value * 10) / 10]));
const dataShown = (draft, _turn, { ok, data }) => {
    const parsed = countsData.safeParse(data ?? {});
    if (!ok || !parsed.success)
        return speak(draft, 'myData.failed');
    return speak(draft, 'myData.shown', 'myData', { params: parsed.data });
};
const dataExported = (draft, _turn, { ok, data }) => {
    const parsed = fileData.safeParse(data);
    return ok && parsed.success
        ? speak(draft, 'myData.exported', undefined, { params: parsed.data })
        : speak(draft, 'myData.failed');
};
/** Everything is gone: the session begins anew, in the same language. */
const dataErased = (draft, turn, { ok }) => {
    if (!ok)
        return speak(draft, 'myData.eraseFailed');
    const { locale, channel } = draft.session;
    const fresh = newSession({ locale, localeStated: true, country: null, at: turn.at, ...(channel ? { channel } : {}) });
    return speak({ ...draft, session: fresh }, channel === 'msteams' ? 'myData.erased.teams' : 'myData.erased');
};
const tellers = {
    'case.request': caseRequested,
    'case.cancel': caseCancelled,
    'mood.append': moodAppended,
    'mood.insight': insightTold,
    'data.show': dataShown,
    'data.export': dataExported,
    'data.erase': dataErased,
};
//# sourceMappingURL=outcomes.js.map