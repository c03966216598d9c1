import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { insight } from '../../src/moodlog/insight.js';
import type { MoodEntry } from '../../src/moodlog/moodLog.js';
import { chartSeries } from '../../src/moodlog/series.js';
import { emotions } from '../../src/nlu/reading.js';

const now = Date.parse('2026-11-23T09:00:00Z');
const days = 7;
const daysAgo = (count: number): string => new Date(now - count * 86_400_000).toISOString();

const entry = (ago: number, change: Partial<MoodEntry> = {}): MoodEntry => ({
  id: `${ago}`,
  at: daysAgo(ago),
  emotions: {},
  basic: {},
  ...change,
});

const week = (from: number, change: Partial<MoodEntry>): MoodEntry[] =>
  [0, 1, 2, 3, 4].map((day) => entry(from + day, change));

describe('An insight', () => {
  it('counts entries, days and ratings of the period and of the one before', () => {
    const entries = [
      entry(0, { rating: 4 }),
      entry(0.1, { rating: 5 }),
      entry(6, { rating: 6 }),
      entry(7, { rating: 1 }),
      entry(13),
      entry(14),
    ];
    const { period, before } = insight(entries, { days, now });
    assert.deepEqual(
      [period.from, period.to, period.entries, period.daysWithEntries, period.ratings, period.meanRating],
      ['2026-11-17', '2026-11-23', 3, 2, 3, 5],
    );
    assert.deepEqual(
      [before.from, before.to, before.entries, before.ratings, before.meanRating],
      ['2026-11-10', '2026-11-16', 2, 1, 1],
    );
  });

  it('names the most frequent emotions first, by share of the entries with any, and leaves out neutral', () => {
    const entries = [
      entry(0, { emotions: { sadness: 0.9, neutral: 0.4 } }),
      entry(1, { emotions: { sadness: 0.6, joy: 0.5 } }),
      entry(2),
    ];
    assert.deepEqual(insight(entries, { days, now }).period.emotions, [
      { emotion: 'sadness', entries: 2, share: 1 },
      { emotion: 'joy', entries: 1, share: 0.5 },
    ]);
  });

  it('says that there is too little instead of a change', () => {
    for (const entries of [
      [],
      week(0, { rating: 9 }),
      [...week(0, { rating: 9 }), ...week(7, { rating: 2 }).slice(1)],
    ]) {
      assert.deepEqual(
        [insight(entries, { days, now }).comparison, insight(entries, { days, now }).ratingChange],
        ['tooFew', null],
      );
    }
    const onOneDay = [0, 1, 2, 3, 4].flatMap((n) => [entry(n / 100, { rating: 9 }), entry(7 + n / 100, { rating: 2 })]);
    assert.equal(insight(onOneDay, { days, now }).comparison, 'tooFew', 'many entries of one evening are one evening');
  });

  it('compares when there is enough, and ratings only when enough were given', () => {
    const rated = [...week(0, { rating: 7 }), ...week(7, { rating: 4.5 })];
    assert.deepEqual(
      [insight(rated, { days, now }).comparison, insight(rated, { days, now }).ratingChange],
      ['comparable', 2.5],
    );
    const unrated = [...week(0, { rating: 7 }), ...week(7, {})];
    assert.deepEqual(
      [insight(unrated, { days, now }).comparison, insight(unrated, { days, now }).ratingChange],
      ['comparable', null],
    );
  });

  it('counts days where the person lives', () => {
    const late = entry(0, { at: '2026-11-22T20:00:00Z' });
    assert.equal(insight([late], { days: 1, now, timeZone: 'Asia/Shanghai' }).period.entries, 1);
    assert.equal(insight([late], { days: 1, now }).period.entries, 0);
  });

  it('stays within its bounds for any entries', () => {
    const any = fc.record({
      id: fc.string(),
      at: fc
        .date({ min: new Date(now - 30 * 86_400_000), max: new Date(now), noInvalidDate: true })
        .map((date) => date.toISOString()),
      emotions: fc.dictionary(fc.constantFrom(...emotions), fc.double({ min: 0, max: 1, noNaN: true })),
      basic: fc.constant({}),
      rating: fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 60 }), fc.integer({ min: 1, max: 14 }), (entries, length) => {
        const { period, before } = insight(entries, { days: length, now });
        assert.ok(period.entries + before.entries <= entries.length);
        for (const { meanRating, emotions: counts, daysWithEntries } of [period, before]) {
          assert.ok(meanRating === null || (meanRating >= 0 && meanRating <= 10));
          assert.ok(daysWithEntries <= length && counts.every(({ share }) => share > 0 && share <= 1));
        }
        const series = chartSeries(entries, { days: length, now });
        assert.equal(series.length, length);
        assert.equal(
          series.reduce((sum, point) => sum + point.entries, 0),
          period.entries,
        );
        for (const { pleasant, painful } of series) assert.ok((pleasant ?? 0) + (painful ?? 0) <= 1.001);
      }),
    );
  });
});

describe('A chart series', () => {
  it('has a point for every day, empty where nobody wrote, and the shares of pleasant and painful emotions', () => {
    const entries = [
      entry(0, { emotions: { joy: 0.6, sadness: 0.2 }, rating: 4 }),
      entry(0, { emotions: {}, rating: 7 }),
      entry(2, { emotions: { surprise: 0.5 } }),
    ];
    assert.deepEqual(chartSeries(entries, { days: 3, now }), [
      { day: '2026-11-21', rating: null, pleasant: 0, painful: 0, entries: 1 },
      { day: '2026-11-22', rating: null, pleasant: null, painful: null, entries: 0 },
      { day: '2026-11-23', rating: 5.5, pleasant: 0.75, painful: 0.25, entries: 2 },
    ]);
  });

  it('is not led astray by a change of the clocks', () => {
    const afterChange = Date.parse('2026-11-02T12:00:00Z');
    const days = chartSeries([], { days: 4, now: afterChange, timeZone: 'America/New_York' }).map(({ day }) => day);
    assert.deepEqual(days, ['2026-10-30', '2026-10-31', '2026-11-01', '2026-11-02']);
  });
});
