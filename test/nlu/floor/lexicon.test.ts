import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Floor, riskContent } from '../../../src/nlu/floor/floor.js';
import { loadLexicon, type Pattern } from '../../../src/nlu/floor/lexicon.js';
import { expand } from '../../../src/nlu/floor/macros.js';

const floor = Floor.load();
const disclosure = { en: 'I want to kill myself', zh: '我想自杀' } as const;

for (const language of ['en', 'zh'] as const) {
  const lexicon = loadLexicon(language, riskContent);
  const before = (pattern: Pattern): string[] => (pattern.after === 'disclosure' ? [disclosure[language]] : []);
  const signalOf = (pattern: Pattern, text: string) =>
    floor.read(text, before(pattern)).signals.find(({ source }) => source === `lexicon:${language}.${pattern.id}`);

  describe(`risk lexicon ${language}`, () => {
    it('names each pattern once', () => {
      const ids = lexicon.patterns.map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
    });

    for (const pattern of lexicon.patterns) {
      for (const text of pattern.yes) {
        it(`${pattern.id} hits "${text}"`, () => assert.equal(signalOf(pattern, text)?.level, pattern.level));
      }
      for (const text of pattern.no) {
        it(`${pattern.id} leaves "${text}" alone`, () => assert.ok((signalOf(pattern, text)?.level ?? 0) < 2));
      }
    }

    for (const guard of lexicon.guards) {
      const most = guard.leaves === 'nothing' ? 1 : 2;
      for (const text of guard.yes)
        it(`guard ${guard.id} covers "${text}"`, () => assert.ok(floor.read(text, []).level <= most));
      for (const text of guard.no)
        it(`guard ${guard.id} does not cover "${text}"`, () => assert.ok(floor.read(text, []).level >= 3));
    }
  });
}

describe('expand', () => {
  it('puts word groups in, groups within groups too', () => {
    assert.equal(expand('{a} x', { a: 'b|{c}', c: 'd' }), '(?:b|(?:d)) x');
  });
  it('leaves counts in braces alone', () => assert.equal(expand('a{0,3}', {}), 'a{0,3}'));
  it('refuses a group that is not there', () => assert.throws(() => expand('{nope}', {}), { code: 'content_invalid' }));
  it('refuses groups that go round in a circle', () => {
    assert.throws(() => expand('{a}', { a: '{b}', b: '{a}' }), { code: 'content_invalid' });
  });
});
