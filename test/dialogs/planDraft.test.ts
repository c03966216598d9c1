import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hour } from '../../src/clock.js';
import { namesNothing, putsAway } from '../../src/dialogs/hearing/situations.js';
import type { Level, SignalKind } from '../../src/nlu/reading.js';
import { content, keysOf, onboarded, Talk } from './support/talk.js';

const model = (level: Level, kind: SignalKind) => ({
  signals: [{ source: `model:risk:l${level}@test` as const, kind, level }],
});

/** A plan with its first parts written, waiting for the part named last. */
function writing(parts: number, talk = new Talk()): Talk {
  talk.say('my plan');
  for (const text of ['I go quiet', 'a walk', 'the library', 'Jo', 'Dr Lee'].slice(0, parts)) talk.say(text);
  return talk;
}

describe('the safety plan while it is written', () => {
  it('is not broken off by hard words its own prompts ask for', () => {
    const talk = writing(0);
    assert.deepEqual(keysOf(talk.say('dark thoughts', 2, ['ambiguous'])), ['plan.alone']);
    assert.equal(talk.session.level, 1);
  });

  it('takes putting means away as an answer, whatever the model or a word for means makes of it', () => {
    for (const text of ['把刀收起来', 'give my pills to my sister', 'lock the knives away', '把藥交給我姐保管']) {
      for (const read of [model(4, 'active'), {}]) {
        const talk = writing(5);
        const keys = keysOf(talk.say(text, 4, ['means'], read));
        assert.deepEqual(keys, ['plan.draft', 'plan.save'], text);
        assert.equal(talk.session.plan?.elements.surroundings, text);
      }
    }
  });

  it('still breaks off for a stated wish, and for means that are not put away', () => {
    assert.ok(
      keysOf(writing(5).say('give my pills to my sister, then end it', 4, ['active']))[0]?.startsWith('crisis.l4.'),
    );
    assert.ok(keysOf(writing(5).say('I have the pills', 4, [], model(4, 'means')))[0]?.startsWith('crisis.l4.'));
    assert.ok(keysOf(writing(2).say('lock the knives away', 4, [], model(4, 'means')))[0]?.startsWith('crisis.l4.'));
  });

  it('comes back after a disclosure with what was written', () => {
    const talk = writing(2);
    talk.say('x', 3, ['passive']);
    assert.equal(talk.session.suspended?.flow, 'safetyPlan');
    assert.equal(talk.session.plan?.elements.alone, 'a walk');
  });

  it('stays as a draft after L4, can be looked at, and goes on where it stopped', () => {
    const talk = writing(3);
    talk.say('x', 4, ['active']);
    const shown = talk.say('my plan');
    assert.ok(keysOf(shown).includes('plan.draft'));
    assert.equal(shown.session.active?.flow, 'crisis');
    const later = new Talk({ ...shown.session, level: 3, active: null });
    assert.deepEqual(keysOf(later.say('my plan')), ['plan.goOn']);
    assert.deepEqual(keysOf(later.say('yes')), ['plan.people']);
  });

  it('is not kept as a draft into another visit', () => {
    const talk = writing(3);
    talk.say('stop');
    assert.ok(talk.session.plan);
    talk.take({ kind: 'arrival' }, null, 8 * hour);
    assert.equal(talk.session.plan, undefined);
  });

  it('asks once more when the answer about saving is unclear, and keeps the draft', () => {
    const talk = writing(5);
    talk.say('the shed key to Jo');
    assert.deepEqual(keysOf(talk.say('nothing really')), ['plan.save.again']);
    assert.deepEqual(keysOf(talk.say('hm')), ['plan.stillDraft']);
    assert.equal(talk.session.plan?.elements.places, 'the library');
    assert.deepEqual(keysOf(talk.say('my plan')), ['plan.goOn']);
    assert.deepEqual(keysOf(talk.say('yes')), ['plan.draft', 'plan.save']);
    assert.deepEqual(keysOf(talk.say('save')), ['plan.saved']);
  });

  it('leaves a part empty when nothing comes to mind, with one hint where it asks for somebody', () => {
    const talk = writing(2);
    assert.deepEqual(keysOf(talk.say("I don't know")), ['plan.hint']);
    assert.deepEqual(keysOf(talk.say('nobody')), ['plan.people']);
    assert.deepEqual(keysOf(talk.say('no one really')), ['plan.professionals']);
    assert.deepEqual(Object.keys(talk.session.plan?.elements ?? {}), ['signs', 'alone']);
    const chinese = new Talk(onboarded({ locale: 'zh-Hans', country: 'CN' }));
    chinese.say('我的计划');
    assert.deepEqual(keysOf(chinese.say('不知道')), ['plan.alone']);
  });
});

describe('words about a plan', () => {
  for (const text of [
    "I don't know",
    'idk',
    'nobody',
    'no one really',
    'nothing comes to mind',
    '没有',
    '没人',
    '不知道诶',
    '想不到谁',
    '冇人',
  ])
    it(`“${text}” names nothing`, () => assert.ok(namesNothing(text, content.situations)));
  for (const text of [
    'nobody but Jo',
    'no-one except my gran',
    "I don't know, maybe the GP",
    '没有朋友，找我姐',
    '不知道的时候问老师',
    '我姐',
  ])
    it(`“${text}” names something`, () => assert.ok(!namesNothing(text, content.situations)));
  for (const text of [
    'throw out the old pills',
    'ask my brother to keep the keys',
    'take them to the pharmacy',
    '药放到我妈那里',
    '锁起来',
    '交給室友',
  ])
    it(`“${text}” puts away`, () => assert.ok(putsAway(text, content.situations)));
  for (const text of [
    'keep the knife with me',
    "I won't give them to anyone",
    'take all the pills',
    'hide it in my room',
    '把刀放在床边',
    '我不交给任何人',
    '都藏好了',
  ])
    it(`“${text}” does not`, () => assert.ok(!putsAway(text, content.situations)));
});
