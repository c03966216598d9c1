import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { freshState } from '../../src/bot/freshState.js';
import { Housekeeping } from '../../src/bot/housekeeping.js';
import { hour } from '../../src/clock.js';
import { silentLog } from '../../src/log.js';
import { openMemoryStore } from '../../src/store/openMemoryStore.js';
import type { Session } from '../../src/dialogs/session.js';
import { HandClock } from '../support/handClock.js';
import { newSession } from './support/stubs.js';
import { bench } from './support/turnsBench.js';

const granted = { granted: true, textVersion: '1', locale: 'en', at: '2026-11-23T09:00:00.000Z' } as const;

/** Three persons of yesterday, and what housekeeping leaves of them a day later. */
async function aDayLater(consents: Session['consents']) {
  const clock = new HandClock();
  const store = openMemoryStore(clock);
  const { turn } = bench({ clock });
  const state = freshState(newSession, turn('t', 'hi'));
  const session = { ...state.session, consents };
  const window = [{ text: 'words', at: clock.now() }];
  await store.sessions.commit('p1', 0, { ...state, session, window, turn: 't' });
  await store.conversations.create({ id: 'c1', person: 'p1', createdAt: clock.now() });
  await store.conversations.append('c1', { id: 'a' }, clock.now());
  const desk = {
    request: () => Promise.reject(new Error('not here')),
    answered: async () => undefined,
    cancel: async () => undefined,
    post: async () => undefined,
    warn: async () => undefined,
    consentsChanged: async () => undefined,
    correctSummary: async () => undefined,
    erase: async () => undefined,
  };
  const housekeeping = new Housekeeping({
    ...store,
    subjectOf: (person) => store.subjectOf(person),
    desk,
    turns: { alone: (_person, work) => work(), forget: () => undefined },
    forget: async () => undefined,
    clock,
    log: silentLog,
  });
  housekeeping.start();
  return { clock, store, housekeeping };
}

describe('housekeeping', () => {
  it('forgets the last texts after half an hour though the person does not write again', async () => {
    const { clock, store } = await aDayLater({ chat: granted });
    await clock.advance(hour);
    assert.deepEqual((await store.sessions.load('p1'))?.window, []);
  });

  it('erases after a day whoever did not ask to be remembered', async () => {
    const { clock, store, housekeeping } = await aDayLater({ chat: granted });
    await clock.advance(26 * hour);
    assert.equal(await store.sessions.load('p1'), null);
    assert.deepEqual(await store.conversations.ofPerson('p1'), []);
    housekeeping.stop();
  });

  it('keeps who has a mood log, without the history', async () => {
    const { clock, store, housekeeping } = await aDayLater({ chat: granted, moodlog: granted });
    await clock.advance(26 * hour);
    assert.notEqual(await store.sessions.load('p1'), null);
    assert.deepEqual(await store.conversations.ofPerson('p1'), []);
    housekeeping.stop();
  });
});
