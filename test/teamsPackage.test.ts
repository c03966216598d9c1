import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';

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

  it('has a Chinese file with the same texts', () => {
    const chinese = JSON.parse(strFromU8(files['zh-cn.json'] ?? new Uint8Array()));
    assert.match(chinese['description.full'], /不是真人/);
  });

  it('has icons of the sizes Teams asks for', () => {
    assert.equal(pngSize(files['color.png'] ?? new Uint8Array()), 192);
    assert.equal(pngSize(files['outline.png'] ?? new Uint8Array()), 32);
  });
});
