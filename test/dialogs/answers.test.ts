import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readAnswer, readCompany, saysBetter, type Answer } from '../../src/dialogs/answers.js';
import { loadDialogContent } from '../../src/dialogs/content.js';
import type { Locale } from '../../src/dialogs/session.js';

const { answers } = loadDialogContent(fileURLToPath(new URL('../../content', import.meta.url)));

const cases: readonly (readonly [Locale, Answer, readonly string[]])[] = [
  [
    'en',
    'yes',
    [
      'yes',
      'Yeah.',
      'yes, every night',
      'sometimes',
      'I do',
      'i guess so',
      'kind of',
      'maybe',
      'sometimes I think about it',
    ],
  ],
  [
    'en',
    'no',
    [
      'no',
      'Nope!',
      'no thanks',
      'not at all',
      "No, I'm not thinking of hurting myself, I just needed to vent",
      "I'm not suicidal",
      'no, just stressed',
      "I don't want to die",
      "I haven't",
      'of course not',
    ],
  ],
  ['en', 'declined', ["I'd rather not say", 'skip', "I don't want to talk about it", "it's private"]],
  ['en', 'agreed', ['sure', 'ok', 'go ahead', 'okay, why not']],
  [
    'en',
    'unclear',
    [
      'no, I want to die',
      "I don't want to live",
      "I don't want to be here anymore",
      "I'm not okay",
      "I'm not safe",
      'no idea',
      'not really',
      "no but I can't go on",
      'I am so tired of everything',
      "I don't want to die I just want the pain to stop",
      'not right now',
      'no point',
      "I don't know",
      'not yet',
      'what does it matter',
      "no, but it'd be easier",
      'maybe I should sleep',
      'yes and no',
      'no doubt',
    ],
  ],
  [
    'zh-Hans',
    'yes',
    ['有', '是', '是的', '嗯', '有时候会想', '偶尔', '想过', '有，经常', '可能吧', '每天都在想', '对', '会'],
  ],
  [
    'zh-Hans',
    'no',
    [
      '没有',
      '没',
      '不是',
      '没有啊',
      '没想过',
      '没有，就是太累了',
      '我没有想自杀',
      '不会',
      '真的没有',
      '我不想死',
      '没有这个念头',
    ],
  ],
  ['zh-Hans', 'declined', ['不想说', '跳过', '我不想回答', '换个话题']],
  ['zh-Hans', 'agreed', ['好的', '可以', '行', '好，来吧']],
  [
    'zh-Hans',
    'unclear',
    [
      '不想活了',
      '我不想活',
      '没意思',
      '不知道',
      '暂时没有',
      '没有，但是活着没意思',
      '不是不想死',
      '有点累',
      '每天加班',
      '最近睡不好',
      '没事',
      '没有活下去的力气',
      '嗯，没有',
      '还没有',
      '我不想死，就是想让痛苦停下来',
      '不，我想死',
    ],
  ],
];

describe('answers to a direct question', () => {
  for (const [, expected, texts] of cases) {
    for (const text of texts) {
      it(`reads “${text}” as ${expected}`, () => assert.equal(readAnswer(text, answers), expected));
    }
  }

  it('reads an answer in the other language', () => {
    assert.equal(readAnswer('没有', answers), 'no');
    assert.equal(readAnswer('yes', answers), 'yes');
  });

  it('knows people and solitude in answers about company', () => {
    assert.equal(readCompany('my wife is home', answers), 'yes');
    assert.equal(readCompany('just me', answers), 'no');
    assert.equal(readCompany('我妈在', answers), 'yes');
    assert.equal(readCompany('就我一个人', answers), 'no');
  });

  it('hears that it is better, and not that one would be better off dead', () => {
    assert.equal(saysBetter("I'm safe now", answers), true);
    assert.equal(saysBetter('好多了', answers), true);
    assert.equal(saysBetter("I'm better off dead", answers), false);
    assert.equal(saysBetter('我没事', answers), false);
  });
});
