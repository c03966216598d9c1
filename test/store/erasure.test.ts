import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { erasePerson } from '../../src/moodlog/erase.js';
import { openForInspection } from '../../src/store/inspect.js';
import { openStore } from '../../src/store/openStore.js';
import type { Store } from '../../src/store/store.js';
import { collect } from './support/collect.js';
import { HandClock } from '../support/handClock.js';
import { freshPlaces } from './support/places.js';
import { commit, consent, entry, reply, request, session } from './support/samples.js';

type Places = ReturnType<typeof freshPlaces>;

const open = (places: Places): Promise<Store> => openStore({ ...places, clock: new HandClock() });

/** What is planted in every kind of record of a person. */
const plantedBy = (person: string): string[] =>
  ['window', 'session', 'note', 'message', 'closing', 'activity', 'chart'].map((where) => `${person} says “${where}”`);

/** Leaves something of the person in every kind of record there is. */
async function plant(store: Store, person: string): Promise<void> {
  const [window = '', recent = '', note = '', message = '', closing = '', activity = '', chart = ''] =
    plantedBy(person);
  await store.people.recordConsent(person, consent(`${person}-c1`));
  const flow = { flow: 'safetyPlan' as const, chartVersion: 1, value: 'steps', context: { chart } };
  const state = { ...session, recent: [recent], active: flow };
  await store.sessions.commit(
    person,
    0,
    commit(`${person}-t1`, { session: state, window: [{ text: window, at: 1 }], outbox: [reply(`${person}-t1:0`)] }),
  );
  for (const at of ['2025-12-31T23:00:00Z', '2026-01-01T01:00:00Z'])
    await store.moodLog.append(person, entry(`${person}-${at}`, at, { note }));
  await store.cases.add(request(`${person}-case`, person));
  await store.cases.change(`${person}-case`, (stored) => ({
    ...stored,
    messages: [{ id: 'm1', at: '2026-11-23T09:00:00Z', from: 'person', text: message }],
    closing: { intent: closing, plan: '', means: '', company: '', next: '' },
  }));
  await store.conversations.create({ id: `${person}-talk`, person, createdAt: 1 });
  for (let index = 0; index < 40; index += 1)
    await store.conversations.append(`${person}-talk`, { id: `${person}-a${index}`, text: activity }, index);
}

async function found(places: Places, texts: readonly string[]): Promise<string[]> {
  const inspection = await openForInspection(places);
  return (await Promise.all(texts.map((text) => inspection.find(text)))).flat();
}

describe('Inspection', () => {
  it('finds what was planted in every kind of record, with its person', async () => {
    const places = freshPlaces();
    const store = await open(places);
    await plant(store, 'p-ann');
    for (const text of plantedBy('p-ann')) assert.ok((await found(places, [text])).length > 0, text);
    const records = await collect((await openForInspection(places)).records());
    assert.deepEqual(
      records.filter(({ json }) => json === null),
      [],
    );
    assert.ok(records.filter(({ person }) => person === 'p-ann').length >= 7);
    assert.equal(
      records.some(({ json }) => json?.includes('"secret"')),
      false,
      'keys are not shown',
    );
    await store.close();
  });

  it('finds what lies in a stray file or a file name, too', async () => {
    const places = freshPlaces();
    await (await open(places)).close();
    writeFileSync(join(places.dataDir, 'people', 'stray-ann.txt'), 'left over: hello');
    assert.deepEqual(await found(places, ['stray-ann', 'hello', 'absent']), [
      'people/stray-ann.txt',
      'people/stray-ann.txt',
    ]);
  });
});

describe('Erasure', () => {
  it('removes everything of the person from every record, and nothing of another', async () => {
    const places = freshPlaces();
    const store = await open(places);
    await plant(store, 'p-ann');
    await plant(store, 'p-ben');
    assert.deepEqual(await erasePerson(store, 'p-ann'), {
      moodEntries: 2,
      conversations: 1,
      cases: 1,
      consents: 1,
      states: 1,
      unreadable: 0,
    });
    assert.deepEqual(await found(places, ['p-ann']), []);
    assert.equal(
      (await Promise.all(plantedBy('p-ben').map((text) => found(places, [text])))).every((files) => files.length > 0),
      true,
    );
    assert.deepEqual(await erasePerson(store, 'p-ann'), {
      moodEntries: 0,
      conversations: 0,
      cases: 0,
      consents: 0,
      states: 0,
      unreadable: 0,
    });
    await store.close();
    assert.deepEqual(await found(places, ['p-ann']), []);
  });

  it('reaches copies made before: what comes back from a backup can no longer be read', async () => {
    const places = freshPlaces();
    const store = await open(places);
    await plant(store, 'p-ann');
    await plant(store, 'p-ben');
    const backup = join(places.root, 'backup');
    cpSync(places.dataDir, backup, { recursive: true });
    assert.equal(
      (await found({ ...places, dataDir: backup }, plantedBy('p-ann'))).length >= 7,
      true,
      'the copy can be read before',
    );
    await erasePerson(store, 'p-ann');
    await store.close();
    assert.deepEqual(await found({ ...places, dataDir: backup }, ['p-ann']), []);
    assert.equal(
      (await found({ ...places, dataDir: backup }, plantedBy('p-ben'))).length >= 7,
      true,
      'others’ records in the copy stay readable',
    );

    rmSync(places.dataDir, { recursive: true });
    cpSync(backup, places.dataDir, { recursive: true });
    rmSync(join(places.dataDir, 'lock'));
    const restored = await open(places);
    assert.equal(await restored.sessions.load('p-ann'), null);
    assert.deepEqual(await restored.moodLog.list('p-ann'), []);
    assert.equal(await restored.cases.get('p-ann-case'), null);
    assert.equal((await restored.cases.get('p-ben-case'))?.person, 'p-ben');
    await restored.moodLog.append('p-ann', entry('new', '2026-01-01T09:00:00Z'));
    assert.deepEqual(
      (await restored.moodLog.list('p-ann')).map(({ id }) => id),
      ['new'],
      'a new key reads nothing old',
    );
    await restored.close();
  });

  it('that a crash cut short is finished at the next start', async () => {
    const places = freshPlaces();
    const store = await open(places);
    await plant(store, 'p-ann');
    const owner = await store.subjectOf('p-ann');
    await store.close();
    mkdirSync(join(places.dataDir, 'erasing'), { recursive: true });
    renameSync(join(places.dataDir, 'people', owner), join(places.dataDir, 'erasing', owner));
    const again = await open(places);
    assert.deepEqual([readdirSync(join(places.dataDir, 'erasing')), await collect(again.people.list())], [[], []]);
    await again.close();
    assert.deepEqual(await found(places, ['p-ann']), []);
  });

  it('leaves the audit, which knows the person by a hash only', async () => {
    const places = freshPlaces();
    const store = await open(places);
    await plant(store, 'p-ann');
    const subject = await store.subjectOf('p-ann');
    await erasePerson(store, 'p-ann');
    await store.audit.append({ at: '2026-11-23T09:00:00Z', actor: 'program', action: 'person.erased', subject });
    await store.close();
    assert.deepEqual(await found(places, [subject]), ['audit.jsonl']);
  });
});
