import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { AuditRecord } from '../../src/handoff/audit.js';
import { collect } from './support/collect.js';
import { onEveryEngine } from './support/engines.js';

const record = (subject: string): AuditRecord => ({
  at: '2026-11-23T09:00:00.000Z',
  actor: 'program',
  action: 'case.viewed',
  subject,
});

onEveryEngine('Audit', (store, reopened) => {
  it('keeps every record in the order of appending, also after it was opened again', async () => {
    assert.deepEqual(await collect(store().audit.read()), []);
    const first = Array.from({ length: 20 }, (_, index) => record(`s${index}`));
    await Promise.all(first.map((one) => store().audit.append(one)));
    await reopened();
    await store().audit.append(record('last'));
    assert.deepEqual(await collect(store().audit.read()), [...first, record('last')]);
  });

  it('names persons by a hash that stays the same and tells nothing', async () => {
    const subject = await store().subjectOf('ann@example.org');
    assert.match(subject, /^[0-9a-f]{32}$/);
    assert.equal(await (await reopened()).subjectOf('ann@example.org'), subject);
    assert.notEqual(await store().subjectOf('ben@example.org'), subject);
  });
});
