import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { day, hour, isoTime } from '../../src/clock.js';
import { isOpen, nextOpening, type Hours } from '../../src/dialogs/hours.js';
import { parsePolicy } from '../../src/dialogs/policyFile.js';
import { onboarded, policy, Talk } from './support/talk.js';

const office: Hours = {
  timeZone: 'Europe/London',
  week: Object.fromEntries(
    (['mon', 'tue', 'wed', 'thu', 'fri'] as const).map((name) => [
      name,
      [
        ['09:00', '12:30'],
        ['13:30', '17:00'],
      ],
    ]),
  ),
  holidays: ['2026-12-25', '2026-12-28'],
};
const at = (iso: string) => Date.parse(iso);
const next = (hours: Hours, iso: string) => {
  const found = nextOpening(hours, at(iso));
  return found === null ? null : isoTime(found);
};

describe('the hours of a timetable', () => {
  it('begin and end by the clock of their place, with pauses, weekends and holidays', () => {
    const open: readonly (readonly [string, boolean])[] = [
      ['2026-11-23T08:59:59Z', false],
      ['2026-11-23T09:00:00Z', true],
      ['2026-11-23T12:30:00Z', false],
      ['2026-11-23T13:30:00Z', true],
      ['2026-11-23T17:00:00Z', false],
      ['2026-11-22T10:00:00Z', false],
      ['2026-12-25T10:00:00Z', false],
      ['2026-07-20T08:00:00Z', true],
      ['2026-07-20T16:00:00Z', false],
    ];
    for (const [moment, expected] of open) assert.equal(isOpen(office, at(moment)), expected, moment);
  });

  it('begin next after the pause, the night, the weekend or the holiday', () => {
    assert.equal(next(office, '2026-11-23T12:45:00Z'), '2026-11-23T13:30:00.000Z');
    assert.equal(next(office, '2026-11-23T18:00:00Z'), '2026-11-24T09:00:00.000Z');
    assert.equal(next(office, '2026-11-27T18:00:00Z'), '2026-11-30T09:00:00.000Z');
    assert.equal(next(office, '2026-12-24T20:00:00Z'), '2026-12-29T09:00:00.000Z');
  });

  it('keep their wall time over a change of the clocks, both ways and in both halves of the world', () => {
    assert.equal(next(office, '2027-03-27T20:00:00Z'), '2027-03-29T08:00:00.000Z');
    assert.equal(next(office, '2026-10-24T20:00:00Z'), '2026-10-26T09:00:00.000Z');
    const sydney: Hours = { timeZone: 'Australia/Sydney', week: { sun: [['09:00', '17:00']] }, holidays: [] };
    assert.equal(next(sydney, '2026-10-03T00:00:00Z'), '2026-10-03T22:00:00.000Z');
    assert.equal(next(sydney, '2027-04-03T00:00:00Z'), '2027-04-03T23:00:00.000Z');
  });

  it('of an hour that the clocks skip begin at the hour after it', () => {
    const night: Hours = { timeZone: 'Europe/London', week: { sun: [['01:30', '05:00']] }, holidays: [] };
    assert.equal(next(night, '2027-03-27T20:00:00Z'), '2027-03-28T01:30:00.000Z');
    assert.equal(next(night, '2026-10-24T20:00:00Z'), '2026-10-25T00:30:00.000Z');
  });

  it('that never come are not said', () => assert.equal(nextOpening({ ...office, week: {} }, 0), null));

  it('are open when they begin, and closed just before, wherever they are', () => {
    const zones = ['Europe/London', 'Asia/Shanghai', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland'];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 800 }),
        fc.integer({ min: 0, max: 23 }),
        (timeZone, days, hours) => {
          const table = { ...office, timeZone };
          const from = at('2026-01-01T00:00:00Z') + days * day + hours * hour;
          const opening = nextOpening(table, from);
          assert.ok(opening !== null && opening > from);
          assert.ok(isOpen(table, opening));
          assert.ok(!isOpen(table, opening - 1));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a policy with hours', () => {
  it('is read strictly', () => {
    const file = (hours: unknown) => JSON.stringify({ ...policy, hours });
    assert.deepEqual(parsePolicy(file(office)).hours, office);
    for (const wrong of [
      { ...office, timeZone: 'Mars/Olympus' },
      { ...office, week: { mon: [['17:00', '09:00']] } },
      { ...office, week: { someday: [] } },
      { ...office, week: { mon: [['9', '17']] } },
      { ...office, holidays: ['Christmas'] },
    ])
      assert.throws(() => parsePolicy(file(wrong)), { name: 'HavenError' });
  });

  const asked = (locale: 'en' | 'zh-Hans', rules: typeof policy, after: number, onDuty = false): string => {
    const talk = new Talk(onboarded({ locale }), rules);
    talk.at += after;
    talk.say('human');
    talk.take({ kind: 'outcome', effect: 'case.request', ok: true, data: { caseId: 'c', onDuty } }, null, 0);
    return talk.words();
  };

  it('says when somebody should be there next, where nobody is on duty', () => {
    assert.match(asked('en', { ...policy, hours: office }, 12 * hour), /from Tuesday, November 24 at 9:00\sAM GMT/u);
    assert.match(asked('zh-Hans', { ...policy, hours: office }, 12 * hour), /11月24日.*09:00开始会有人/u);
  });

  it('claims no time while somebody should be there, nor without a timetable, nor when somebody is', () => {
    for (const words of [
      asked('en', { ...policy, hours: office }, hour),
      asked('en', policy, 12 * hour),
      asked('en', { ...policy, humans: 'always', hours: office }, 12 * hour),
      asked('en', { ...policy, hours: office }, 12 * hour, true),
    ])
      assert.doesNotMatch(words, /should be there/);
  });

  it('says so at L3 too, beside the lines', () => {
    const talk = new Talk(onboarded(), { ...policy, hours: office });
    talk.at += 12 * hour;
    talk.say('x', 3, ['passive']);
    talk.take({ kind: 'outcome', effect: 'case.request', ok: true, data: { caseId: 'c', onDuty: false } }, null, 0);
    assert.match(talk.words(), /nobody is on duty right now\. Somebody should be there from Tuesday/);
  });
});
