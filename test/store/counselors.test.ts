import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Counselor } from '../../src/handoff/counselors.js';
import { onEveryEngine } from './support/engines.js';
import { refuses } from './support/refuses.js';

const counselor = (id: string, name: string): Counselor => ({
  id,
  name,
  passwordHash: '$argon2id$',
  role: 'counselor',
  createdAt: '2026-11-23T09:00:00Z',
});

onEveryEngine('Counselors', (store, reopened) => {
  it('adds each account once and finds it by name', async () => {
    assert.equal(await store().counselors.count(), 0);
    await Promise.all(['a', 'b', 'a'].map((id) => store().counselors.add(counselor(id, `name-${id}`))));
    await reopened();
    assert.equal(await store().counselors.count(), 2);
    assert.deepEqual(await store().counselors.find('name-b'), counselor('b', 'name-b'));
    assert.equal(await store().counselors.find('nobody'), null);
  });

  it('refuses a second account of the same name', async () => {
    await refuses(store().counselors.add(counselor('c', 'name-a')), 'bad_request');
  });
});
