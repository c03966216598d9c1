import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readRating, readRoughly } from '../../../src/dialogs/hearing/ratings.js';
import { isTooMuch, wantsAnother } from '../../../src/dialogs/hearing/situations.js';
import { content, contentFolder, keysOf, onboarded, Talk } from '../support/talk.js';

const numbers: Readonly<Record<string, number>> = {
  '6': 6,
  '7/10': 7,
  '7分': 7,
  six: 6,
  'five or so': 5,
  'about a 6': 6,
  '6.5': 7,
  'six or seven': 7,
  '5-7': 6,
  'maybe 3 or 4?': 4,
  'four and a half': 5,
  六: 6,
  大概6: 6,
  五六分吧: 6,
  '5、6分': 6,
  六分半: 7,
  两三分: 3,
  十分: 10,
  '6到7': 7,
  大約七分左右: 7,
};
const others = [
  '',
  'one of those days',
  '一直很难受',
  '六神无主',
  '15',
  '3 weeks',
  'I want 2 die',
  '十年了',
  'ten years',
  '三个人',
  'none',
];

describe('a number from 0 to 10', () => {
  for (const [text, value] of Object.entries(numbers))
    it(`“${text}” is ${value}`, () => assert.equal(readRating(text, content.ratings), value));
  for (const text of others) it(`“${text}” is none`, () => assert.equal(readRating(text, content.ratings), null));

  const { roughly } = JSON.parse(readFileSync(join(contentFolder, 'answers', 'ratings.json'), 'utf8')) as {
    roughly: { rating: number; examples: string[]; not: string[] }[];
  };
  for (const { rating, examples, not } of roughly) {
    for (const text of examples)
      it(`“${text}” may stand for ${rating}`, () => assert.equal(readRoughly(text, content.ratings), rating));
    for (const text of not)
      it(`“${text}” stands for no number`, () => assert.equal(readRoughly(text, content.ratings), null));
  }
});

describe('a check-in in words', () => {
  it('suggests a number for so-so, once, and takes a yes or another number', () => {
    for (const [locale, said, yes] of [
      ['en', 'okay I guess', 'yes'],
      ['zh-Hans', '还行', '对'],
      ['zh-Hant', '還行吧', '對'],
    ] as const) {
      const talk = new Talk(onboarded({ locale, consents: ['chat', 'emotion', 'moodlog'] }));
      talk.take({ kind: 'choice', value: 'flow:checkIn' });
      assert.deepEqual(keysOf(talk.say(said)), ['checkIn.rating.roughly']);
      assert.match(talk.words(), /5/);
      assert.deepEqual(keysOf(talk.say(yes)), ['checkIn.note']);
      assert.equal(talk.session.active?.context && (talk.session.active.context as { rating: number }).rating, 5);
    }
    const talk = new Talk(onboarded({ consents: ['chat', 'emotion', 'moodlog'] }));
    talk.take({ kind: 'choice', value: 'flow:checkIn' });
    talk.say('meh');
    assert.deepEqual(keysOf(talk.say('four')), ['checkIn.note']);
  });

  it('asks for a number twice and then listens', () => {
    const talk = new Talk(onboarded({ consents: ['chat', 'emotion', 'moodlog'] }));
    talk.take({ kind: 'choice', value: 'flow:checkIn' });
    assert.deepEqual(keysOf(talk.say('my week was long')), ['checkIn.rating.again']);
    assert.ok(keysOf(talk.say('it really was')).some((key) => key.startsWith('reflection.')));
    assert.notEqual(talk.session.active?.flow, 'checkIn');
  });
});

describe('an exercise in words', () => {
  const begun = (locale: 'en' | 'zh-Hans' = 'en') => {
    const talk = new Talk(onboarded({ locale }));
    talk.take({ kind: 'choice', value: 'breathing' });
    return talk;
  };

  it('goes on after a number in words, whatever feeling the model reads in it', () => {
    assert.deepEqual(keysOf(begun('zh-Hans').say('大概6', 0, [], { top: ['sadness'] })), ['grounding.breath.1']);
    assert.deepEqual(keysOf(begun().say('about a six', 0, [], { top: ['sadness'] })), ['grounding.breath.1']);
  });

  it('ends kindly when it is too much, with something else on offer', () => {
    for (const [locale, said] of [
      ['zh-Hans', '数不下去'],
      ['en', "I can't do this"],
      ['en', "it's making it worse"],
    ] as const) {
      const talk = begun(locale);
      talk.say('6');
      const told = talk.say(said, 0, [], { top: ['sadness'] });
      assert.deepEqual(keysOf(told), ['grounding.tooMuch']);
      assert.ok(told.replies[0]?.choices?.some(({ value }) => value === 'flow:grounding'));
      assert.equal(told.session.active, null);
    }
  });

  it('is changed for another', () => {
    for (const [locale, said] of [
      ['zh-Hans', '换一个'],
      ['en', 'another one'],
    ] as const) {
      const talk = begun(locale);
      assert.deepEqual(keysOf(talk.say(said)), ['grounding.choose']);
      const later = begun(locale);
      later.say('6');
      later.say(locale === 'en' ? "I can't" : '做不下去了');
      assert.deepEqual(keysOf(later.say(said)), ['grounding.choose']);
    }
    assert.notDeepEqual(keysOf(new Talk().say('another one')), ['grounding.choose']);
  });

  for (const text of [
    "I can't do this",
    'this is making me worse',
    "it's not working",
    'too hard',
    'I feel dizzy',
    '数不下去',
    '更慌了',
    '做不下去了',
    '没用',
    '越数越紧张',
  ])
    it(`“${text}” is too much`, () => assert.ok(isTooMuch(text, content.situations)));
  for (const text of [
    'the chair, my phone, a cup',
    "I can't see much from here, a lamp",
    '不知道',
    '椅子、杯子',
    'worse things happen',
    '好的',
  ])
    it(`“${text}” is not`, () => assert.ok(!isTooMuch(text, content.situations)));
  for (const text of [
    'another one',
    'can we do a different one',
    'something else please',
    '换一个',
    '换个别的',
    '还有别的吗',
  ])
    it(`“${text}” asks for another`, () => assert.ok(wantsAnother(text, content.situations)));
  for (const text of ['another cup', 'one more thing', '换工作', '另一个人', 'another'.repeat(2)])
    it(`“${text}” does not ask for another`, () => assert.ok(!wantsAnother(text, content.situations)));
});
