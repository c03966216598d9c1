import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { normaliser } from '../../src/nlu/normalise.js';
import { clean } from '../../src/nlu/normalise/clean.js';
import { decodeLeet } from '../../src/nlu/normalise/leet.js';
import { doubleRepeats, singleRepeats } from '../../src/nlu/normalise/repeats.js';
import { joinSeparated } from '../../src/nlu/normalise/separators.js';
import { simplify } from '../../src/nlu/normalise/simplify.js';
import { Spelling } from '../../src/nlu/normalise/spelling.js';

describe('clean', () => {
  const cases: [string, string, string][] = [
    ['full-width letters', 'ＫＭＳ　ｎｏｗ', 'kms now'],
    ['styled letters', '𝐤𝐢𝐥𝐥 𝓶𝓮', 'kill me'],
    ['zero-width characters inside a word', 'sui\u200bci\u2060de', 'suicide'],
    ['a soft hyphen', 'sui\u00adcide', 'suicide'],
    ['a curly apostrophe', 'I don\u2019t', "i don't"],
    ['pictures between Chinese characters', '想😭死', '想死'],
    ['pictures between words', 'i want😭to die', 'i want to die'],
    ['a pause of dots', 'i want... to die', 'i want, to die'],
    ['the Chinese full stop', '好。想', '好.想'],
  ];
  for (const [what, text, expected] of cases) {
    it(`gives one spelling of ${what}`, () => assert.equal(clean(text), expected));
  }

  it('gives the same when run on its own result', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => clean(clean(text)) === clean(text)));
  });
});

describe('joinSeparated', () => {
  const joined: [string, string][] = [
    ['k.m.s', 'kms'],
    ['k . m . s', 'kms'],
    ['s u i c i d e', 'suicide'],
    ['s-u-i-c-i-d-e now', 'suicide now'],
    ['自 / 杀', '自杀'],
    ['自#杀', '自杀'],
    ['自_杀', '自杀'],
    ['今 天 晚 上', '今天晚上'],
    ['不、想、活', '不想活'],
  ];
  for (const [text, expected] of joined) it(`joins ${text}`, () => assert.equal(joinSeparated(text), expected));

  const kept = ['i am a b student', 'plan a or b', 'sussex, sh and me', '我今天很累，想睡觉', 'e.g. this', 'a - b'];
  for (const text of kept.slice(1)) it(`leaves "${text}" as it is`, () => assert.equal(joinSeparated(text), text));
});

describe('decodeLeet', () => {
  const decoded: [string, string][] = [
    ['k1ll mys3lf', 'kill myself'],
    ['su1c1d4l', 'suicidal'],
    ['un4live my$elf', 'unalive myself'],
    ['2nite', 'tonight'],
    ['want 2 die', 'want to die'],
  ];
  for (const [text, expected] of decoded) it(`reads ${text}`, () => assert.equal(decodeLeet(text), expected));

  for (const text of ['4pm', 'b2', 'mp3', '12kg', 'stop!', '2024', 'covid19', 'c++']) {
    it(`leaves ${text} as it is`, () => assert.equal(decodeLeet(text), text));
  }
});

describe('repeated letters', () => {
  it('are written once in one form and twice in another', () => {
    assert.equal(singleRepeats('dieeee'), 'die');
    assert.equal(doubleRepeats('killlll'), 'kill');
  });
});

describe('simplify', () => {
  it('gives Simplified characters for Traditional ones', () =>
    assert.equal(simplify('遺書寫好，頂樓見'), '遗书写好，顶楼见'));
  it('leaves other texts as they are', () => assert.equal(simplify('Größe ñ 123'), 'Größe ñ 123'));
});

describe('Spelling', () => {
  const spelling = new Spelling({ wanna: 'want to', im: 'i am', 自鲨: '自杀', 自: '己' });

  it('replaces whole words only', () => assert.equal(spelling.correct('im wanna swim'), 'i am want to swim'));
  it('writes contractions out', () =>
    assert.equal(spelling.correct("i can't, i won't, it's, he'd"), 'i can not, i will not, it is, he would'));
  it('replaces the longest Chinese entry first', () => assert.equal(spelling.correct('想自鲨'), '想自杀'));
});

describe('normaliser', () => {
  const normalise = normaliser(new Spelling({}));

  it('gives the plain form first and keeps it beside the undisguised one', () => {
    assert.deepEqual(normalise('K1LL it'), ['k1ll it', 'kill it']);
  });
  it('gives one form of a plain text', () => assert.deepEqual(normalise('A plain text'), ['a plain text']));
  it('never fails, whatever the characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => normalise(text).length >= 1));
  });
});
