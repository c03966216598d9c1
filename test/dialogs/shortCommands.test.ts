import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Level } from '../../src/nlu/reading.js';
import { keysOf, onboarded, Talk } from './support/talk.js';

const effectsOf = (talk: Talk): string[] => (talk.last?.effects ?? []).map(({ type }) => type);
const at = (level: Level) => {
  const talk = new Talk();
  if (level > 0) talk.say('x', level, ['active']);
  return talk;
};

describe('what is kept about a person', () => {
  const sentences = [
    'delete what I said',
    'how do I delete my chat history',
    '怎么删除我的聊天记录',
    '把我说的都删了',
    '把我说的全删掉',
    '把我剛剛說的都刪掉',
    '將我講嘅嘢刪晒',
  ];
  for (const text of sentences)
    it(`is erased after a question, at every level: “${text}”`, () => {
      for (const level of [0, 3, 4] as const) {
        const talk = at(level);
        // The lexicon takes "what I said" for taking something back.
        const told = talk.say(text, 2, ['retracted']);
        assert.ok(keysOf(told).includes('myData.confirm'), `${level}`);
        assert.equal(talk.session.level, level);
        talk.say('yes');
        assert.ok(effectsOf(talk).includes('data.erase'));
      }
    });

  it('is erased by a short word once it is talked about, and not before', () => {
    for (const text of ['删掉', '刪掉吧', '刪咗佢', 'delete it', 'yes, delete everything']) {
      const talk = new Talk();
      talk.say('my data');
      assert.ok(keysOf(talk.say(text)).includes('myData.confirm'), text);
      talk.say(text);
      assert.ok(effectsOf(talk).includes('data.erase'), text);
    }
    for (const text of ['删掉', 'delete it']) {
      const talk = new Talk();
      talk.say('I am tired');
      assert.ok(!keysOf(talk.say(text)).some((key) => key.startsWith('myData')), text);
    }
  });

  it('is not erased by a word about saving', () => {
    for (const text of ['save it', '存吧', '保存一下']) {
      const talk = new Talk();
      talk.say('delete my data');
      talk.say(text);
      assert.ok(!effectsOf(talk).includes('data.erase'), text);
    }
  });

  it('shows the mood log when asked in other words', () => {
    for (const text of ['can I see my mood log?', '给我看看心情记录', '給我看最近怎麼樣', '俾我睇下最近點樣']) {
      for (const level of [0, 3] as const) {
        const talk = new Talk(onboarded({ consents: ['chat', 'emotion', 'moodlog'] }));
        if (level > 0) talk.say('x', level, ['passive']);
        assert.ok(keysOf(talk.say(text)).includes('insight.looking'), text);
      }
    }
  });
});

describe('“never mind, no need”', () => {
  const said = ["never mind, I don't need it", '算了不用了', '算了，不用了', '算啦，唔使喇'];
  for (const text of said) {
    it(`cancels a request: “${text}”`, () => {
      const talk = new Talk({ ...onboarded(), case: { id: 'c', state: 'queued' } });
      talk.say(text);
      assert.ok(effectsOf(talk).includes('case.cancel'));
    });
    it(`leaves what was offered, and is no sign: “${text}”`, () => {
      const talk = new Talk();
      talk.say('exercise');
      const model = [{ source: 'model:risk:l2@test' as const, kind: 'ambiguous' as const, level: 2 as const }];
      assert.deepEqual(keysOf(talk.say(text, 2, [], { signals: model })), ['grounding.notNow']);
      assert.equal(talk.session.level, 0);
    });
    it(`is no answer to the direct question: “${text}”`, () => {
      const talk = new Talk();
      talk.say('x', 2, ['ambiguous']);
      talk.say(text);
      assert.equal(talk.session.level, 2);
    });
  }
  it('is not heard in what gives up on more than a request', () => {
    const talk = new Talk({ ...onboarded(), case: { id: 'c', state: 'queued' } });
    for (const text of ['算了不用管我了', '算了，活着没意思', "never mind, I don't need to be here"]) {
      talk.say(text);
      assert.ok(!effectsOf(talk).includes('case.cancel'), text);
    }
  });
});

describe('the choice of an exercise', () => {
  it('begins the first one on a yes', () => {
    for (const [ask, yes] of [
      ['exercise', 'ok'],
      ['exercise', 'the first one'],
      ['exercise', 'next'],
      ['做个练习吧', '好'],
      ['做个练习吧', '随便'],
      ['做個練習', '好啊'],
      ['做練習', '好呀'],
    ] as const) {
      const talk = new Talk();
      assert.ok(keysOf(talk.say(ask)).includes('grounding.choose'));
      assert.deepEqual(keysOf(talk.say(yes)), ['grounding.before'], yes);
    }
  });

  it('says nothing twice for “next” twice', () => {
    const talk = new Talk();
    talk.say('exercise');
    assert.notDeepEqual(keysOf(talk.say('next')), keysOf(talk.say('next')));
  });
});

describe('a safety plan', () => {
  const writing = (parts: number): Talk => {
    const talk = new Talk();
    talk.say('my plan');
    for (const text of ['I go quiet', 'a walk', 'the library', 'Jo', 'Dr Lee', 'the key to Jo'].slice(0, parts))
      talk.say(text);
    return talk;
  };

  for (const text of [
    'what was number 1 again?',
    'what have I got so far?',
    '前面写了什么',
    '第一条是什么',
    '頭先寫咗咩',
  ])
    it(`shows the draft and stays where it is: “${text}”`, () => {
      const talk = writing(2);
      assert.deepEqual(keysOf(talk.say(text)), ['plan.draft', 'plan.places']);
      assert.match(talk.words(), /I go quiet/);
      assert.deepEqual(Object.keys(talk.session.plan?.elements ?? {}), ['signs', 'alone']);
      assert.deepEqual(keysOf(talk.say('the library')), ['plan.people']);
    });

  it('takes no other question for a part', () => {
    for (const text of ['what should I write?', '什么意思', '怎么写', '點寫好']) {
      const talk = writing(0);
      assert.deepEqual(keysOf(talk.say(text)), ['plan.ownWords', 'plan.signs'], text);
    }
  });

  it('leaves a part empty where nobody else comes to mind', () => {
    for (const text of ["I don't know who else", '想不到别人了', '諗唔到其他人']) {
      const talk = writing(3);
      assert.deepEqual(keysOf(talk.say(text)), ['plan.hint'], text);
      assert.deepEqual(keysOf(talk.say(text)), ['plan.professionals'], text);
      assert.equal(talk.session.plan?.elements.people, undefined);
    }
  });

  it('is saved by a clear word, and not by another', () => {
    for (const text of ['save it', 'yes save', 'please save the plan', '存吧', '保存一下', '存起來吧', '儲存啦'])
      assert.deepEqual(keysOf(writing(6).say(text)), ['plan.saved'], text);
    for (const text of ["don't save it", '不存', '别保存', '唔好存', 'delete it', '删掉吧'])
      assert.deepEqual(keysOf(writing(6).say(text)), ['plan.notSaved'], text);
    assert.deepEqual(keysOf(writing(6).say('what have I got so far?')), ['plan.draft', 'plan.save']);
  });
});

describe('a number for the mood', () => {
  const logging = () => new Talk(onboarded({ consents: ['chat', 'emotion', 'moodlog'] }));

  it('is kept before the mood log is shown', () => {
    for (const show of ['can I see my mood log?', '给我看看心情记录', '睇下我嘅心情記錄']) {
      const talk = logging();
      talk.say('log my mood');
      talk.say('6');
      const told = talk.say(show);
      assert.deepEqual(
        told.effects.map((effect) => [effect.type, 'rating' in effect ? effect.rating : undefined]),
        [
          ['mood.append', 6],
          ['mood.insight', undefined],
        ],
      );
      assert.equal(talk.session.active, null);
    }
    const without = new Talk(onboarded({ refused: ['moodlog'] }));
    without.say('log my mood');
    without.say('6');
    assert.deepEqual(without.say('can I see my mood log?').effects, []);
  });

  for (const text of ['my mood is 3 out of 10', 'mood 3/10', '心情3分', '我的心情是三分', '我嘅心情3分'])
    it(`amid an exercise is kept, and the exercise goes on: “${text}”`, () => {
      const talk = logging();
      talk.say('breathing');
      talk.say('7');
      const told = talk.say(text, 0, [], { top: ['sadness'] });
      assert.deepEqual(keysOf(told), ['grounding.mood.noted', 'grounding.breath.1']);
      assert.ok(told.effects.some((effect) => effect.type === 'mood.append' && effect.rating === 3));
      assert.equal(talk.session.active?.flow, 'grounding');
      const without = new Talk();
      without.say('breathing');
      without.say('7');
      assert.deepEqual(keysOf(without.say(text)), ['checkIn.notKept', 'grounding.breath.1']);
      assert.deepEqual(without.last?.effects, []);
    });

  it('is what the exercise asks for, where it asks', () => {
    const talk = logging();
    talk.say('breathing');
    assert.deepEqual(keysOf(talk.say('my mood is 3 out of 10')), ['grounding.breath.1']);
  });
});

describe('a person', () => {
  for (const text of ['转人工', '帮我转人工', '轉真人', '幫我轉真人啦'])
    it(`is asked for, also in danger: “${text}”`, () => {
      const talk = at(3);
      talk.session = { ...talk.session, case: undefined };
      talk.say(text);
      assert.ok(effectsOf(talk).includes('case.request'));
    });
});
