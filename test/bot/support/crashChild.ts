import { systemClock } from '../../../src/clock.js';
import type { Channel } from '../../../src/bot/channel.js';
import { seedOf } from '../../../src/bot/seed.js';
import { Turns } from '../../../src/bot/turns.js';
import { silentLog } from '../../../src/log.js';
import { createMetrics } from '../../../src/metrics.js';
import { openStore } from '../../../src/store/openStore.js';
import { newSession, policy, stubStep, StubReader } from './stubs.js';

/** A process that takes one turn on the real file store and dies, as by a power cut, at the named moment. */
const [dataDir = '', keyFile = '', moment = ''] = process.argv.slice(2);
const die = (): never => {
  process.kill(process.pid, 'SIGKILL');
  throw new Error('unreachable');
};

const store = await openStore({ dataDir, keyFile, clock: systemClock });
const channel: Channel = { deliver: async () => (moment === 'reply' ? die() : undefined) };
const turns = new Turns({
  step: stubStep,
  newSession,
  reader: new StubReader(),
  policy,
  sessions: store.sessions,
  channel,
  runEffect: async (_effect, { person, id }) => {
    await store.moodLog.append(person, { id, at: '2026-11-23T09:00:00.000Z', emotions: {}, basic: {} });
    return moment === 'effect' ? die() : {};
  },
  clock: systemClock,
  log: silentLog,
  metrics: createMetrics(),
});
const address = { channel: 'directline', conversation: 'c', reference: null } as const;
await turns.receive({
  id: 'a',
  person: 'p1',
  address,
  input: { kind: 'message', text: 'do mood' },
  at: Date.now(),
  seed: seedOf('a'),
  known: {},
});
