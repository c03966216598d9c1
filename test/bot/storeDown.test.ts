import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { systemClock } from '../../src/clock.js';
import { HavenError } from '../../src/errors.js';
import { openMemoryStore } from '../../src/store/openMemoryStore.js';
import { DirectLineClient, type Activity } from '../support/directLineClient.js';
import { startSite, type TestSite } from './support/testSite.js';

const keys = (activities: Activity[]): unknown[] =>
  activities
    .filter(({ from, type }) => from.role === 'bot' && type === 'message')
    .map(({ channelData }) => (channelData?.['haven'] as { key?: string } | undefined)?.key);

/** Every method of a port fails, or never comes back, from the moment `trouble` says so. */
function troubled<Port extends object>(port: Port, trouble: { kind: 'none' | 'dead' | 'hanging' }): Port {
  return new Proxy(port, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== 'function') return method;
      return (...args: unknown[]): unknown => {
        if (trouble.kind === 'dead') return Promise.reject(new HavenError('store_unavailable'));
        if (trouble.kind === 'hanging') return new Promise(() => undefined);
        return Reflect.apply(method, target, args);
      };
    },
  });
}

for (const kind of ['dead', 'hanging'] as const) {
  describe(`with a ${kind} store`, () => {
    const trouble: { kind: 'none' | 'dead' | 'hanging' } = { kind: 'none' };
    let test: TestSite;
    before(async () => {
      const store = openMemoryStore(systemClock);
      test = await startSite({
        sessions: troubled(store.sessions, trouble),
        conversations: troubled(store.conversations, trouble),
        people: troubled(store.people, trouble),
        moodLog: troubled(store.moodLog, trouble),
        cases: troubled(store.cases, trouble),
      });
    });
    after(async () => {
      trouble.kind = 'none';
      await test.close();
    });

    it('a person in danger sees the lines within two seconds', async () => {
      trouble.kind = 'none';
      const client = await DirectLineClient.open(test.url);
      trouble.kind = kind;
      const began = performance.now();
      const sent = client.send('l4 now');
      while (!keys(client.received).includes('lines.4') && performance.now() - began < 4000) {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      assert.ok(performance.now() - began < 2000);
      await sent;
      assert.ok(keys(client.received).includes('bot.storeDownCrisis'));
      client.close();
    });

    it('a new person can open a conversation and is answered', async () => {
      trouble.kind = kind;
      const client = await DirectLineClient.open(test.url);
      await client.send('l4 now');
      assert.ok(keys(client.received).includes('lines.4'));
      client.close();
    });

    it('anybody else is told that the message was not kept', async () => {
      trouble.kind = 'none';
      const client = await DirectLineClient.open(test.url);
      trouble.kind = kind;
      await client.send('hi');
      assert.deepEqual(keys(client.received).slice(-1), ['bot.storeDown']);
      client.close();
    });
  });
}
