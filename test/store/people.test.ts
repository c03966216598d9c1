import assert from 'node:assert/strict';
import { it } from 'node:test';
import { collect } from './support/collect.js';
import { onEveryEngine } from './support/engines.js';
import { commit, consent, entry, request } from './support/samples.js';

onEveryEngine('People', (store, reopened) => {
  it('keeps every answer once, oldest first', async () => {
    await store().people.recordConsent('ann', consent('c2', { granted: false, at: '2026-11-24T00:00:00Z' }));
    await store().people.recordConsent('ann', consent('c1'));
    await store().people.recordConsent('ann', consent('c1', { granted: false }));
    const ledger = await (await reopened()).people.consents('ann');
    assert.deepEqual(
      ledger.map(({ id, granted }) => [id, granted]),
      [
        ['c1', true],
        ['c2', false],
      ],
    );
  });

  it('loses no answer when the state is committed at the same time', async () => {
    await Promise.all([
      store().people.recordConsent('both', consent('c1')),
      store().sessions.commit('both', 0, commit('t1')),
      store().people.recordConsent('both', consent('c2')),
    ]);
    assert.equal((await store().people.consents('both')).length, 2);
    assert.equal((await store().sessions.load('both'))?.version, 1);
  });

  it('erases everything of the person and nothing of another', async () => {
    for (const person of ['erased', 'stays']) {
      await store().people.recordConsent(person, consent('c1'));
      await store().sessions.commit(person, 0, commit('t1'));
      await store().moodLog.append(person, entry('e1', '2026-11-23T09:00:00Z'));
      await store().cases.add(request(`case-${person}`, person));
      await store().conversations.create({ id: `talk-${person}`, person, createdAt: 1 });
    }
    await store().people.erase('erased');
    await store().people.erase('erased');
    const kept = async (person: string): Promise<unknown[]> => [
      (await store().people.consents(person)).length,
      (await store().sessions.load(person)) !== null,
      await store().moodLog.count(person),
      (await store().cases.get(`case-${person}`))?.id,
      (await store().conversations.find(`talk-${person}`))?.id,
    ];
    assert.deepEqual(await kept('erased'), [0, false, 0, undefined, undefined]);
    assert.deepEqual(await kept('stays'), [1, true, 1, 'case-stays', 'talk-stays']);
    assert.equal(
      (await store().cases.list(['queued'])).some(({ person }) => person === 'erased'),
      false,
    );
  });

  it('lets a person come back after erasure as somebody new', async () => {
    await store().moodLog.append('again', entry('e1', '2026-11-23T09:00:00Z'));
    await store().people.erase('again');
    await store().moodLog.append('again', entry('e2', '2026-11-23T10:00:00Z'));
    assert.deepEqual(
      (await store().moodLog.list('again')).map(({ id }) => id),
      ['e2'],
    );
  });

  it('lists everybody who is kept', async () => {
    await store().people.recordConsent('listed', consent('c1'));
    await store().people.recordConsent('unlisted', consent('c1'));
    await store().people.erase('unlisted');
    const everybody = await collect(store().people.list());
    assert.equal(everybody.includes('listed'), true);
    assert.equal(everybody.includes('unlisted'), false);
    assert.equal(new Set(everybody).size, everybody.length);
  });
});
