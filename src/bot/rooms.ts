import type { Clock } from '../clock.js';
import type { Level } from '../nlu/reading.js';
import type { Audit } from '../handoff/audit.js';
import { HavenError } from '../errors.js';
import type { Case, Cases } from '../handoff/cases.js';
import { erasePerson } from '../moodlog/erase.js';
import { insight } from '../moodlog/insight.js';
import { countKept } from '../moodlog/kept.js';
import type { MoodLog } from '../moodlog/moodLog.js';
import type { People } from '../moodlog/people.js';
import { chartSeries } from '../moodlog/series.js';
import type { Metrics } from '../metrics.js';
import { isoTime } from '../clock.js';
import type { Conversations } from './directline/history.js';
import type { CaseDesk, EffectRooms } from './effects.js';
import type { Sessions } from './sessions.js';

/** Everything that keeps something of a person, and who is told when it goes. */
export interface PersonKeepers {
  people: People;
  moodLog: MoodLog;
  cases: Cases;
  conversations: Conversations;
  sessions: Sessions;
  audit: Audit;
  /** The hashed person for the audit. */
  subjectOf(person: string): Promise<string>;
  desk: CaseDesk & {
    erase(person: string): Promise<void>;
    correctSummary(person: string, caseId: string, correction: { id: string; text: string }): Promise<unknown>;
  };
}

interface RoomsParts extends PersonKeepers {
  clock: Clock;
  metrics: Pick<Metrics, 'referrals'>;
  /** An address at which the person can fetch everything, for a short while. */
  exportLink(person: string): Promise<string>;
  /** Drops what the channels themselves remember of the person. */
  forget(person: string): Promise<void>;
}

/** The person's case that was closed last, of those with a summary. */
async function lastSummarized({ cases }: RoomsParts, person: string): Promise<Case | undefined> {
  const all = (await cases.ofPerson(person)).filter(({ summary }) => summary !== undefined);
  return all.sort((a, b) => (a.closedAt ?? '').localeCompare(b.closedAt ?? '')).at(-1);
}

/** Ties effects to the rooms that do them. */
export function effectRooms(parts: RoomsParts): EffectRooms {
  const { people, moodLog, desk, clock, metrics } = parts;
  return {
    people,
    moodLog,
    desk,
    openCase: async (person) => (await parts.cases.openOf(person))?.id ?? null,
    async insight(person, days, now) {
      const entries = await moodLog.list(person);
      const { period } = insight(entries, { days, now });
      return { days, entries: period.entries, series: chartSeries(entries, { days, now }) };
    },
    async show(person) {
      const { moodEntries, cases, consents } = await countKept(parts, person);
      const conversations = await parts.conversations.ofPerson(person);
      const messages = conversations.reduce((sum, { activities }) => sum + activities.length, 0);
      return { entries: moodEntries, cases, consents, messages };
    },
    async summary(person) {
      const { summary } = (await lastSummarized(parts, person)) ?? {};
      return {
        lines: summary?.lines.map(({ basis, text }) => ({ basis, text })) ?? [],
        state: summary?.state ?? 'draft',
      };
    },
    async correctSummary(person, correction) {
      const found = await lastSummarized(parts, person);
      if (!found) throw new HavenError('summary_unknown');
      return desk.correctSummary(person, found.id, correction);
    },
    export: async (person) => ({ url: await parts.exportLink(person) }),
    erase: (person) => erase(parts, person, isoTime(clock.now())),
    countReferral: (country: string | null, level: Level) =>
      metrics.referrals.inc({ country: country ?? 'unknown', level: String(level) }),
  };
}

/** Erases a person everywhere. That it happened is kept, without who it was. */
export async function erase(
  parts: Omit<RoomsParts, 'exportLink' | 'metrics' | 'clock'>,
  person: string,
  at: string,
): Promise<Record<string, number>> {
  const subject = await parts.subjectOf(person);
  // Before, not after: were it to fail behind the erasure, there would be nobody left to tell.
  await parts.audit.append({ at, actor: 'program', action: 'person.erased', subject });
  await parts.forget(person);
  const cases = { ofPerson: (id: string) => parts.cases.ofPerson(id), erase: (id: string) => parts.desk.erase(id) };
  return { ...(await erasePerson({ ...parts, cases }, person)) };
}
