import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Floor } from '../../../src/nlu/floor/floor.js';

const floor = Floor.load();
/** Processor time in milliseconds, which other work on the machine does not add to. */
function cpu(task: () => void): number {
  const before = process.cpuUsage();
  task();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

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

describe('the floor is quick', () => {
  it('well under a millisecond on a typical message', () => {
    const text = 'I had a long day at work, my boss was on my case again and I am so tired of it, 今天真的好累';
    for (let i = 0; i < 300; i += 1) floor.read(text, []);
    const ms =
      cpu(() => {
        for (let i = 0; i < 300; i += 1) floor.read(text, []);
      }) / 300;
    assert.ok(ms < 1, `${ms} ms`);
  });

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
    it(`bounded on a megabyte of ${name}`, () => {
      const text = unit.repeat(Math.floor(1_000_000 / Buffer.byteLength(unit)));
      const ms = cpu(() => floor.read(text, []));
      assert.ok(ms < 8000, `${Math.round(ms)} ms`);
    });
  }
});
