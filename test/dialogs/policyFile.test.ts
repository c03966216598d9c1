import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parsePolicy } from '../../src/dialogs/policyFile.js';
import { contentFolder } from './support/talk.js';

const folder = join(contentFolder, 'policy');
const read = (name: string) => parsePolicy(readFileSync(join(folder, name), 'utf8'));

describe('policies', () => {
  for (const name of readdirSync(folder)) {
    it(`${name} is whole and named after its jurisdiction`, () =>
      assert.equal(`${read(name).jurisdiction}.json`, name));
  }

  it('repeat the notice at least every three hours everywhere', () => {
    for (const name of readdirSync(folder)) assert.ok(read(name).noticeEveryHours <= 3);
  });

  it('switch inference and dialogue off for a licensed provider in Illinois', () => {
    const { emotionInference, aiDialogue } = read('us-il.json');
    assert.deepEqual([emotionInference, aiDialogue], [false, false]);
  });

  it('are refused with a field missing, unknown or out of range', () => {
    const whole = JSON.parse(readFileSync(join(folder, 'gb.json'), 'utf8')) as Record<string, unknown>;
    const missing = Object.fromEntries(Object.entries(whole).filter(([name]) => name !== 'humans'));
    for (const broken of [
      missing,
      { ...whole, extra: true },
      { ...whole, noticeEveryHours: 12 },
      { ...whole, humans: 'maybe' },
      7,
    ]) {
      assert.throws(() => parsePolicy(JSON.stringify(broken)), { code: 'config_invalid' });
    }
    assert.throws(() => parsePolicy('{'), { code: 'config_invalid' });
  });
});
