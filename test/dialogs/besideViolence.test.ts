import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Level, SignalKind } from '../../src/nlu/reading.js';
import { keysOf, onboarded, Talk } from './support/talk.js';

/** An emergency or violence, with the person's own wish to die said in the same breath. */
const both: readonly (readonly [SignalKind, Level])[] = [
  ['violence', 2],
  ['violence', 3],
  ['violence', 4],
  ['medical', 3],
  ['medical', 4],
  ['harm_to_others', 3],
  ['harm_to_others', 4],
];
const question = 'crisis.direct.after';
const planning = /^(crisis\.(plan|means|company$)|plan\.)/;

describe('a wish to die beside an emergency or violence', () => {
  for (const locale of ['en', 'zh-Hans'] as const) {
    for (const [kind, level] of both) {
      for (const answer of ['yes', 'hm, I do not know', 'skip']) {
        it(`${kind} at L${level}: is asked about next, once, before anything else (${locale}, “${answer}”)`, () => {
          const talk = new Talk(onboarded({ locale }));
          const own = level === 2 ? 'ambiguous' : 'passive';
          const first = keysOf(talk.say('both', level, [kind, own]));
          assert.ok(first[0]?.startsWith(`crisis.l${level}.`), first.join(' '));
          assert.ok(!first.includes(question));
          const next = keysOf(talk.say(answer));
          assert.equal(next.at(-1), question);
          assert.ok(!next.some((key) => planning.test(key)));
          const later = ['hm', 'well', 'so', 'right', 'oh'].flatMap((text) => keysOf(talk.say(text)));
          assert.ok(!later.includes(question));
        });
      }
    }
  }

  it('is asked about when it is said later, too', () => {
    const talk = new Talk();
    talk.say('he hits me', 3, ['violence']);
    talk.say('yes');
    assert.equal(keysOf(talk.say('and I want to die', 3, ['passive'])).at(-1), question);
  });

  it('with a “no” lowers nothing, and with a “yes” is a disclosure', () => {
    for (const level of [3, 4] as const) {
      for (const answer of ['no', 'yes']) {
        const talk = new Talk();
        talk.say('both', level, ['violence', 'passive']);
        talk.say('yes');
        const { session, effects } = talk.say(answer);
        assert.equal(session.level, level);
        assert.equal(session.disclosed, level);
        assert.equal(
          effects.some(({ type }) => type === 'case.request'),
          answer === 'yes',
        );
      }
    }
    const unclear = new Talk();
    unclear.say('both', 2, ['violence', 'ambiguous']);
    unclear.say('yes');
    assert.equal(unclear.say('yes').session.level, 3);
  });

  it('is not asked about where only the emergency was spoken of', () => {
    for (const kind of ['violence', 'medical', 'third_party', 'harm_to_others'] as const) {
      const talk = new Talk();
      talk.say('that', 4, [kind]);
      const later = ['yes', 'hm', 'well', 'no', 'oh'].flatMap((text) => keysOf(talk.say(text)));
      assert.ok(!later.some((key) => key.startsWith('crisis.direct') || key === 'crisis.plan'), kind);
    }
  });
});

describe('“is it safe to chat?”', () => {
  for (const level of [2, 3, 4] as const) {
    it(`is answered as itself, never as company (L${level})`, () => {
      for (const [text, safe] of [
        ['yes', 'yes'],
        ['no', 'no'],
        ["it's not safe", 'no'],
        ['not really', 'no'],
        ["he's looking at my phone", 'no'],
        ['不安全', 'no'],
        ['他在看我手机', 'no'],
      ] as const) {
        const talk = new Talk();
        talk.say('he hits me', level, ['violence']);
        const { session, replies } = talk.say(text);
        assert.equal(session.asked.safe, safe, text);
        assert.equal(session.asked.company, undefined);
        assert.equal(session.level, level);
        if (safe === 'no') assert.match(talk.words({ session, replies, effects: [] }), /close this page now/);
      }
    });
  }

  it('reaches a later request for a human as what it is', () => {
    const talk = new Talk();
    talk.say('he hits me', 3, ['violence']);
    talk.say('no');
    const request = talk.say('he is here', 4, ['violence']).effects.find(({ type }) => type === 'case.request');
    assert.deepEqual(request?.type === 'case.request' && request.answers, { safe: 'no' });
  });

  it('reaches a case that waits already, once', () => {
    const talk = new Talk();
    talk.say('he hits me', 3, ['violence']);
    talk.take({ kind: 'outcome', effect: 'case.request', ok: true, data: { caseId: 'c', onDuty: true } });
    assert.deepEqual(
      talk.say('no').effects.filter(({ type }) => type === 'case.answers'),
      [{ type: 'case.answers', caseId: 'c', answers: { safe: 'no' } }],
    );
    assert.ok(talk.say('hm').effects.every(({ type }) => type !== 'case.answers'));
  });

  it('with a no asks and sends nothing more, not even after a silence, until the person says that it is safe', () => {
    const talk = new Talk();
    talk.say('he is breaking the door', 4, ['violence']);
    const told = talk.say('no');
    assert.ok(!told.effects.some(({ type }) => type === 'timer.set'));
    assert.equal(told.effects.filter(({ type }) => type === 'timer.clear').length, 3);
    assert.deepEqual(talk.take({ kind: 'timer', name: 'silence.2min' }).replies, []);
    for (const text of ['one', 'two', 'three']) {
      const { replies, effects } = talk.say(text);
      assert.ok(replies.every(({ key }) => key.startsWith('crisis.quiet.')));
      assert.deepEqual(effects, []);
    }
    assert.deepEqual(keysOf(talk.say("I'm safe now")), ['crisis.recheck.danger']);
  });

  it('is followed by no question that sends the person to whoever is there', () => {
    const talk = new Talk();
    talk.say('both', 3, ['violence', 'passive']);
    talk.say('yes');
    const keys = ['yes', 'yes', 'no', 'hm'].flatMap((text) => keysOf(talk.say(text)));
    assert.ok(keys.includes('crisis.plan'));
    assert.ok(!keys.some((key) => key.startsWith('crisis.company')), keys.join(' '));
  });
});

describe('an illness of somebody else', () => {
  const told = [
    "my dad has chest pain and can't breathe",
    'she collapsed and is not breathing',
    '我爸胸口疼，喘不上气',
    '他晕倒了，叫不醒',
  ];
  const own = [
    "I have chest pain and can't breathe",
    '我胸口疼，喘不上气',
    "my chest hurts and I can't breathe, my dad is away",
  ];
  const others = /sit down|I'm not safe|drive yourself|先坐下|我现在不安全/i;
  for (const text of told)
    it(`has words for the helper: “${text}”`, () => {
      for (const locale of ['en', 'zh-Hans'] as const) {
        for (const answer of ['yes', 'no']) {
          const talk = new Talk(onboarded({ locale }));
          assert.equal(keysOf(talk.say(text, 4, ['medical']))[0], 'crisis.l4.medicalOther');
          assert.doesNotMatch(talk.words(), others);
          talk.say(answer);
          assert.doesNotMatch(talk.words(), others);
          for (const more of ['hm', 'ok so', 'and now', 'well']) {
            talk.say(more);
            assert.doesNotMatch(talk.words(), others);
          }
        }
      }
    });
  for (const text of own)
    it(`is the person's own in “${text}”`, () =>
      assert.equal(keysOf(new Talk().say(text, 4, ['medical']))[0], 'crisis.l4.medical'));
});
