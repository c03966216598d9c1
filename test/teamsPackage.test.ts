import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { chineseScript } from '../src/nlu/script.js';

const appId = '11111111-2222-4333-8444-555555555555';

function build(): Record<string, Uint8Array> {
  execFileSync(process.execPath, ['scripts/teams-package.mjs'], {
    env: { ...process.env, MicrosoftAppId: appId, PUBLIC_HOST: 'support.example.org' },
    stdio: 'pipe',
  });
  return unzipSync(readFileSync('dist/haven-teams.zip'));
}

const pngSize = (png: Uint8Array): number => Buffer.from(png).readUInt32BE(16);

describe('the Teams package', () => {
  const files = build();

  it('holds one manifest for one bot, with the app id and the host that were given', () => {
    const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()));
    assert.equal(manifest.bots.length, 1);
    assert.equal(manifest.bots[0].botId, appId);
    assert.deepEqual(manifest.validDomains, ['support.example.org']);
  });

  const parsed = (name: string): Record<string, string> => JSON.parse(strFromU8(files[name] ?? new Uint8Array()));

  it('names a file for Chinese as it is written in China, Taiwan and Hong Kong, and holds each', () => {
    const { localizationInfo } = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()));
    assert.deepEqual(localizationInfo, {
      defaultLanguageTag: 'en',
      additionalLanguages: ['zh-cn', 'zh-tw', 'zh-hk'].map((tag) => ({ languageTag: tag, file: `${tag}.json` })),
    });
    const [simplified, ...others] = ['zh-cn.json', 'zh-tw.json', 'zh-hk.json'].map(parsed);
    for (const other of others) assert.deepEqual(Object.keys(other), Object.keys(simplified ?? {}));
  });

  it('says in each script, within the lengths Teams allows, that it is no person', () => {
    for (const [file, script] of [
      ['zh-cn.json', 'Hans'],
      ['zh-tw.json', 'Hant'],
      ['zh-hk.json', 'Hant'],
    ] as const) {
      const texts = parsed(file);
      assert.match(texts['description.full'] ?? '', /不是真人/);
      assert.equal(chineseScript(Object.values(texts).join('')), script, file);
      const lengths = { 'name.short': 30, 'description.short': 80, 'description.full': 4000 };
      for (const [key, most] of Object.entries(lengths)) assert.ok((texts[key] ?? '').length <= most, `${file} ${key}`);
    }
  });

  it('has icons of the sizes Teams asks for', () => {
    assert.equal(pngSize(files['color.png'] ?? new Uint8Array()), 192);
    assert.equal(pngSize(files['outline.png'] ?? new Uint8Array()), 32);
  });
});
