import { z } from 'zod';
import { minute, second } from '../clock.js';
import type { Outcome } from './input.js';
import { speak, withEffect, withSaid, withSession, type Draft } from './draft.js';
import { asksDanger } from './charts/kit.js';
import { chartEvent } from './events.js';
import { isOpen, nextOpening, sayMoment } from './hours.js';
import { newSession } from './newSession.js';
import { enter } from './perform.js';
import type { ChartPoint } from './reply.js';
import type { Turning } from './turning.js';

type Told = (draft: Draft, turn: Turning, outcome: Outcome) => Draft;

const caseData = z.object({ caseId: z.string(), onDuty: z.boolean(), byPerson: z.boolean().default(true) });
const point = z.object({
  day: z.string(),
  rating: z.number().nullable(),
  pleasant: z.number().nullable(),
  painful: z.number().nullable(),
  entries: z.number(),
}) satisfies z.ZodType<ChartPoint>;
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
const summaryData = z.object({
  lines: z.array(z.object({ basis: z.enum(['stated', 'inferred']), text: z.string() })),
  state: z.enum(['draft', 'signed']).default('draft'),
});
const fileData = z.object({ url: z.string() });

/** The second reply: what became of an effect, said as it is. */
export function onOutcome(draft: Draft, turn: Turning, outcome: Outcome): Draft {
  return tellers[outcome.effect]?.(draft, turn, outcome) ?? draft;
}

/** Unanswered this long, the person is told; L4 sooner. The ladder of the handoff may tell it first. */
const tellAfter = { urgent: 180 * second, other: 5 * minute };

const caseRequested: Told = (draft, turn, { ok, data }) => {
  const { level, case: open } = draft.session;
  if (open?.state === 'accepted') return draft;
  const parsed = caseData.safeParse(data);
  if (!ok || !parsed.success) {
    return caseFailed(withSession(draft, { case: { id: open?.id ?? '', state: 'failed' } }));
  }
  const { caseId, onDuty, byPerson } = parsed.data;
  const queued = withSession(draft, { case: { id: caseId, state: 'queued' } });
  const said =
    open?.state === 'queued'
      ? raised(queued, onDuty)
      : speak(
          queued,
          queuedKey(level >= 3, onDuty, byPerson),
          undefined,
          onDuty ? {} : { params: nextDuty(draft, turn) },
        );
  return withEffect(said, {
    type: 'timer.set',
    name: 'caseUnanswered',
    ms: level === 4 ? tellAfter.urgent : tellAfter.other,
  });
};

/**
 * When somebody should be on duty next, by the policy's timetable; nothing while somebody should be there now. And
 * whether a question of the crisis flow waits, so that it is not buried.
 */
function nextDuty({ session }: Draft, { policy: { humans, hours }, at, tags }: Turning): Record<string, string> {
  const asked = asksDanger(tags) ? 'yes' : 'no';
  const next = humans === 'hours' && hours && !isOpen(hours, at) ? nextOpening(hours, at) : null;
  if (next === null || !hours) return { hours: 'unknown', next: '', asked };
  return { hours: 'known', next: sayMoment(next, hours.timeZone, session.locale), asked };
}

/** A request that waited already: at L4 the person is told, once a visit, that it now comes first, where somebody is there to see it. */
function raised(draft: Draft, onDuty: boolean): Draft {
  if (!onDuty || draft.session.level < 4 || draft.session.notices.said.includes('caseRaised')) return draft;
  return withSaid(speak(draft, 'case.raised'), 'caseRaised');
}

/** Said once a visit; the request is made again with the person's next message at L3 and above. */
function caseFailed(draft: Draft): Draft {
  if (draft.session.notices.said.includes('caseFailed')) return draft;
  return withSaid(speak(draft, draft.session.level >= 3 ? 'case.failed' : 'case.failed.calm'), 'caseFailed');
}

/** What the program asked for by itself is not called the person's request. */
function queuedKey(urgent: boolean, onDuty: boolean, byPerson: boolean): string {
  if (urgent && !onDuty) return byPerson ? 'case.nobodyOnDuty' : 'case.nobodyOnDuty.tried';
  if (urgent) return 'case.alerted';
  return onDuty ? 'case.queued' : 'case.nobodyOnDuty.calm';
}

const caseCancelled: Told = (draft, _turn, { ok }) => {
  if (!ok) return speak(draft, 'case.cancelFailed');
  return speak(
    withEffect(withSession(draft, { case: undefined }), { type: 'timer.clear', name: 'caseUnanswered' }),
    'case.cancelled',
    'start',
  );
};

/** Only a check-in waits for this; an entry appended on the way is told only when it could not be kept, once. */
const moodAppended: Told = (draft, turn, { ok }) => {
  const { active, notices } = draft.session;
  if (active?.flow === 'checkIn' && active.value === 'saving') {
    return enter(draft, turn, {
      to: 'flow',
      flow: 'checkIn',
      event: chartEvent(ok ? 'SAVED' : 'FAILED', draft.session, turn),
      running: 'keep',
    });
  }
  if (ok || draft.session.level >= 2 || notices.said.includes('moodFailed')) return draft;
  return withSaid(speak(draft, 'mood.notKept'), 'moodFailed');
};

const insightTold: Told = (draft, _turn, { ok, data }) => {
  const parsed = insightData.safeParse(data);
  const next = draft.session.level === 4 ? 'urgent' : 'start';
  if (!ok || !parsed.success) return speak(draft, 'insight.failed', next);
  const { days, entries, series } = parsed.data;
  if (entries === 0) return speak(draft, 'insight.empty', next, { params: { days } });
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

const rounded = (summary: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(summary).map(([name, value]) => [name, Math.round(value * 10) / 10]));

const dataShown: Told = (draft, _turn, { ok, data }) => {
  const parsed = countsData.safeParse(data ?? {});
  if (!ok || !parsed.success) return speak(draft, 'myData.failed');
  return speak(draft, 'myData.shown', 'myData', { params: parsed.data });
};

const dataExported: Told = (draft, _turn, { ok, data }) => {
  const parsed = fileData.safeParse(data);
  return ok && parsed.success
    ? speak(draft, 'myData.exported', undefined, { params: parsed.data })
    : speak(draft, 'myData.failed');
};

/** Everything is gone: the session begins anew, in the same language. */
const dataErased: Told = (draft, turn, { ok }) => {
  if (!ok) return speak(draft, 'myData.eraseFailed');
  const { locale, channel } = draft.session;
  const fresh = newSession({ locale, localeStated: true, country: null, at: turn.at, ...(channel ? { channel } : {}) });
  return speak({ ...draft, session: fresh }, channel === 'msteams' ? 'myData.erased.teams' : 'myData.erased');
};

/** The lines of the person's summary, each marked as stated or inferred; then they can say what is wrong. */
const summaryShown: Told = (draft, turn, { ok, data }) => {
  const parsed = summaryData.safeParse(data);
  if (draft.session.active?.flow !== 'handoff') return draft;
  const found = ok && parsed.success && parsed.data.lines.length > 0;
  const told = found
    ? speak(draft, 'summary.mine', undefined, { params: summaryWords(parsed.data, draft, turn) })
    : draft;
  const said = ok || found ? told : speak(draft, 'myData.failed');
  const type = found ? 'SAVED' : 'FAILED';
  return enter(ok && !found ? speak(said, 'summary.none') : said, turn, {
    to: 'flow',
    flow: 'handoff',
    event: chartEvent(type, draft.session, turn),
    running: 'keep',
  });
};

function summaryWords({ lines, state }: z.infer<typeof summaryData>, { session }: Draft, { content }: Turning) {
  const words = lines.map(({ basis, text }) => content.wording.say(session.locale, basisKeys[basis], { text }));
  return { lines: words.join('\n'), state };
}
const basisKeys = { stated: 'summary.line.stated', inferred: 'summary.line.inferred' } as const;

const summaryCorrected: Told = (draft, _turn, { ok }) => speak(draft, ok ? 'summary.corrected' : 'myData.failed');

const tellers: Readonly<Partial<Record<Outcome['effect'], Told>>> = {
  'case.request': caseRequested,
  'case.cancel': caseCancelled,
  'mood.append': moodAppended,
  'mood.insight': insightTold,
  'data.show': dataShown,
  'data.export': dataExported,
  'data.erase': dataErased,
  'summary.show': summaryShown,
  'summary.correct': summaryCorrected,
};
