import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { directionOf, isolated, readsHan, scriptOf } from '../src/direction.js';
import { chainOf, lookup } from '../src/localeChain.js';
import { baseOf, factsOf, localeFor, locales, perLocale } from '../src/locales.js';
import { preferredLocale } from '../src/preferredLocale.js';

describe('the locale for a language tag', () => {
  for (const [tag, locale] of [
    ['en', 'en'],
    ['en-GB', 'en'],
    ['EN_us', 'en'],
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['zh-MO', 'zh-Hant'],
    ['zh-HK', 'zh-Hant-HK'],
    ['zh-Hant', 'zh-Hant'],
    ['zh-Hant-TW', 'zh-Hant'],
    ['zh-Hans-HK', 'zh-Hans'],
    ['yue', 'zh-Hant-HK'],
    ['yue-HK', 'zh-Hant-HK'],
    ['cmn-Hans', 'zh-Hans'],
    ['zh-Hant-HK-x-private', 'zh-Hant-HK'],
    ['fr', null],
    ['ja', null],
    ['', null],
    ['not a tag', null],
    ['xx', null],
  ] as const)
    it(`is ${locale ?? 'none'} for “${tag}”`, () => assert.equal(localeFor(tag), locale));

  it('is itself for each that Haven speaks', () => {
    for (const locale of locales) assert.equal(localeFor(locale), locale);
  });
});

describe('a chain of fallbacks', () => {
  it('is cut from the end, what a single character introduces with it', () => {
    assert.deepEqual(chainOf('zh-Hant-HK'), ['zh-Hant-HK', 'zh-Hant', 'zh']);
    assert.deepEqual(chainOf('en-a-bbb'), ['en-a-bbb', 'en']);
  });

  it('never leads to another script', () => assert.equal(lookup('zh-Hant-TW', ['zh-Hans', 'en']), null));

  it('leads from an overlay to what it lies over', () => {
    assert.deepEqual(
      locales.map((locale) => baseOf(locale)),
      [null, null, null, 'zh-Hant'],
    );
  });
});

describe('what is known of a locale', () => {
  it('is there for each: quotation marks that differ, what is spoken, what Web Chat calls it', () => {
    assert.deepEqual(Object.keys(perLocale((locale) => locale)), [...locales]);
    for (const locale of locales) {
      const { quotes, speaks, platform } = factsOf(locale);
      assert.notEqual(quotes[0], quotes[1]);
      assert.ok(speaks.length > 0);
      assert.equal(localeFor(platform), locale);
    }
    assert.equal(factsOf('zh-Hant-HK').speaks[0], 'yue');
  });

  it('includes script and direction', () => {
    assert.deepEqual(
      ['en', 'zh-TW', 'zh', 'ar', 'he', 'ur', 'fa', 'az-Arab', 'nonsense!'].map((tag) => directionOf(tag)),
      ['ltr', 'ltr', 'ltr', 'rtl', 'rtl', 'rtl', 'rtl', 'rtl', 'ltr'],
    );
    assert.deepEqual(['zh-HK', 'zh', 'en'].map(scriptOf), ['Hant', 'Hans', 'Latn']);
    assert.deepEqual(['zh-Hant-HK', 'zh-Hans', 'en', 'ja'].map(readsHan), [true, true, false, false]);
  });

  it('puts foreign text between isolates from right to left alone', () => {
    assert.equal(isolated('ar', '999'), '\u2068999\u2069');
    assert.equal(isolated('zh-Hant', '999'), '999');
  });
});

describe('the language a browser prefers', () => {
  const there = ['en', 'zh-Hans', 'zh-Hant', 'zh-Hant-HK'];
  for (const [header, tag] of [
    ['zh-HK,zh;q=0.9,en;q=0.8', 'zh-Hant-HK'],
    ['fr-FR, zh-TW;q=0.7', 'zh-Hant'],
    ['de, *;q=0.5', null],
    ['', null],
    [undefined, null],
  ] as const)
    it(`is ${tag ?? 'none'} for “${header}”`, () => assert.equal(preferredLocale(header, there), tag));
});
