import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { explained, mostShift, personalThreshold, shiftOf, withCorrection } from '../../src/nlu/personal.js';
import type { Corrections } from '../../src/nlu/personal.js';
import { emotions, type Emotion } from '../../src/nlu/reading.js';

const said = (times: number, kind: 'denied' | 'missed', emotion: Emotion): Corrections =>
  Array.from({ length: times }).reduce<Corrections>(
    (corrections) => withCorrection(corrections, { denied: [], missed: [], [kind]: [emotion] }),
    {},
  );
const answers = fc.array(
  fc.record({
    denied: fc.subarray([...emotions], { maxLength: 2 }),
    missed: fc.subarray([...emotions], { maxLength: 2 }),
  }),
  { maxLength: 40 },
);

describe('personal calibration', () => {
  it('changes nothing for somebody who corrected nothing', () => {
    assert.equal(shiftOf({}, 'anger'), 0);
    assert.ok(Math.abs(personalThreshold(0.3, {}, 'anger') - 0.3) < 1e-12);
  });
  it('names a feeling less often that was denied, and more often one that was missed', () => {
    assert.ok(personalThreshold(0.3, said(3, 'denied', 'anger'), 'anger') > 0.35);
    assert.ok(personalThreshold(0.3, said(3, 'missed', 'sadness'), 'sadness') < 0.25);
  });
  it('leaves every other feeling where it was', () => {
    assert.equal(shiftOf(said(3, 'denied', 'anger'), 'sadness'), 0);
  });
  it('stays within its bounds and is never stuck, whatever is answered', () =>
    fc.assert(
      fc.property(answers, fc.double({ min: 0.03, max: 0.9, noNaN: true }), (all, threshold) => {
        const corrections = all.reduce(withCorrection, {});
        for (const emotion of emotions) {
          assert.ok(Math.abs(shiftOf(corrections, emotion)) < mostShift);
          const own = personalThreshold(threshold, corrections, emotion);
          assert.ok(own > 0 && own < 1);
          const turned = said(12, 'missed', emotion);
          const after = Array.from({ length: 12 }).reduce<Corrections>(
            (sum) => withCorrection(sum, { denied: [], missed: [emotion] }),
            corrections,
          );
          assert.ok(shiftOf(after, emotion) < 0.5 * shiftOf(turned, emotion));
        }
      }),
      { numRuns: 50 },
    ));
  it('explains what it learnt, the strongest first, and not a single answer', () => {
    const both = withCorrection(
      { ...said(3, 'denied', 'anger'), ...said(2, 'missed', 'sadness') },
      { denied: ['joy'], missed: [] },
    );
    assert.deepEqual(explained(both), [
      { emotion: 'anger', kind: 'denied', times: 3 },
      { emotion: 'sadness', kind: 'missed', times: 2 },
    ]);
  });
});
