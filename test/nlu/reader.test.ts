import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import fc from 'fast-check';
import { openReader } from '../../src/nlu/reader.js';
import { basicEmotions, emotions } from '../../src/nlu/reading.js';
import { tinyModel } from './model/folder.js';

describe('a reader with a model', async () => {
  const reader = await openReader({ modelDir: tinyModel });
  after(() => reader.close());

  it('is not degraded', () => assert.deepEqual(reader.degraded(), []));
  it('gives probabilities for every emotion, and at least one on top', async () => {
    const reading = await reader.read('I am so proud of my sister', []);
    assert.deepEqual(Object.keys(reading.emotions ?? {}), [...emotions]);
    assert.deepEqual(Object.keys(reading.basic ?? {}), [...basicEmotions]);
    assert.ok(
      [...Object.values(reading.emotions ?? {}), ...Object.values(reading.basic ?? {})].every((p) => p >= 0 && p <= 1),
    );
    assert.ok(reading.top.length >= 1);
    assert.equal(reading.model, '0.0.1-tiny');
  });
  it('never reads lower than the floor', async () => {
    for (const text of ['I want to kill myself tonight', '我想自杀', 'hello', 'my feet are killing me']) {
      assert.ok((await reader.read(text, [])).level >= reader.floor(text, []).level);
    }
  });
  it('names the topics', async () =>
    assert.deepEqual((await reader.read('My boss shouts and my wife left', [])).topics, ['work', 'partner']));
  it('reads any text of any script without failing', async () => {
    const check = fc.asyncProperty(
      fc.string({ unit: 'binary', maxLength: 60 }),
      async (text) => (await reader.read(text, [])).level >= 0,
    );
    await fc.assert(check, { numRuns: 40 });
  });
  it('reads a megabyte', async () => {
    const reading = await reader.read('the day was long and the bus was late. '.repeat(26_000), []);
    assert.notEqual(reading.emotions, null);
  });
  it('refuses more than a megabyte', () =>
    assert.rejects(reader.read('a'.repeat(1024 * 1024 + 1), []), { code: 'text_too_long' }));
  it('gives the floor of a text of blanks', async () => assert.equal((await reader.read('   ', [])).emotions, null));
});

describe('a reader without a model', () => {
  for (const [what, modelDir] of [
    ['with no folder', null],
    ['with an empty folder', '/nowhere'],
  ] as const) {
    it(`reads with the floor and says so ${what}`, async () => {
      const reader = await openReader({ modelDir });
      const reading = await reader.read('I want to kill myself', []);
      assert.deepEqual(reader.degraded(), ['model']);
      assert.equal(reading.emotions, null);
      assert.equal(reading.basic, null);
      assert.deepEqual(reading.top, []);
      assert.equal(reading.model, null);
      assert.equal(reading.level, 3);
      await reader.close();
    });
  }
  it('goes on with the floor when the model stops', async () => {
    const reader = await openReader({ modelDir: tinyModel });
    await reader.close();
    assert.equal((await reader.read('I want to kill myself', [])).level, 3);
    assert.deepEqual(reader.degraded(), ['model']);
  });
});
