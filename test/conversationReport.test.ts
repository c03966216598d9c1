import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { flowNames } from '../src/dialogs/session.js';
import { loadScripts } from './dialogs/support/scripts.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'haven-report-'));
const file = join(folder, 'conversations.html');

describe('the report of the conversations', () => {
  after(() => rmSync(folder, { recursive: true }));
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/conversation-report.mjs', file], {
    cwd: root,
    encoding: 'utf8',
  });
  const page = status === 0 ? readFileSync(file, 'utf8') : '';

  it('is written when every conversation holds', () => assert.equal(status, 0, stderr));

  it('shows every conversation and draws every flow', () => {
    for (const { name } of loadScripts()) assert.ok(page.includes(`id="${name.replace(/\.yaml$/, '')}"`), name);
    for (const flow of flowNames) assert.match(page, new RegExp(`aria-label="Statechart of ${flow}"`));
  });

  it('fetches nothing and runs nothing', () => {
    assert.doesNotMatch(page, /<(script|link|img|iframe|object|embed)\b/i);
    assert.doesNotMatch(page, /\s(src|on\w+)=|url\((?!#)|@import/i);
  });

  it('escapes what people write', () => {
    assert.ok(page.includes('&lt;script&gt;alert(&quot;die &amp; retry&quot;)&lt;/script&gt;'));
  });

  it('closes every element that it opens', () => {
    const opened = [...page.matchAll(/<(article|section|table|svg|ol|ul|details)\b/g)].length;
    const closed = [...page.matchAll(/<\/(article|section|table|svg|ol|ul|details)>/g)].length;
    assert.equal(opened, closed);
  });
});
