import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { layersOf, readLocalized, tagsIn } from '../src/localized.js';
import { Wording } from '../src/wording.js';

function folderOf(files: Record<string, unknown>): string {
  const folder = mkdtempSync(join(tmpdir(), 'haven-localized-'));
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  return folder;
}

describe('content with an overlay', () => {
  const folder = folderOf({
    'zh-Hant.json': { hospital: '急診', yes: ['是', '對'], deep: { a: 1, b: 2 } },
    'zh-Hant-HK.json': { hospital: '急症室', yes: ['係'], deep: { b: 3 } },
    'readme.txt': 'not content',
  });

  it('is merged key by key; a text or a list stands in place of the one under it', () => {
    assert.deepEqual(readLocalized(folder, 'zh-Hant-HK'), { hospital: '急症室', yes: ['係'], deep: { a: 1, b: 3 } });
    assert.deepEqual(readLocalized(folder, 'zh-Hant'), { hospital: '急診', yes: ['是', '對'], deep: { a: 1, b: 2 } });
  });

  it('needs no file of its own, and is of no other language', () => {
    assert.equal(layersOf(folder, 'zh-Hant-HK').length, 2);
    assert.equal(layersOf(folder, 'zh-Hant-MO').length, 1);
    assert.throws(() => readLocalized(folder, 'zh-Hans'), { code: 'content_invalid' });
    assert.deepEqual(tagsIn(folder).sort(), ['zh-Hant', 'zh-Hant-HK']);
  });

  it('names the file that is no JSON', () => {
    const broken = folderOf({ 'en.json': '{"a": ' });
    assert.throws(() => readLocalized(broken, 'en'), { code: 'content_invalid', detail: /en\.json/ });
  });

  it('says what an overlay does not say as in what it lies over', () => {
    const wording = Wording.load(folderOf({ 'zh-Hant.json': { a: '甲', b: '乙' }, 'zh-Hant-HK.json': { b: '丙' } }));
    assert.deepEqual(
      ['a', 'b'].map((key) => wording.say('zh-Hant-HK', key)),
      ['甲', '丙'],
    );
    assert.equal(wording.say('zh-Hant-TW', 'b'), '乙');
    assert.ok(!wording.has('zh-Hans', 'a'));
  });
});
