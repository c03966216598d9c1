import { HavenError } from '../../src/errors.js';
import type { Audit, AuditRecord } from '../../src/handoff/audit.js';
import type { CaseEvent, Cases } from '../../src/handoff/cases.js';
import type { CounselorRef, Counselors } from '../../src/handoff/counselors.js';
import { Desk, type DeskDeps } from '../../src/handoff/desk.js';
import type { CaseRequest } from '../../src/handoff/request.js';
import { openMemoryStore } from '../../src/store/openMemoryStore.js';
import { HandClock, settled } from '../support/handClock.js';

export { HandClock, settled };

/** The store's audit, which can be made to fail. */
export class ShownAudit implements Audit {
  readonly records: AuditRecord[] = [];
  /** Set to make every append fail, as with a full disk. */
  broken = false;
  constructor(private readonly stored: Audit) {}
  async append(record: AuditRecord): Promise<void> {
    if (this.broken) throw new HavenError('store_unavailable');
    await this.stored.append(record);
    this.records.push(record);
  }
  read(): AsyncIterable<AuditRecord> {
    return this.stored.read();
  }
  actions(): string[] {
    return this.records.map((record) => `${record.actor} ${record.action}`);
  }
}

export const ann: CounselorRef = { id: 'ann', name: 'Ann', role: 'counselor' };
export const bo: CounselorRef = { id: 'bo', name: 'Bo', role: 'counselor' };
export const sue: CounselorRef = { id: 'sue', name: 'Sue', role: 'supervisor' };

/** A desk over memory, and everything a test may want to look at. */
export interface Office {
  desk: Desk;
  cases: Cases;
  counselors: Counselors;
  audit: ShownAudit;
  clock: HandClock;
  events: CaseEvent[];
  failures: unknown[];
}

type Kept = Pick<Office, 'cases' | 'counselors' | 'audit' | 'clock'>;

function emptyOffice(): Kept {
  const clock = new HandClock();
  const { cases, counselors, audit } = openMemoryStore(clock);
  return { cases, counselors, audit: new ShownAudit(audit), clock };
}

/** Opens an office; hand in what an earlier one kept to play a restart. */
export function openOffice(kept: Kept = emptyOffice(), changes: Partial<DeskDeps> = {}): Office {
  const { cases, counselors, audit, clock } = kept;
  const events: CaseEvent[] = [];
  const failures: unknown[] = [];
  const words =
    () =>
    (key: string, params: Readonly<Record<string, string | number>> = {}) =>
      [key, ...Object.values(params)].join(' | ');
  const failed = (thrown: unknown): void => void failures.push(thrown);
  const desk = new Desk({ cases, audit, clock, humans: 'always', words, failed, ...changes });
  desk.subscribe((event) => void events.push(event));
  return { desk, cases, counselors, audit, clock, events, failures };
}

const consent = { granted: true, textVersion: '1', locale: 'en', at: '2026-11-23T08:00:00.000Z' } as const;
export const agreedTo = (...purposes: ('summary' | 'transcript')[]): CaseRequest['consents'] =>
  Object.fromEntries(purposes.map((purpose) => [purpose, consent]));

/** A request for a human, by default without any sign of danger and without consents. */
export function requestOf(person: string, changes: Partial<CaseRequest> = {}): CaseRequest {
  return {
    id: `turn-of-${person}:0`,
    person,
    address: { channel: 'directline', conversation: `conversation-of-${person}`, reference: null },
    level: 1,
    reasons: [],
    byPerson: true,
    answers: {},
    locale: 'en',
    country: 'GB',
    age: 'adult',
    consents: {},
    before: [],
    ...changes,
  };
}
