import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { compareWaiting, inOrder, type Waiting } from '../../src/handoff/queue.js';

const waiting: fc.Arbitrary<Waiting> = fc.record({
  id: fc.string({ minLength: 1, maxLength: 4 }),
  level: fc.constantFrom(0, 1, 2, 3, 4),
  requestedAt: fc.integer({ min: 0, max: 5000 }).map((ms) => new Date(ms).toISOString()),
});

describe('the order of waiting cases', () => {
  it('is total: of two different cases one comes first, whichever way they are compared', () => {
    fc.assert(
      fc.property(waiting, waiting, (a, b) => {
        assert.equal(Math.sign(compareWaiting(a, b)), -Math.sign(compareWaiting(b, a)) + 0);
        const sameRank =
          a.id === b.id && a.requestedAt === b.requestedAt && (a.level === b.level || (a.level < 3 && b.level < 3));
        assert.equal(compareWaiting(a, b) === 0, sameRank);
      }),
    );
  });

  it('is transitive', () => {
    fc.assert(
      fc.property(waiting, waiting, waiting, (a, b, c) => {
        if (compareWaiting(a, b) <= 0 && compareWaiting(b, c) <= 0) assert.ok(compareWaiting(a, c) <= 0);
      }),
    );
  });

  it('does not depend on the order in which the cases are found', () => {
    const some = fc.uniqueArray(waiting, { selector: (one) => one.id });
    fc.assert(fc.property(some, (cases) => assert.deepEqual(inOrder([...cases].reverse()), inOrder(cases))));
  });

  it('puts nobody before a case at L4, and no request before a case at L3', () => {
    fc.assert(
      fc.property(fc.array(waiting), (cases) => {
        const urgencies = inOrder(cases).map(({ level }) => (level >= 3 ? level : 0));
        assert.deepEqual(
          urgencies,
          [...urgencies].sort((a, b) => b - a),
        );
      }),
    );
  });

  it('takes the longest waiting first among equals', () => {
    fc.assert(
      fc.property(fc.array(waiting), (cases) => {
        for (const level of [3, 4]) {
          const times = inOrder(cases)
            .filter((one) => one.level === level)
            .map((one) => one.requestedAt);
          assert.deepEqual(times, [...times].sort());
        }
      }),
    );
  });
});
