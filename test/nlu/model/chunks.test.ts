import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { chunksOf, mostChunks } from '../../../src/nlu/model/chunks.js';

const tokens = (length: number): number[] => Array.from({ length }, (_, i) => i);

describe('chunksOf', () => {
  it('leaves a short text whole', () => assert.deepEqual(chunksOf([1, 2, 3], 126), [[1, 2, 3]]));
  it('gives one empty chunk of an empty text', () => assert.deepEqual(chunksOf([], 126), [[]]));

  it('keeps every token, never makes a chunk too long, and ends with the last token', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 14, max: 126 }), (length, size) => {
        const chunks = chunksOf(tokens(length), size);
        const kept = new Set(chunks.flat());
        const fits = chunks.every((chunk) => chunk.length <= size);
        const complete = chunks.length >= mostChunks || kept.size === length;
        return fits && complete && (length === 0 || chunks.at(-1)?.at(-1) === length - 1);
      }),
    );
  });
  it('is bounded, and keeps both ends of an endless text', () => {
    const chunks = chunksOf(tokens(500_000), 126);
    assert.equal(chunks.length, mostChunks);
    assert.equal(chunks[0]?.[0], 0);
    assert.equal(chunks.at(-1)?.at(-1), 499_999);
  });
});
