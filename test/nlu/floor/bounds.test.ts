import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setImmediate } from 'node:timers/promises';
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

describe('a long text', () => {
  const page = 'The bus was late again and the soup was too salty. We talked about the garden and the shelves. '.repeat(
    90,
  );
  const told = 'I want to kill myself. ';

  it('is read to the last word', async () => {
    for (const text of [told + page + page, page + told + page, page + page + told, page.slice(0, 7990) + told + page])
      assert.equal((await floor.readWhole(text, [])).level, 3);
  });
  it('lets other work go on', async () => {
    let turns = 0;
    let reading = true;
    const others = (async () => {
      while (reading) {
        await setImmediate();
        turns += 1;
      }
    })();
    await floor.readWhole(page.repeat(6), []);
    reading = false;
    await others;
    assert.ok(turns >= 5, `${turns}`);
  });
});
