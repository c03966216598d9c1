import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { HavenError } from '../src/errors.js';
import { Wording } from '../src/wording.js';

function wordingOf(files: Record<string, unknown>): Wording {
  const folder = mkdtempSync(join(tmpdir(), 'haven-wording-'));
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(content));
  return Wording.load(folder);
}

const isContentError = (thrown: unknown): boolean => thrown instanceof HavenError && thrown.code === 'content_invalid';

describe('the wording', () => {
  const wording = wordingOf({
    en: { 'days.passed': '{days, plural, one {# day} other {# days}}' },
    'zh-Hans': { 'days.passed': '{days} 天' },
  });

  it('says a key in each locale with its parameters', () => {
    assert.equal(wording.say('en', 'days.passed', { days: 1 }), '1 day');
    assert.equal(wording.say('en', 'days.passed', { days: 3 }), '3 days');
    assert.equal(wording.say('zh-Hans', 'days.passed', { days: 3 }), '3 天');
  });

  it('says a key with its parameters left open', () => {
    const open = wordingOf({ en: { greeting: 'Hello {name}, {tone, select, warm {dear {friend}} other {sir}}.' } });
    assert.equal(open.plain('en', 'greeting'), 'Hello …, sir.');
    assert.equal(wording.plain('en', 'days.passed'), '0 days');
  });

  it('refuses an unknown key, locale or a missing parameter rather than saying something odd', () => {
    assert.throws(() => wording.say('en', 'nothing'), isContentError);
    assert.throws(() => wording.say('fr', 'days.passed', { days: 1 }), isContentError);
    assert.throws(() => wording.say('en', 'days.passed'), isContentError);
  });

  it('refuses a file that is not a flat object of texts', () => {
    assert.throws(() => wordingOf({ en: { nested: { key: 'text' } } }), isContentError);
    assert.throws(() => wordingOf({ en: { empty: '' } }), isContentError);
  });
});
