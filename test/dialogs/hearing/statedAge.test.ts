import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { statedAge } from '../../../src/dialogs/hearing/situations.js';
import { content, keysOf, onboarded, Talk } from '../support/talk.js';

describe('an age said in passing', () => {
  const said: readonly (readonly [string, number | null])[] = [
    ["I'm 14 and my teacher hates me", 14],
    ['im 15', 15],
    ["hi, I'm sixteen and nobody listens", 16],
    ['I am 17 years old', 17],
    ["I'm 34 and tired", 34],
    ['我今年15岁，没人听我说话', 15],
    ['我才十四岁', 14],
    ['我今年35岁', 35],
    ["I'm 15 minutes late", null],
    ["I'm 16 weeks pregnant", null],
    ["I'm 14 years sober", null],
    ["I'm 10, maybe 15 minutes away", null],
    ['when I was 14 my dad left', null],
    ['my son is 14', null],
    ['我14岁的时候爸爸走了', null],
    ['我16岁就开始这样了', null],
    ['我儿子14岁', null],
    ['我教15岁的孩子', null],
    ['7', null],
  ];
  for (const [text, age] of said)
    it(`is ${age ?? 'none'} in “${text}”`, () => assert.equal(statedAge(text, content.situations), age));

  it('is taken as said where none was known, once, with the youth line', () => {
    for (const [locale, text] of [
      ['en', "I'm 14 and my teacher hates me"],
      ['zh-Hans', '我今年14岁，老师针对我'],
    ] as const) {
      const talk = new Talk(onboarded({ locale, age: 'unknown', country: 'AU' }));
      assert.deepEqual(keysOf(talk.say(text)), ['minor.welcome']);
      assert.equal(talk.session.age, 'minor');
      assert.ok(keysOf(talk.say(text)).every((key) => key.startsWith('minor.text')));
    }
  });

  it('asks somebody who had said to be an adult, and believes the answer', () => {
    const talk = new Talk(onboarded());
    assert.deepEqual(keysOf(talk.say("I'm 14 and my teacher hates me")), ['consent.age.cue']);
    talk.say('yes');
    assert.equal(talk.session.age, 'adult');
  });

  it('in danger brings the youth line in that first reply', () => {
    for (const kind of ['passive', 'violence'] as const) {
      for (const level of [3, 4] as const) {
        const talk = new Talk(onboarded({ age: 'unknown', country: 'AU' }));
        const { replies, session } = talk.say("I'm 14", level, [kind]);
        assert.equal(session.age, 'minor');
        assert.equal(replies[0]?.lines?.lines[0]?.kind, 'youth');
      }
    }
  });

  it('of an adult leaves the age question as it was', () => {
    const talk = new Talk(onboarded({ age: 'unknown' }));
    talk.say("I'm 34 and tired");
    assert.equal(talk.session.age, 'unknown');
  });
});
