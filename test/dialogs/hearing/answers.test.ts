import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
  isBareAnswer,
  leavesSubject,
  readAnswer,
  readCompany,
  saysBetter,
  takesBack,
  unclearAs,
  type Answer,
} from '../../../src/dialogs/hearing/answers.js';
import { loadDialogContent } from '../../../src/dialogs/content.js';
import type { Locale } from '../../../src/dialogs/session.js';

const { answers } = loadDialogContent(fileURLToPath(new URL('../../../content', import.meta.url)));

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

describe('an unclear answer', () => {
  for (const text of [
    'not really',
    'I guess',
    'idk',
    "I don't think so",
    '还行',
    '不至于',
    '不知道',
    '没有吧',
    '還好啦',
    '麻麻地',
  ])
    it(`is half an answer: “${text}”`, () => assert.equal(unclearAs(text, answers), 'hedged'));
  for (const text of ['what do you mean', 'what does that mean?', '什么意思', '咩意思呀', '什麼意思'])
    it(`asks back: “${text}”`, () => assert.equal(unclearAs(text, answers), 'asksBack'));
  for (const text of [
    'not really living anymore',
    '你问这个干嘛',
    'I guess I want to die',
    'what do you mean to me',
    '不知道活着为了什么',
    '活着没什么意思',
    '还行吧就是想死',
  ])
    it(`is neither: “${text}”`, () => assert.equal(unclearAs(text, answers), null));
  for (const text of ['I told you no', 'I already said no', '我说了没有', '都说了没有', '我講咗冇'])
    it(`is a no given before: “${text}”`, () => assert.equal(readAnswer(text, answers), 'no'));
  for (const text of ['he told me no', '他说了没有用', 'I told you I want to die'])
    it(`is no answer: “${text}”`, () => assert.notEqual(readAnswer(text, answers), 'no'));
});

describe('a denial after a disclosure', () => {
  for (const text of ["no I don't want to die lol", '其实我不想死，就是太累了', '我不会做傻事的', 'I changed my mind'])
    it(`is heard: “${text}”`, () => assert.ok(takesBack(text, answers)));
  for (const text of ['我想死', '不是不想死', 'I want to die', "I don't want to live"])
    it(`is not heard in “${text}”`, () => assert.ok(!takesBack(text, answers)));
});

describe('a bare answer', () => {
  for (const text of ['not really', "no I don't", 'yes sometimes', 'my mum is here', '没有啊我真的没有'])
    it(`says nothing else: “${text}”`, () => assert.ok(isBareAnswer(text, answers)));
  for (const text of [
    'no I took them',
    'my mum is here but I have the pills',
    'yes I have pills',
    '没有了活路',
    'yes tonight',
  ])
    it(`says more: “${text}”`, () => assert.ok(!isBareAnswer(text, answers)));
});

describe('leaving the subject', () => {
  for (const text of [
    "I don't want to talk about work",
    "let's talk about something else",
    '不想说这个了',
    '换个话题吧',
    '唔想講呢個喇',
  ])
    it(`is heard: “${text}”`, () => assert.ok(leavesSubject(text, answers)));
  for (const text of [
    "I don't want to talk to my mum",
    "he doesn't want to talk about it",
    '他不想说这个',
    '我不想说谎',
  ])
    it(`is not heard in “${text}”`, () => assert.ok(!leavesSubject(text, answers)));
});
