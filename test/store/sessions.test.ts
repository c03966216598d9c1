import assert from 'node:assert/strict';
import { it } from 'node:test';
import { collect } from './support/collect.js';
import { onEveryEngine } from './support/engines.js';
import { refuses } from './support/refuses.js';
import { commit, effect, reply, session } from './support/samples.js';

onEveryEngine('Sessions', (store, reopened) => {
  it('knows nothing of a person never seen', async () => {
    assert.equal(await store().sessions.load('nobody'), null);
  });

  it('gives back what a turn committed, also after it was opened again', async () => {
    const committed = await store().sessions.commit(
      'back',
      0,
      commit('t1', { outbox: [reply('t1:0')], timers: { pace: 5 } }),
    );
    assert.equal(committed.version, 1);
    assert.deepEqual(committed.turns, ['t1']);
    assert.deepEqual(await (await reopened()).sessions.load('back'), committed);
  });

  it('refuses a commit that did not see the last one, and keeps the last one', async () => {
    await store().sessions.commit('raced', 0, commit('t1'));
    await refuses(store().sessions.commit('raced', 0, commit('t2')), 'version_conflict');
    assert.deepEqual((await store().sessions.load('raced'))?.turns, ['t1']);
  });

  it('lets exactly one of many simultaneous commits win', async () => {
    const tries = Array.from({ length: 20 }, (_, index) => store().sessions.commit('crowd', 0, commit(`t${index}`)));
    const results = await Promise.allSettled(tries);
    assert.equal(results.filter(({ status }) => status === 'fulfilled').length, 1);
    assert.equal((await store().sessions.load('crowd'))?.version, 1);
  });

  it('drops finished items of earlier turns and keeps the unfinished ones', async () => {
    const first = { outbox: [reply('t1:0', true), reply('t1:1')], effects: [effect('t1:0', true), effect('t1:1')] };
    await store().sessions.commit('items', 0, commit('t1', first));
    assert.equal(
      (await store().sessions.load('items'))?.outbox.length,
      2,
      'the last turn keeps all, to answer a repeat',
    );
    const after = await store().sessions.commit('items', 1, commit('t2', { outbox: [reply('t2:0')] }));
    assert.deepEqual(
      after.outbox.map(({ id }) => id),
      ['t1:1', 't2:0'],
    );
    assert.deepEqual(
      after.effects.map(({ id }) => id),
      ['t1:1'],
    );
  });

  it('settles by id without a new version, and ignores ids and persons it does not know', async () => {
    await store().sessions.commit(
      'settled',
      0,
      commit('t1', { outbox: [reply('t1:0'), reply('t1:1')], effects: [effect('t1:0')] }),
    );
    await store().sessions.settle('settled', { delivered: ['t1:0', 'x'], done: ['t1:0'] });
    await store().sessions.settle('nobody', { delivered: ['t1:0'] });
    const state = await store().sessions.load('settled');
    assert.deepEqual(
      state?.outbox.map(({ delivered }) => delivered),
      [true, false],
    );
    assert.deepEqual(
      state?.effects.map(({ done }) => done),
      [true],
    );
    assert.equal(state?.version, 1);
    assert.equal(await store().sessions.load('nobody'), null);
  });

  it('remembers the last 200 turns', async () => {
    for (let turn = 0; turn < 203; turn += 1) await store().sessions.commit('long', turn, commit(`t${turn}`));
    const turns = (await store().sessions.load('long'))?.turns ?? [];
    assert.equal(turns.length, 200);
    assert.equal(turns.at(-1), 't202');
  });

  it('names the persons with something unfinished and nobody else', async () => {
    await store().sessions.commit('u-reply', 0, commit('t1', { outbox: [reply('t1:0')] }));
    await store().sessions.commit('u-effect', 0, commit('t1', { effects: [effect('t1:0')] }));
    await store().sessions.commit('u-timer', 0, commit('t1', { timers: { pace: 1 } }));
    await store().sessions.commit(
      'u-none',
      0,
      commit('t1', { outbox: [reply('t1:0', true)], effects: [effect('t1:0', true)] }),
    );
    const unfinished = (await collect(store().sessions.unfinished())).filter((person) => person.startsWith('u-'));
    assert.deepEqual(unfinished.sort(), ['u-effect', 'u-reply', 'u-timer']);
  });

  it('hands out copies: changing one changes nothing stored', async () => {
    const committed = await store().sessions.commit('copy', 0, commit('t1', { session: { ...session, recent: [] } }));
    committed.turns.push('forged');
    (await store().sessions.load('copy'))?.session.recent.push('forged');
    const state = await store().sessions.load('copy');
    assert.deepEqual([state?.turns, state?.session.recent], [['t1'], []]);
  });

  it('forgets old texts and nothing else, also of people who never write again', async () => {
    const window = [
      { text: 'old', at: 100 },
      { text: 'new', at: 300 },
    ];
    for (const person of ['quiet', 'talks']) await store().sessions.commit(person, 0, commit('t1', { window }));
    await reopened();
    await store().sessions.forgetTexts(100);
    const texts = async (person: string): Promise<unknown> =>
      (await store().sessions.load(person))?.window.map(({ text }) => text);
    assert.deepEqual(await texts('quiet'), ['new']);
    await store().sessions.commit('talks', 1, commit('t2', { window }));
    await store().sessions.forgetTexts(300);
    assert.deepEqual([await texts('quiet'), await texts('talks')], [[], []]);
    assert.deepEqual((await store().sessions.load('quiet'))?.turns, ['t1']);
    assert.equal((await store().sessions.load('quiet'))?.version, 1);
    await store().sessions.commit('quiet', 1, commit('t3', { window: [{ text: 'again', at: 400 }] }));
    await store().sessions.forgetTexts(400);
    assert.deepEqual(await texts('quiet'), []);
  });

  it('erases the state and starts again at version 0', async () => {
    await store().sessions.commit('gone', 0, commit('t1'));
    await store().sessions.erase('gone');
    await store().sessions.erase('nobody');
    assert.equal(await store().sessions.load('gone'), null);
    assert.equal((await store().sessions.commit('gone', 0, commit('t2'))).version, 1);
  });
});
