import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { chineseScript } from '../../src/nlu/script.js';

describe('the script of Chinese words', () => {
  for (const [text, script] of [
    ['我没事', 'Hans'],
    ['我沒事', 'Hant'],
    ['睡不着觉', 'Hans'],
    ['瞓唔著，好攰', 'Hant'],
    ['你喺邊度', 'Hant'],
    ['我好累', null],
    ['hello 123', null],
    ['', null],
    ['没沒', null],
  ] as const)
    it(`is ${script ?? 'not told'} by “${text}”`, () => assert.equal(chineseScript(text), script));

  it('is never told by anything but Chinese characters', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.integer({ min: 0x20, max: 0x2e7f }).map((code) => String.fromCodePoint(code)) }),
        (text) => assert.equal(chineseScript(text), null),
      ),
    );
  });
});
