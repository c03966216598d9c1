import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { systemClock } from '../../src/clock.js';
import type { OutboxItem } from '../../src/bot/sessions.js';
import { Turns } from '../../src/bot/turns.js';
import { silentLog } from '../../src/log.js';
import { createMetrics } from '../../src/metrics.js';
import { openStore } from '../../src/store/openStore.js';
import { newSession, policy, stubStep, StubReader } from './support/stubs.js';

/** Lets a process die at a moment of its turn, then starts anew on what it left. */
async function afterDeathAt(moment: 'reply' | 'effect') {
  const folder = mkdtempSync(join(tmpdir(), 'haven-crash-'));
  const settings = { dataDir: join(folder, 'store'), keyFile: join(folder, 'keys/haven.key') };
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'test/bot/support/crashChild.ts', settings.dataDir, settings.keyFile, moment],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const [, signal] = await once(child, 'exit');
  assert.equal(signal, 'SIGKILL');

  const store = await openStore({ ...settings, clock: systemClock });
  const shown: string[] = [];
  const turns = new Turns({
    step: stubStep,
    newSession,
    reader: new StubReader(),
    policy,
    sessions: store.sessions,
    channel: {
      async deliver(items: readonly OutboxItem[]) {
        shown.push(...items.map(({ reply }) => reply.key));
      },
    },
    runEffect: async (_effect, { person, id }) => {
      await store.moodLog.append(person, { id, at: '2026-11-23T09:00:00.000Z', emotions: {}, basic: {} });
      return {};
    },
    clock: systemClock,
    log: silentLog,
    metrics: createMetrics(),
  });
  await turns.resume();
  const first = [...shown];
  await turns.resume();
  const entries = await store.moodLog.count('p1');
  turns.stop();
  await store.close();
  return { first, again: shown.slice(first.length), entries };
}

describe('a process that is killed', () => {
  it('between decision and reply leaves a reply that the next one delivers, once', async () => {
    assert.deepEqual(await afterDeathAt('reply'), {
      first: ['answer.do mood', 'outcome.mood.append.true'],
      again: [],
      entries: 1,
    });
  });

  it('between an effect and its outcome leaves an effect that is not repeated, and an outcome that is told', async () => {
    const { first, again, entries } = await afterDeathAt('effect');
    assert.deepEqual(first.slice(-1), ['outcome.mood.append.true']);
    assert.deepEqual(again, []);
    assert.equal(entries, 1);
  });
});
