import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { systemClock } from '../../src/clock.js';
import { type Purpose, purposes } from '../../src/dialogs/session.js';
import { erasePerson } from '../../src/moodlog/erase.js';
import { exportPerson } from '../../src/moodlog/export.js';
import { type ExportLabels, exportPage } from '../../src/moodlog/exportPage.js';
import { type Emotion, emotions } from '../../src/nlu/reading.js';
import { openMemoryStore } from '../../src/store/openMemoryStore.js';
import { HavenError } from '../../src/errors.js';
import { commit, consent, entry, request } from '../store/support/samples.js';

const hostile = `</td><script>alert("it's me & you")</script>`;

const labels: ExportLabels = {
  locale: 'zh-Hans',
  title: '你的数据',
  intro: 'intro',
  consents: 'consents',
  moodEntries: 'mood',
  conversations: 'conversations',
  cases: 'cases',
  state: 'state',
  nothing: 'nothing here',
  time: 'time',
  purpose: 'purpose',
  answer: 'answer',
  yes: 'yes',
  no: 'no',
  rating: 'rating',
  emotions: 'emotions',
  note: 'note',
  purposes: Object.fromEntries(purposes.map((purpose) => [purpose, purpose])) as Record<Purpose, string>,
  emotionNames: Object.fromEntries(emotions.map((emotion) => [emotion, `<${emotion}>`])) as Record<Emotion, string>,
};

async function storeWithAnn(): Promise<ReturnType<typeof openMemoryStore>> {
  const store = openMemoryStore(systemClock);
  await store.people.recordConsent('ann', consent('c1'));
  await store.sessions.commit('ann', 0, commit('t1', { window: [{ text: hostile, at: 1 }] }));
  await store.moodLog.append('ann', entry('e1', '2026-10-31T23:59:59Z', { note: hostile, rating: 3 }));
  await store.moodLog.append('ann', entry('e2', '2026-11-01T00:00:00Z'));
  await store.cases.add(request('case-1', 'ann'));
  await store.conversations.create({ id: 'talk-1', person: 'ann', createdAt: 1 });
  await store.conversations.append('talk-1', { id: 'a1', text: hostile }, 1);
  return store;
}

describe('An export', () => {
  it('holds everything that is kept of the person and survives JSON', async () => {
    const store = await storeWithAnn();
    const data = await exportPerson(store, 'ann', '2026-11-23T09:00:00Z');
    assert.deepEqual(
      data.moodEntries.map(({ id }) => id),
      ['e1', 'e2'],
    );
    assert.deepEqual(data.cases, [request('case-1', 'ann')]);
    assert.deepEqual(data.consents, [consent('c1')]);
    assert.equal(data.conversations.length, 1);
    assert.deepEqual(data.state, await store.sessions.load('ann'));
    assert.deepEqual(JSON.parse(JSON.stringify(data)), data);
  });

  it('as a page shows all of it with nothing that a browser would run', async () => {
    const page = exportPage(await exportPerson(await storeWithAnn(), 'ann', '2026-11-23T09:00:00Z'), labels);
    for (const part of [
      'lang="zh-Hans"',
      '你的数据',
      '2026-10-31T23:59:59Z',
      'case-1',
      'talk-1',
      '&lt;joy&gt; 80 %',
      '&lt;/td&gt;&lt;script&gt;',
    ]) {
      assert.ok(page.includes(part), part);
    }
    assert.doesNotMatch(page, /<script|src=|href=|<joy/);
    assert.equal(page.includes(labels.nothing), false);
  });

  it('of a person never seen says that there is nothing', async () => {
    const data = await exportPerson(openMemoryStore(systemClock), 'nobody', '2026-11-23T09:00:00Z');
    assert.deepEqual(
      [data.state, data.cases, data.moodEntries, data.consents, data.conversations],
      [null, [], [], [], []],
    );
    assert.equal(exportPage(data, labels).split(labels.nothing).length - 1, 5);
  });
});

describe('Erasing a person', () => {
  it('counts what there was and leaves nothing', async () => {
    const store = await storeWithAnn();
    assert.deepEqual(await erasePerson(store, 'ann'), {
      moodEntries: 2,
      conversations: 1,
      cases: 1,
      consents: 1,
      states: 1,
      unreadable: 0,
    });
    const data = await exportPerson(store, 'ann', '');
    assert.deepEqual(
      [data.state, data.cases, data.moodEntries, data.consents, data.conversations],
      [null, [], [], [], []],
    );
  });

  it('is not called done while something remains', async () => {
    const store = await storeWithAnn();
    const kept = await store.cases.ofPerson('ann');
    const stubborn = { ...store, cases: { ofPerson: async () => kept, erase: async () => undefined } };
    await assert.rejects(
      erasePerson(stubborn, 'ann'),
      (thrown) => thrown instanceof HavenError && thrown.code === 'erase_incomplete',
    );
  });
});
