import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type ErrorCode, HavenError } from '../../src/errors.js';
import { currentConsents } from '../../src/moodlog/consents.js';
import { emotionsOf, entryOf, keepEntry } from '../../src/moodlog/entries.js';
import { type Emotion, type Reading, basicEmotions, emotions } from '../../src/nlu/reading.js';
import { openMemoryStore } from '../../src/store/openMemoryStore.js';
import { systemClock } from '../../src/clock.js';
import type { ConsentRecord } from '../../src/moodlog/people.js';
import type { Purpose } from '../../src/dialogs/session.js';

const at = '2026-11-23T09:00:00.000Z';

const record = (id: string, purpose: Purpose, granted: boolean): ConsentRecord => ({
  id,
  purpose,
  granted,
  textVersion: '1',
  locale: 'en',
  at,
});

const hasCode =
  (code: ErrorCode) =>
  (thrown: unknown): boolean =>
    thrown instanceof HavenError && thrown.code === code;

const felt = { emotions: { joy: 0.81234 }, basic: { joy: 0.9 } };

function reading(change: Partial<Reading>): Reading {
  return {
    language: 'en',
    level: 0,
    signals: [],
    emotions: null,
    basic: null,
    top: [],
    topics: [],
    model: null,
    ...change,
  };
}

describe('A mood entry', () => {
  it('keeps the emotions over their thresholds and no word of the message', () => {
    const probabilities = Object.fromEntries(
      emotions.map((emotion) => [emotion, emotion === 'joy' ? 0.9 : 0.01]),
    ) as Record<Emotion, number>;
    const basic = Object.fromEntries(basicEmotions.map((emotion) => [emotion, 0.1])) as Reading['basic'];
    const entry = entryOf('e1', at, {
      ...emotionsOf(reading({ emotions: probabilities, basic, top: ['joy'] })),
      rating: 7,
    });
    assert.deepEqual(entry.emotions, { joy: 0.9 });
    assert.deepEqual(Object.keys(entry).sort(), ['at', 'basic', 'emotions', 'id', 'rating']);
  });

  it('has no emotions when no model read the text', () => {
    assert.deepEqual(entryOf('e1', at, emotionsOf(reading({}))), { id: 'e1', at, emotions: {}, basic: {} });
  });

  it('holds only known labels with probabilities, whatever it is made from', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.oneof(fc.constantFrom(...emotions), fc.string()), fc.double()), (values) => {
        const { emotions: kept } = entryOf('e1', at, { emotions: values, basic: {} });
        for (const [label, value] of Object.entries(kept)) {
          assert.ok(emotions.some((emotion) => emotion === label));
          assert.ok(value >= 0 && value <= 1);
        }
      }),
    );
  });

  it('refuses a rating outside 0 to 10, a long note and a time that is none', () => {
    for (const rating of [-0.1, 10.1, NaN])
      assert.throws(() => entryOf('e1', at, { ...felt, rating }), hasCode('bad_request'));
    assert.throws(() => entryOf('e1', at, { ...felt, note: 'x'.repeat(501) }), hasCode('bad_request'));
    assert.throws(() => entryOf('e1', 'today', felt), hasCode('bad_request'));
    assert.equal(entryOf('e1', at, { ...felt, rating: 0, note: '…' }).rating, 0);
  });
});

describe('The ledger', () => {
  it('lets the last answer stand', () => {
    const current = currentConsents([
      record('1', 'moodlog', true),
      record('2', 'emotion', true),
      record('3', 'moodlog', false),
    ]);
    assert.deepEqual([current.moodlog?.granted, current.emotion?.granted, current.chat], [false, true, undefined]);
  });

  it('keeps no entry without the mood-log consent, nor after it was withdrawn', async () => {
    const store = openMemoryStore(systemClock);
    const entry = entryOf('e1', at, felt);
    await assert.rejects(keepEntry(store, 'ann', entry), hasCode('consent_missing'));
    await store.people.recordConsent('ann', record('1', 'moodlog', true));
    await store.people.recordConsent('ann', record('2', 'emotion', true));
    await keepEntry(store, 'ann', entry);
    await store.people.recordConsent('ann', record('3', 'moodlog', false));
    await assert.rejects(keepEntry(store, 'ann', { ...entry, id: 'e2' }), hasCode('consent_missing'));
    assert.deepEqual(await store.moodLog.list('ann'), [entry]);
  });

  it('keeps the rating without the emotions where emotions may not be read', async () => {
    const store = openMemoryStore(systemClock);
    await store.people.recordConsent('ann', record('1', 'moodlog', true));
    await keepEntry(store, 'ann', entryOf('e1', at, { ...felt, rating: 4 }));
    assert.deepEqual(await store.moodLog.list('ann'), [{ id: 'e1', at, emotions: {}, basic: {}, rating: 4 }]);
  });
});
