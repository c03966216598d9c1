import assert from 'node:assert/strict';
import { it } from 'node:test';
import { HavenError } from '../../src/errors.js';
import { onEveryEngine } from './support/engines.js';
import { refuses } from './support/refuses.js';
import { request } from './support/samples.js';

onEveryEngine('Cases', (store, reopened) => {
  it('keeps a case as it was first added', async () => {
    await store().cases.add(request('first', 'ann'));
    await store().cases.add(request('first', 'ann', { level: 4 }));
    assert.deepEqual(await (await reopened()).cases.get('first'), request('first', 'ann'));
    assert.equal(await store().cases.get('unknown'), null);
  });

  it('changes one case under a lock: none of many changes is lost', async () => {
    await store().cases.add(request('busy', 'ben'));
    const post = (id: string): Promise<unknown> =>
      store().cases.change('busy', (stored) => ({
        ...stored,
        messages: [...stored.messages, { id, at: '2026-11-23T09:00:00Z', from: 'person', text: id }],
      }));
    await Promise.all(Array.from({ length: 25 }, (_, index) => post(`m${index}`)));
    const ids = (await store().cases.get('busy'))?.messages.map(({ id }) => id) ?? [];
    assert.equal(new Set(ids).size, 25);
  });

  it('leaves the case as it was when a change is refused', async () => {
    await store().cases.add(request('refused', 'cho'));
    const refuse = (): never => {
      throw new HavenError('case_taken');
    };
    await refuses(store().cases.change('refused', refuse), 'case_taken');
    assert.deepEqual(await store().cases.get('refused'), request('refused', 'cho'));
    await refuses(
      store().cases.change('unknown', (stored) => stored),
      'case_unknown',
    );
  });

  it('lists by state, following changes, also after it was opened again', async () => {
    await store().cases.add(request('l1', 'dee'));
    await store().cases.add(request('l2', 'eve'));
    await store().cases.change('l2', (stored) => ({ ...stored, state: 'closed' }));
    const listed = async (state: 'queued' | 'closed'): Promise<string[]> =>
      (await store().cases.list([state])).map(({ id }) => id).filter((id) => id.startsWith('l'));
    assert.deepEqual([await listed('queued'), await listed('closed')], [['l1'], ['l2']]);
    await reopened();
    assert.deepEqual([await listed('queued'), await listed('closed')], [['l1'], ['l2']]);
    assert.deepEqual(await store().cases.list([]), []);
  });

  it('finds the person’s open case and all their cases', async () => {
    await store().cases.add(request('o1', 'fay', { state: 'closed', requestedAt: '2026-11-20T00:00:00Z' }));
    await store().cases.add(request('o2', 'fay', { state: 'accepted' }));
    assert.equal((await store().cases.openOf('fay'))?.id, 'o2');
    await store().cases.change('o2', (stored) => ({ ...stored, state: 'cancelled' }));
    assert.equal(await store().cases.openOf('fay'), null);
    assert.deepEqual(
      (await store().cases.ofPerson('fay')).map(({ id }) => id),
      ['o1', 'o2'],
    );
  });

  it('erases a person’s cases and nobody else’s', async () => {
    await store().cases.add(request('x1', 'gus'));
    await store().cases.add(request('x2', 'hal'));
    await store().cases.erase('gus');
    assert.deepEqual([await store().cases.get('x1'), (await store().cases.get('x2'))?.id], [null, 'x2']);
  });
});
