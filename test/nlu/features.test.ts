import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { features } from '../../src/nlu/features.js';
import { requestOf } from '../../src/nlu/lines/request.js';
import { openReader } from '../../src/nlu/reader.js';

describe('what a reading is made from', () => {
  it('is the words, and nothing about how they were given', () => assert.deepEqual(features, ['text', 'previous']));

  it('is all that a request carries on, whatever else is sent', () => {
    const sent = {
      text: 'hi',
      previous: [],
      typingMs: 90,
      pauses: [3],
      at: '2026-01-01',
      voice: { pitch: 2 },
      pulse: 80,
    };
    assert.deepEqual(Object.keys(requestOf(JSON.stringify(sent))).sort(), [...features].sort());
  });

  it('is all that the reader takes', async () => {
    const reader = await openReader({ modelDir: null });
    assert.equal(reader.read.length, features.length);
    assert.equal(reader.floor.length, features.length);
    await reader.close();
  });
});
