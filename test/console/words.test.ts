import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { purposes } from '../../src/dialogs/session.js';
import { locales } from '../../src/dialogs/session.js';
import { signalKinds } from '../../src/nlu/reading.js';
import { readLocalized } from '../../src/localized.js';
import { Wording } from '../../src/wording.js';
import { wordsFolder } from './support.js';

const wording = Wording.load(wordsFolder);
const pageFolder = fileURLToPath(new URL('../../src/console/page/', import.meta.url));
const scripts = readdirSync(pageFolder).filter((name) => name.endsWith('.js'));
const source = scripts.map((name) => readFileSync(`${pageFolder}${name}`, 'utf8')).join('\n');
const words = (tag: string) => readLocalized(wordsFolder, tag) as Record<string, string>;
/** Filled in on the server, where ICU's plural and select are understood. */
const onServer = /^summary\.(data|assessment|plan)\./u;

describe('the console’s words', () => {
  it('are there for every language of the product, key for key, with the same parameters', () => {
    const parameters = (text: string): string[] =>
      [...new Set([...text.matchAll(/\{(\w+)/gu)].map((match) => match[1] ?? ''))].sort();
    const english = words('en');
    for (const tag of locales) {
      const own = words(tag);
      assert.deepEqual(Object.keys(own).sort(), Object.keys(english).sort());
      const differing = Object.keys(english).filter(
        (key) => !onServer.test(key) && String(parameters(own[key] ?? '')) !== String(parameters(english[key] ?? '')),
      );
      assert.deepEqual(differing, []);
    }
  });

  it('cover every key that the page names', () => {
    const named = [...source.matchAll(/\bt\('([^']+)'/gu)].map((match) => match[1] ?? '');
    assert.ok(named.length > 50);
    assert.deepEqual(
      named.filter((key) => !wording.has('en', key)),
      [],
    );
  });

  it('cover every kind of signal and every purpose of a consent', () => {
    const needed = [...signalKinds.map((kind) => `kind.${kind}`), ...purposes.map((purpose) => `purpose.${purpose}`)];
    assert.deepEqual(
      needed.filter((key) => !wording.has('en', key)),
      [],
    );
  });

  it('use plain parameters only, where the page fills them in', () => {
    for (const tag of locales) {
      const odd = Object.entries(words(tag)).filter(([key, text]) => !onServer.test(key) && /\{\w+\s*,/u.test(text));
      assert.deepEqual(odd, []);
    }
  });

  it('are valid messages', () => {
    for (const tag of locales) {
      for (const key of wording.keys(tag)) {
        const given = Object.fromEntries(
          [...(words(tag)[key] ?? '').matchAll(/\{(\w+)/gu)].map((match) => [match[1] ?? '', 1]),
        );
        assert.notEqual(wording.say(tag, key, given), '');
      }
    }
  });
});

describe('the page', () => {
  it('puts no markup together from text', () => {
    assert.doesNotMatch(source, /innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(/u);
  });

  it('has no script or style in its markup', () => {
    const html = readFileSync(`${pageFolder}index.html`, 'utf8');
    assert.doesNotMatch(html, /<style|\sstyle=|\son\w+=|<script(?![^>]*\bsrc=)/u);
  });

  it('names no other place', () => {
    assert.doesNotMatch(
      source + readFileSync(`${pageFolder}page.css`, 'utf8') + readFileSync(`${pageFolder}index.html`, 'utf8'),
      /https?:\/\//u,
    );
  });
});
