import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { choiceSets } from '../../src/dialogs/choices.js';
import { loadDialogContent } from '../../src/dialogs/content.js';
import { readsHan } from '../../src/direction.js';
import { factsOf, locales } from '../../src/locales.js';
import { readLocalized } from '../../src/localized.js';
import { chineseScript } from '../../src/nlu/script.js';
import { failures, lints } from './support/lint.js';
import { content, contentFolder } from './support/talk.js';
import { heardKinds } from '../../src/dialogs/hearing/heard.js';
import { practicalNames } from '../../src/dialogs/hearing/practical.js';

const source = fileURLToPath(new URL('../../src/dialogs', import.meta.url));
const textsOf = (locale: string): Record<string, string> =>
  readLocalized(join(contentFolder, 'locales'), locale) as Record<string, string>;

/** Every sentence a message can become: each branch of each select by itself. */
const spoken = (message: string): string => message.replaceAll("''", "'");

const sourceFiles = readdirSync(source, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
const allSource = sourceFiles.join('\n');

describe('the words', () => {
  const en = textsOf('en');
  const zh = textsOf('zh-Hans');

  it('are all used: no key lies idle', () => {
    const planned = new Set(
      ['signs', 'alone', 'places', 'people', 'professionals', 'surroundings'].map((part) => `plan.${part}`),
    );
    const exerciseKeys = new Set(
      content.exercises.flatMap(({ name, steps }) => [name, ...steps.map(({ key }) => key)]),
    );
    const heardKeys = new Set(heardKinds.flatMap((kind) => [`crisis.heard.${kind}`, `crisis.heard.${kind}.overdose`]));
    const practicalKeys = new Set(practicalNames.map((name) => `practical.${name}`));
    const used = (key: string) =>
      allSource.includes(`'${key}'`) ||
      planned.has(key) ||
      exerciseKeys.has(key) ||
      heardKeys.has(key) ||
      practicalKeys.has(key) ||
      content.reflection.en.utterances.some((utterance) => utterance.key === key);
    assert.deepEqual(
      Object.keys(en).filter((key) => !used(key)),
      [],
    );
  });

  it('exist for every key the charts, acts and choices name', () => {
    const prefixes = [...new Set(Object.keys(en).map((key) => key.split('.')[0]))].join('|');
    const named = [
      ...allSource.matchAll(
        new RegExp(`(?:say|speak|notice)\\((?:[^()']*?,\\s*)?'((?:${prefixes})(?:\\.[A-Za-z0-9.]+)?)'`, 'g'),
      ),
    ].map(([, key]) => key ?? '');
    assert.ok(named.length > 100, `${named.length} found`);
    assert.deepEqual(
      [...new Set(named)].filter((key) => !(key in en) && !(key in choiceSets)),
      [],
    );
    for (const set of Object.values(choiceSets)) for (const { key } of set) assert.ok(key in en, key);
  });

  it('have an entry for every reviewed utterance, at least 120 a language, and none besides', () => {
    for (const locale of locales) {
      const { utterances } = content.reflection[locale];
      const keys = utterances.map(({ key }) => key);
      assert.equal(new Set(keys).size, keys.length);
      assert.ok(keys.length >= 120, `${locale}: ${keys.length}`);
      const texts = textsOf(locale);
      assert.deepEqual(
        keys.filter((key) => !(key in texts)),
        [],
      );
      const words = utterances.map(({ key }) => texts[key]);
      assert.equal(new Set(words).size, words.length, 'the same words twice');
    }
  });

  it('ask nothing, advise nothing and praise nothing where only simple reflections are allowed', () => {
    for (const locale of locales) {
      const simple = content.reflection[locale].utterances.filter(({ simple }) => simple);
      assert.ok(simple.length >= 16, locale);
      for (const { key } of simple)
        assert.doesNotMatch(
          textsOf(locale)[key] ?? '',
          /[?？]|\bshould\b|\btry\b|proud|[应應][该該]|[试試][试試]/,
          key,
        );
    }
  });

  it('give no advice to grief', () => {
    for (const locale of locales) {
      for (const { key } of content.reflection[locale].utterances.filter(({ intent }) => intent === 'loss')) {
        assert.doesNotMatch(
          textsOf(locale)[key] ?? '',
          /\bshould\b|\btry\b|\btime heals\b|[应應][该該]|[试試][试試]|[节節]哀|[会會][过過]去/,
          key,
        );
      }
    }
  });

  for (const { name, pattern, planted } of lints) {
    it(`never say: ${name}`, () => {
      assert.match(planted, pattern, 'the check can fail');
      for (const locale of locales) {
        for (const [key, text] of Object.entries(textsOf(locale)))
          assert.ok(!pattern.test(spoken(text)), `${locale} ${key}`);
      }
    });
  }

  it('fit the intended purpose: support and signposting for adults, not a person, no diagnosis, no treatment', () => {
    assert.match(en['notice.start'] ?? '', /wellbeing support and signposting for adults/);
    assert.match(en['notice.start'] ?? '', /program, not a person/);
    assert.match(zh['notice.start'] ?? '', /程序，不是真人/);
    assert.match(textsOf('zh-Hant')['notice.start'] ?? '', /不是真人/);
    assert.deepEqual(failures('I am your counselor and will treat you.').length > 0, true);
  });

  it('hold no number to call: numbers live in the lines alone', () => {
    for (const locale of locales) {
      for (const [key, text] of Object.entries(textsOf(locale)))
        assert.doesNotMatch(text.replaceAll('5-4-3-2-1', ''), /\d{3,}/, `${locale} ${key}`);
    }
  });

  it('are written in Chinese where they are Chinese, with Chinese punctuation', () => {
    for (const locale of locales.filter(readsHan)) {
      const [open] = factsOf(locale).quotes;
      for (const [key, text] of Object.entries(textsOf(locale))) {
        if (['choice.language', 'language.choice', 'counselor.message'].includes(key)) continue;
        assert.match(text, /[\u4e00-\u9fff]/, key);
        assert.doesNotMatch(text.replace(/\{[^{}]*\}/g, ''), /[\u4e00-\u9fff][,.?!](\s|$)/, key);
        assert.ok(!/[“「]/u.test(text.replaceAll(open, '')), `${locale} ${key}: ${text}`);
        assert.notEqual(chineseScript(text), locale === 'zh-Hans' ? 'Hant' : 'Hans', `${locale} ${key}: ${text}`);
      }
    }
  });

  it('refuse to load when a file does not fit', () => {
    assert.throws(() => loadDialogContent(join(contentFolder, 'nowhere')), { name: 'HavenError' });
  });
});
