import assert from 'node:assert/strict';
import { it } from 'node:test';
import { onEveryEngine } from './support/engines.js';
import { refuses } from './support/refuses.js';

onEveryEngine('Conversations', (store, reopened) => {
  const conversations = () => store().conversations;
  const positions = async (id: string, from: number): Promise<number[]> =>
    (await conversations().since(id, from)).map(({ position }) => position);

  it('keeps a conversation as it was first made, and what the person stated later', async () => {
    await conversations().create({ id: 'c1', person: 'ann', createdAt: 1, locale: 'en' });
    await conversations().create({ id: 'c1', person: 'ann', createdAt: 2 });
    await conversations().update('c1', { country: 'GB' });
    assert.deepEqual(await (await reopened()).conversations.find('c1'), {
      id: 'c1',
      person: 'ann',
      createdAt: 1,
      locale: 'en',
      country: 'GB',
    });
    assert.equal(await conversations().find('unknown'), null);
  });

  it('counts activities from 0 without gaps and gives those from a position on', async () => {
    await conversations().create({ id: 'c2', person: 'ben', createdAt: 1 });
    for (let index = 0; index < 70; index += 1)
      await conversations().append('c2', { id: `a${index}`, text: `${index}` }, index);
    await reopened();
    assert.deepEqual(
      await positions('c2', 0),
      Array.from({ length: 70 }, (_, index) => index),
    );
    assert.deepEqual(await positions('c2', 67), [67, 68, 69]);
    assert.deepEqual(await positions('c2', 70), []);
  });

  it('gives a known activity as it stands instead of adding it again', async () => {
    await conversations().create({ id: 'c3', person: 'cho', createdAt: 1 });
    const [first] = await Promise.all(
      [1, 2, 3].map((at) => conversations().append('c3', { id: 'same', text: 'hello' }, at)),
    );
    assert.deepEqual(await conversations().append('c3', { id: 'same', text: 'changed' }, 9), first);
    assert.deepEqual(await positions('c3', 0), [0]);
  });

  it('refuses what belongs to no conversation', async () => {
    await refuses(conversations().append('unknown', { id: 'a' }, 1), 'conversation_unknown');
    await refuses(conversations().since('unknown', 0), 'conversation_unknown');
    await refuses(conversations().update('unknown', {}), 'conversation_unknown');
  });

  it('gives all of a person’s conversations', async () => {
    await conversations().create({ id: 'c4', person: 'dee', createdAt: 1 });
    await conversations().create({ id: 'c5', person: 'dee', createdAt: 2 });
    await conversations().append('c5', { id: 'a' }, 5);
    const all = await conversations().ofPerson('dee');
    assert.deepEqual(
      all.map(({ conversation, activities }) => [conversation.id, activities.length]),
      [
        ['c4', 0],
        ['c5', 1],
      ],
    );
  });

  it('expires old activities, goes on counting, and names persons left without a conversation', async () => {
    const base = 1_000_000;
    for (const id of ['old', 'mixed', 'fresh'])
      await conversations().create({ id, person: `p-${id}`, createdAt: base });
    for (let index = 0; index < 40; index += 1) {
      await conversations().append('old', { id: `a${index}` }, base + index);
      await conversations().append('mixed', { id: `a${index}` }, base + index * 10);
    }
    await conversations().append('fresh', { id: 'a' }, base + 500);
    const left = (await conversations().expire(base + 350)).filter((person) => person.startsWith('p-'));
    assert.deepEqual(left, ['p-old']);
    assert.equal(await conversations().find('old'), null);
    assert.deepEqual(await positions('mixed', 0), [35, 36, 37, 38, 39]);
    assert.equal((await conversations().append('mixed', { id: 'next' }, base + 400)).position, 40);
    assert.deepEqual(await positions('fresh', 0), [0]);
  });

  it('keeps a new conversation that has no activity yet', async () => {
    await conversations().create({ id: 'new', person: 'p-new', createdAt: 9_000_000 });
    assert.equal((await conversations().expire(8_000_000)).includes('p-new'), false);
    assert.equal((await conversations().find('new'))?.id, 'new');
    assert.equal((await conversations().expire(9_000_001)).includes('p-new'), true);
  });

  it('erases a person’s conversations', async () => {
    await conversations().create({ id: 'e1', person: 'eve', createdAt: 1 });
    await conversations().append('e1', { id: 'a' }, 1);
    await conversations().erase('eve');
    assert.deepEqual([await conversations().find('e1'), await conversations().ofPerson('eve')], [null, []]);
  });
});
