import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { HavenError } from '../../src/errors.js';
import { openMemoryStore } from '../../src/store/openMemoryStore.js';
import { openStore } from '../../src/store/openStore.js';
import type { Store } from '../../src/store/store.js';
import { HandClock } from '../support/handClock.js';
import { freshPlaces } from './support/places.js';
import { commit, consent, entry } from './support/samples.js';

type Write = { kind: 'turn' | 'mood' | 'consent'; person: string; id: number };

const write = fc.record<Write>({
  kind: fc.constantFrom('turn', 'mood', 'consent'),
  person: fc.constantFrom('ann', 'ben'),
  id: fc.nat(6),
});

/** Does a write as the turn handler does: a lost race is tried again, not given up. */
async function perform(store: Store, run: number, { kind, person: name, id }: Write): Promise<void> {
  const person = `${name}-${run}`;
  if (kind === 'mood') return store.moodLog.append(person, entry(`e${id}`, `2026-1${id % 3}-01T00:00:00Z`));
  if (kind === 'consent') return store.people.recordConsent(person, consent(`c${id}`));
  for (;;) {
    const state = await store.sessions.load(person);
    if (state?.turns.includes(`t${id}`)) return;
    const lost = await store.sessions.commit(person, state?.version ?? 0, commit(`t${id}`)).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    if (lost === null) return;
    if (!(lost instanceof HavenError && lost.code === 'version_conflict')) throw lost;
  }
}

async function keepsEachOnce(store: Store, runs: number): Promise<void> {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(write, { maxLength: 25 }), async (writes) => {
      run += 1;
      await Promise.all(writes.map((one) => perform(store, run, one)));
      for (const person of ['ann', 'ben']) {
        const expected = (kind: Write['kind'], letter: string): string[] =>
          [
            ...new Set(
              writes.filter((one) => one.person === person && one.kind === kind).map(({ id }) => `${letter}${id}`),
            ),
          ].sort();
        const state = await store.sessions.load(`${person}-${run}`);
        assert.deepEqual([...(state?.turns ?? [])].sort(), expected('turn', 't'));
        assert.equal(state?.version ?? 0, expected('turn', 't').length);
        assert.deepEqual(
          (await store.moodLog.list(`${person}-${run}`)).map(({ id }) => id).sort(),
          expected('mood', 'e'),
        );
        assert.deepEqual(
          (await store.people.consents(`${person}-${run}`)).map(({ id }) => id).sort(),
          expected('consent', 'c'),
        );
      }
    }),
    { numRuns: runs },
  );
}

describe('Simultaneous writes', () => {
  it('are each kept exactly once in memory', () => keepsEachOnce(openMemoryStore(new HandClock()), 60));

  it('are each kept exactly once in files', async () => {
    const store = await openStore({ ...freshPlaces(), clock: new HandClock() });
    await keepsEachOnce(store, 20);
    await store.close();
  });
});
