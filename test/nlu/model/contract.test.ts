import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { loadContract, modelLabels } from '../../../src/nlu/model/contract.js';
import { copyOfTinyModel, tinyModel } from './folder.js';

describe('loadContract', () => {
  it('reads the labels in output order, and what decides about them', () => {
    const contract = loadContract(tinyModel);
    assert.equal(contract.labels.length, 43);
    assert.deepEqual([...contract.labels].sort(), [...modelLabels].sort());
    assert.ok(contract.maxTokens >= 16);
  });
  it('says that a model is missing', () => assert.throws(() => loadContract('/nowhere'), { code: 'model_missing' }));
  it('refuses a file that is not JSON', () => {
    const folder = copyOfTinyModel();
    writeFileSync(join(folder, 'config.json'), '{"id2label"');
    assert.throws(() => loadContract(folder), { code: 'model_failed' });
  });
  it('refuses a model that lacks a label', () => {
    const folder = copyOfTinyModel();
    const path = join(folder, 'config.json');
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('risk:l4', 'risk:other'));
    assert.throws(() => loadContract(folder), { code: 'model_failed' });
  });
});
