import assert from 'node:assert/strict';
import { it } from 'node:test';
import { onEveryEngine } from './support/engines.js';
import { refuses } from './support/refuses.js';
import { entry } from './support/samples.js';

onEveryEngine('MoodLog', (store, reopened) => {
  const ids = async (person: string, range?: { from?: string; to?: string }): Promise<string[]> =>
    (await store().moodLog.list(person, range)).map(({ id }) => id);

  it('keeps entries as they are, oldest first, also after it was opened again', async () => {
    const late = entry('late', '2026-11-23T09:00:00Z', { rating: 3, note: '“quoted” 难过' });
    await store().moodLog.append('order', late);
    await store().moodLog.append('order', entry('early', '2026-11-02T09:00:00Z'));
    await store().moodLog.append('order', entry('earliest', '2025-12-31T23:59:59Z'));
    const entries = await (await reopened()).moodLog.list('order');
    assert.deepEqual(
      entries.map(({ id }) => id),
      ['earliest', 'early', 'late'],
    );
    assert.deepEqual(entries[2], late);
  });

  it('keeps the same id once, also at a month’s end', async () => {
    await store().moodLog.append('twice', entry('e1', '2026-10-31T23:59:59.999Z'));
    await store().moodLog.append('twice', entry('e1', '2026-10-31T23:59:59.999Z'));
    await store().moodLog.append('twice', entry('e1', '2026-11-01T00:00:00.000Z'));
    assert.equal(await store().moodLog.count('twice'), 1);
  });

  it('lists from the first instant and before the last, across month and year ends', async () => {
    const times = [
      '2025-12-31T23:59:59.999Z',
      '2026-01-01T00:00:00.000Z',
      '2026-01-31T23:59:59.999Z',
      '2026-02-01T00:00:00.000Z',
    ];
    for (const at of times) await store().moodLog.append('edges', entry(at, at));
    assert.deepEqual(
      await ids('edges', { from: '2026-01-01T00:00:00Z', to: '2026-02-01T00:00:00Z' }),
      times.slice(1, 3),
    );
    assert.deepEqual(await ids('edges', { from: '2026-01-01T00:00:00Z' }), times.slice(1));
    assert.deepEqual(await ids('edges', { to: '2026-01-01T00:00:00Z' }), times.slice(0, 1));
    assert.deepEqual(
      await ids('edges', { from: '2026-01-01T01:00:00+01:00', to: '2026-01-01T00:00:00.001Z' }),
      times.slice(1, 2),
    );
  });

  it('sorts by instant and not by the text of the time', async () => {
    await store().moodLog.append('zones', entry('second', '2026-11-01T00:30:00Z'));
    await store().moodLog.append('zones', entry('first', '2026-11-01T01:00:00+01:00'));
    assert.deepEqual(await ids('zones'), ['first', 'second']);
  });

  it('loses none of many simultaneous entries', async () => {
    const many = Array.from({ length: 40 }, (_, index) =>
      entry(`e${index}`, `2026-11-${String(1 + (index % 28)).padStart(2, '0')}T09:00:00Z`),
    );
    await Promise.all([...many, ...many].map((one) => store().moodLog.append('many', one)));
    assert.equal(await store().moodLog.count('many'), 40);
  });

  it('refuses a time that is none', async () => {
    await refuses(store().moodLog.append('wrong', entry('e1', 'yesterday')), 'bad_request');
    assert.equal(await store().moodLog.count('wrong'), 0);
  });

  it('erases the log and nothing else', async () => {
    await store().moodLog.append('one', entry('e1', '2026-11-01T09:00:00Z'));
    await store().moodLog.append('other', entry('e1', '2026-11-01T09:00:00Z'));
    await store().moodLog.erase('one');
    assert.deepEqual([await store().moodLog.count('one'), await store().moodLog.count('other')], [0, 1]);
  });
});
