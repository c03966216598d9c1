import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isQuestion, practicalIn, practicalNames, type Subject } from '../../../src/dialogs/hearing/practical.js';
import type { Signal, SignalKind } from '../../../src/nlu/reading.js';
import { content, contentFolder, keysOf, onboarded, Talk } from '../support/talk.js';

const { practical } = content;
const source = JSON.parse(readFileSync(join(contentFolder, 'answers', 'practical.json'), 'utf8')) as typeof practical;
const openFor = (about: readonly Subject[]): ReadonlySet<Subject> => new Set(about);

describe('practical questions', () => {
  for (const name of practicalNames) {
    const { about, examples, not } = source[name];
    for (const text of examples)
      it(`“${text}” is ${name}`, () => assert.equal(practicalIn(text, openFor(about), practical), name));
    for (const text of not)
      it(`“${text}” is not ${name}`, () => assert.notEqual(practicalIn(text, openFor(about), practical), name));
    if (!about.includes('any'))
      it(`${name} is not heard where nothing of the kind is spoken of`, () => {
        for (const text of examples) assert.notEqual(practicalIn(text, openFor(['any']), practical), name);
      });
  }
});

describe('a question', () => {
  for (const text of [
    'can you help me with that',
    'where is it?',
    '这个怎么办',
    '会不会疼',
    '有冇人呀？',
    'what should I do',
  ])
    it(`is one: ${text}`, () => assert.ok(isQuestion(text)));
  for (const text of ['I am so tired', 'it hurts', '我好累', '没有', 'because he left', '不知道'])
    it(`is none: ${text}`, () => assert.ok(!isQuestion(text)));
});

/** What is said after first words of a kind, and the keys of the answers. */
const course = (kind: SignalKind, level: 2 | 3 | 4, texts: readonly string[]): string[] => {
  const talk = new Talk(onboarded());
  talk.say('first words', level, [kind]);
  return texts.map((text) => keysOf(talk.say(text)).join(' '));
};

describe('in danger what is asked is answered', () => {
  it('after violence, also while somebody may read along', () =>
    assert.deepEqual(course('violence', 3, ['no', 'where can I go?', 'what about my kids']), [
      'crisis.safe.no',
      'practical.whereToGo',
      'practical.children',
    ]));
  it('after violence, once it is safe again', () =>
    assert.deepEqual(course('violence', 3, ['no', "he's gone out, it's safe now", 'should I call the police?']), [
      'crisis.safe.no',
      'crisis.safe.yes',
      'practical.police',
    ]));
  it('after an overdose, and no refusal is taken for being on the way', () =>
    assert.deepEqual(course('overdose', 4, ['no', "I'm sleepy", "I'm not going to hospital", '要不要自己吐出来']), [
      'crisis.company.no.urgent',
      'practical.drowsy',
      'practical.refuses',
      'practical.vomit',
    ]));
  it('after an overdose nothing is taken back, and nothing else is talked about', () =>
    assert.ok(
      course('overdose', 4, ['没有人', '还好，没啥感觉', "I don't want to die", '我家猫今天好可爱']).every((key) =>
        /^crisis\.(company|heard|stay)\./.test(key),
      ),
    ));
  it('of somebody else’s danger', () =>
    assert.deepEqual(course('third_party', 3, ['what do I say to him', "I don't have his address"]), [
      'practical.askThem',
      'practical.fromAfar',
    ]));
  it('and the open question still comes last', () => {
    const talk = new Talk(onboarded());
    talk.say('first words', 3, ['passive']);
    assert.deepEqual(keysOf(talk.say('are you going to send someone?')), ['practical.sendsNobody', 'crisis.company']);
  });
  it('says so where there is no reviewed answer, and not with every question', () => {
    const keys = course('passive', 3, [
      'no',
      'no',
      'how do mortgages work?',
      'what is the capital of Peru?',
      'is it far?',
    ]);
    assert.ok(
      keys.slice(2, 4).every((key) => key.startsWith('practical.cannotAnswer.')),
      keys.join(),
    );
    assert.notEqual(keys[2], keys[3]);
    assert.ok(!keys[4]?.startsWith('practical.'), keys[4]);
  });
});

describe('whose danger it is', () => {
  const model = (kind: SignalKind, level: 3 | 4 = 3): Signal => ({ source: 'model:risk:l3@test', kind, level });
  it('somebody who is threatened is not taken for the one who threatens', () => {
    const talk = new Talk(onboarded());
    const decision = talk.say("he said he'll kill me if I leave", 3, [], { signals: [model('harm_to_others')] });
    assert.equal(keysOf(decision)[0], 'crisis.l3.violence');
  });
  it('somebody who speaks of hurting another is', () => {
    for (const text of ['I want to kill him', 'I keep thinking of stabbing my brother', '我真想弄死他']) {
      const decision = new Talk(onboarded()).say(text, 3, [], { signals: [model('harm_to_others')] });
      assert.equal(keysOf(decision)[0], 'crisis.l3.harmToOthers', text);
    }
  });
  it('a helper stays a helper, until they speak of themselves', () => {
    const talk = new Talk(onboarded());
    talk.say('my daughter said she wants to die', 3, ['third_party']);
    assert.equal(
      keysOf(talk.say('I found razor blades in her room', 4, [], { signals: [model('means', 4)] }))[0],
      'crisis.l4.friend',
    );
    const own = new Talk(onboarded());
    own.say('my friend wants to die', 3, ['third_party']);
    assert.equal(
      keysOf(own.say('honestly I want to die too', 4, [], { signals: [model('active', 4)] }))[0],
      'crisis.l4.self',
    );
  });
});

describe('a helper who speaks of themselves', () => {
  for (const text of ["I can't do this anymore", "I don't want to be here either", '我也撑不下去了'])
    it(`is asked about themselves: ${text}`, () => {
      const talk = new Talk(onboarded());
      talk.say('my friend wants to die', 2, ['third_party']);
      const decision = talk.say(text, 3, ['passive']);
      assert.equal(decision.session.level, 3);
      assert.ok(!keysOf(decision).includes('crisis.l3.friend'));
    });
});

describe('a practical question in which the model alone hears a sign', () => {
  const told = [{ source: 'model:risk:l3@test' as const, kind: 'passive' as const, level: 3 as const }];
  it('has its answer, and lowers and raises nothing', () => {
    const talk = new Talk(onboarded());
    talk.say('he hits me', 3, ['violence']);
    talk.say('no');
    assert.deepEqual(keysOf(talk.say('他出门了，现在安全')), ['crisis.safe.yes']);
    const decision = talk.say('我想走，但是孩子怎么办', 3, [], { signals: told });
    assert.deepEqual(keysOf(decision), ['practical.children']);
    assert.equal(decision.session.level, 3);
  });
  it('raises the level where the sign is higher', () => {
    const talk = new Talk(onboarded());
    talk.say('he pushes me around', 2, ['violence']);
    assert.equal(talk.say('what about my kids', 3, [], { signals: told }).session.level, 3);
  });
});

describe('a question about this program', () => {
  it('is no sign of danger where only the model takes it for one', () => {
    const doubt: Signal[] = [{ source: 'model:risk:l2@test', kind: 'ambiguous', level: 2 }];
    for (const text of ['what happens if I ask for a human? who reads this?', 'how long do I have to wait?']) {
      const decision = new Talk(onboarded()).say(text, 2, [], { signals: doubt });
      assert.equal(decision.session.level, 0, text);
      assert.ok(keysOf(decision)[0]?.startsWith('practical.'), text);
    }
  });
  it('takes nothing from what else is said of oneself', () => {
    const doubt: Signal[] = [{ source: 'model:risk:l2@test', kind: 'ambiguous', level: 2 }];
    const talk = new Talk(onboarded());
    assert.equal(
      talk.say('who reads this? I feel like there is nothing left', 2, [], { signals: doubt }).session.level,
      2,
    );
  });
});
