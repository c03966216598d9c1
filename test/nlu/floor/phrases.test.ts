import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Floor } from '../../../src/nlu/floor/floor.js';

interface Phrase {
  lang: string;
  category: string;
  text: string;
  least: number;
  most: number;
}

const file = readFileSync(new URL('../phrases.jsonl', import.meta.url), 'utf8');
const phrases: Phrase[] = file
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const floor = Floor.load();

/** The regression set: each phrase with the levels that are right for it. All must hold with the floor alone. */
describe('regression phrases', () => {
  for (const { lang, category, text, least, most } of phrases) {
    it(`${lang} ${category}: "${text}" is L${least} to L${most}`, () => {
      const { level, signals } = floor.read(text, []);
      assert.ok(level >= least && level <= most, `L${level} by ${signals.map(({ source }) => source).join(' ')}`);
    });
  }
});
