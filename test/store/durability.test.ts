import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openForInspection } from '../../src/store/inspect.js';
import { openStore } from '../../src/store/openStore.js';
import { collect } from './support/collect.js';
import { HandClock } from '../support/handClock.js';
import { freshPlaces } from './support/places.js';

const writer = fileURLToPath(new URL('./support/writer.ts', import.meta.url));
const rounds = 30;
/** Milliseconds after which no new round begins, so that a slow machine is not held up. */
const budget = 9_000;

interface Acknowledged {
  turn: string[];
  mood: string[];
  audit: string[];
}

/** Lets a process write, kills it as a power cut would, and gives what it had acknowledged. */
async function writeAndDie(places: { dataDir: string; keyFile: string }, round: number): Promise<Acknowledged> {
  const child = spawn(process.execPath, ['--import', 'tsx', writer, places.dataDir, places.keyFile, String(round)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    // The moment differs from round to round: a few writes after the start, at any step of the next one.
    if (text === '') setTimeout(() => child.kill('SIGKILL'), (round * 7.3) % 60);
    text += chunk;
  });
  await once(child, 'close');
  lines.push(...text.split('\n').slice(0, -1));
  const of = (kind: string): string[] =>
    lines.filter((line) => line.startsWith(`${kind} `)).map((line) => line.slice(kind.length + 1));
  return { turn: of('turn'), mood: of('mood'), audit: of('audit') };
}

function assertKeptOnce(kept: readonly string[], acknowledged: readonly string[], what: string): void {
  assert.equal(new Set(kept).size, kept.length, `${what}: something is there twice`);
  assert.deepEqual(
    acknowledged.filter((id) => !kept.includes(id)),
    [],
    `${what}: something acknowledged is lost`,
  );
}

describe('Durability', () => {
  it('keeps every acknowledged write exactly once through many kills', { timeout: 60_000 }, async () => {
    const places = freshPlaces();
    const all: Acknowledged = { turn: [], mood: [], audit: [] };
    const start = Date.now();
    for (let round = 0; round < rounds && Date.now() - start < budget; round += 1) {
      const acknowledged = await writeAndDie(places, round);
      for (const kind of ['turn', 'mood', 'audit'] as const) all[kind].push(...acknowledged[kind]);
      const store = await openStore({ ...places, clock: new HandClock() });
      const state = await store.sessions.load('ann');
      assertKeptOnce(state?.turns ?? [], all.turn.slice(-150), 'turns');
      assertKeptOnce(
        state?.outbox.map(({ id }) => id) ?? [],
        all.turn.map((id) => `${id}:0`),
        'outbox',
      );
      assertKeptOnce(
        (await store.moodLog.list('ann')).map(({ id }) => id),
        all.mood,
        'mood',
      );
      assertKeptOnce(
        (await collect(store.audit.read())).map(({ subject }) => subject),
        all.audit,
        'audit',
      );
      await store.close();
    }
    assert.ok(all.audit.length > 5, 'the writer wrote next to nothing: nothing was proved');
    const files = (await collect((await openForInspection(places)).records())).map(({ file }) => file);
    assert.deepEqual(
      files.filter((file) => file.endsWith('.tmp') || file === 'lock'),
      [],
    );
  });
});
