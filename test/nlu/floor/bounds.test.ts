import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Floor } from '../../../src/nlu/floor/floor.js';

const floor = Floor.load();
describe('the floor never fails', () => {
  it('whatever the text and the texts before it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.array(fc.string({ unit: 'grapheme', maxLength: 50 }), { maxLength: 6 }),
        (text, previous) => {
          const { level } = floor.read(text, previous);
          return level >= 0 && level <= 4;
        },
      ),
    );
  });
  const odd = [
    '',
    ' ',
    '\n\n',
    '\u0000',
    '\ud800',
    '😀'.repeat(50),
    'ﷺ',
    'ا لسلام عليكم',
    'สวัสดี',
    '{{{{',
    '((((',
    '\\b\\w+',
    'null',
    'Z̸̢̛a̶l̴g̵o̶',
  ];
  for (const text of odd) it(`on ${JSON.stringify(text)}`, () => assert.equal(floor.read(text, []).level, 0));
});

describe('no text makes the floor search for ever', () => {
  const endless: Record<string, string> = {
    words: 'the day was long and I was tired of work but the bus came and she said it was ok. ',
    'one letter': 'a',
    'a subject again and again': 'my friend she said they will ',
    'a wish again and again': 'i want to ',
    characters: '我今天想去上班他说不要等明天就走',
    'one character': '死',
    dots: '.',
    spaces: ' ',
    pictures: '😀',
    'letters with dots': 'a.',
    brackets: '(',
  };
  for (const [name, unit] of Object.entries(endless)) {
    it(`not a megabyte of ${name}`, { timeout: 60_000 }, () => {
      const text = unit.repeat(Math.floor(1_000_000 / Buffer.byteLength(unit)));
      assert.ok(floor.read(text, []).level <= 4);
    });
  }
});
