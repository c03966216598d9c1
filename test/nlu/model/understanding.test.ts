import assert from 'node:assert/strict';
import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { Understanding } from '../../../src/nlu/model/understanding.js';
import { copyOfTinyModel, tinyModel } from './folder.js';

describe('Understanding', async () => {
  const model = await Understanding.open(tinyModel);
  after(() => model.close());

  it('gives one number a label for a text of one chunk', async () => {
    const [chunks] = await model.read(['a quiet day']);
    assert.equal(chunks?.length, 1);
    assert.equal(chunks[0]?.length, 43);
  });
  it('reads a long text in several chunks', async () => {
    const [chunks] = await model.read(['the cat sat on the mat and looked at the sea, '.repeat(60)]);
    assert.ok((chunks?.length ?? 0) > 3);
  });
  it('gives the same numbers alone and in a crowd', async () => {
    const texts = ['one', 'two words', '第三个', 'a fourth text that is a little longer'];
    const alone: number[][][][] = [];
    for (const text of texts) alone.push(await model.read([text]));
    assert.deepEqual(await Promise.all(texts.map((text) => model.read([text]))), alone);
  });
  it('lets short texts pass a long one', async () => {
    const order: string[] = [];
    const long = model.read(['word after word after word '.repeat(2000)]).then(() => order.push('long'));
    const short = model.read(['hi']).then(() => order.push('short'));
    await Promise.all([long, short]);
    assert.deepEqual(order, ['short', 'long']);
  });
  it('refuses more than it can hold, and goes on afterwards', async () => {
    const results = await Promise.allSettled(Array.from({ length: 300 }, () => model.read(['hello'])));
    const refused = results.filter((result) => result.status === 'rejected');
    assert.ok(refused.length > 0);
    assert.ok(refused.every((result) => result.reason.code === 'busy'));
    assert.equal((await model.read(['still here'])).length, 1);
  });
});

describe('a model that cannot be used', () => {
  it('is refused when it is not there', () =>
    assert.rejects(Understanding.open('/nowhere'), { code: 'model_missing' }));
  it('is refused when the network file is cut short', async () => {
    const folder = copyOfTinyModel();
    truncateSync(join(folder, 'onnx/model_quantized.onnx'), 500);
    await assert.rejects(Understanding.open(folder), { code: 'model_failed' });
  });
  it('is refused when the tokenizer is broken', async () => {
    const folder = copyOfTinyModel();
    writeFileSync(join(folder, 'tokenizer.json'), 'not json');
    await assert.rejects(Understanding.open(folder), { code: 'model_failed' });
  });
  it('refuses to read once closed', async () => {
    const model = await Understanding.open(tinyModel);
    await model.close();
    await assert.rejects(model.read(['hi']), { code: 'model_failed' });
  });
});
