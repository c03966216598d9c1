import type { Address } from '../../../src/address.js';
import type { Commit, OutboxItem, PendingEffect } from '../../../src/bot/sessions.js';
import type { Session } from '../../../src/dialogs/session.js';
import type { Case } from '../../../src/handoff/cases.js';
import type { MoodEntry } from '../../../src/moodlog/moodLog.js';
import type { ConsentRecord } from '../../../src/moodlog/people.js';

export const address: Address = { channel: 'directline', conversation: 'talk-1', reference: { any: ['thing'] } };

export const session: Session = {
  level: 0,
  disclosed: 0,
  active: null,
  consents: {},
  locale: 'en',
  country: 'GB',
  age: 'adult',
  notices: { said: [] },
  asked: { direct: 0, cleared: [] },
  turns: 1,
  recent: [],
  cards: [],
  offered: [],
};

export const reply = (id: string, delivered = false): OutboxItem => ({
  id,
  reply: { key: 'menu' },
  locale: 'en',
  address,
  delivered,
});

export const effect = (id: string, done = false): PendingEffect => ({
  id,
  effect: { type: 'data.show' },
  address,
  done,
});

export const commit = (turn: string, change: Partial<Commit> = {}): Commit => ({
  turn,
  session,
  window: [],
  address,
  outbox: [],
  effects: [],
  timers: {},
  ...change,
});

export const entry = (id: string, at: string, change: Partial<MoodEntry> = {}): MoodEntry => ({
  id,
  at,
  emotions: { joy: 0.8 },
  basic: { joy: 0.9 },
  ...change,
});

export const consent = (id: string, change: Partial<ConsentRecord> = {}): ConsentRecord => ({
  id,
  purpose: 'moodlog',
  granted: true,
  textVersion: '1',
  locale: 'en',
  at: '2026-11-23T09:00:00.000Z',
  ...change,
});

export const request = (id: string, person: string, change: Partial<Case> = {}): Case => ({
  id,
  person,
  address,
  state: 'queued',
  level: 3,
  byPerson: true,
  requestedAt: '2026-11-23T09:00:00.000Z',
  packet: {
    situation: {
      pseudonym: 'Heron',
      locale: 'en',
      country: 'GB',
      channel: 'directline',
      reasons: [],
      quotes: [],
      byPerson: true,
    },
    background: { stated: [], age: 'adult' },
    assessment: { signals: [], plan: 'not asked', means: 'not asked', company: 'not asked' },
    response: { said: [], consents: {}, next: 'write' },
  },
  messages: [],
  warnings: [],
  ...change,
});
