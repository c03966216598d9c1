import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { day, hour, minute } from '../../src/clock.js';
import type { Input } from '../../src/dialogs/input.js';
import { newSession } from '../../src/dialogs/newSession.js';
import { triageOrder } from '../../src/dialogs/triage.js';
import type { Level } from '../../src/nlu/reading.js';
import { faults } from './support/rubric.js';
import { content, keysOf, onboarded, policy, reading, started, Talk } from './support/talk.js';

const texts = [
  'hi',
  'yes',
  'no',
  '5',
  'next',
  'stop',
  'menu',
  'human',
  'breathing',
  'senses',
  'check in',
  'my plan',
  'my data',
  'delete my data',
  'export my data',
  'how have I been',
  'are you human?',
  'change country',
  'settings',
  'lines',
  'skip',
  'UK',
  '中国',
  '有',
  '没有',
  '找人聊聊',
  '我最近怎么样',
  'I feel sad',
  '好烦',
  "I'm safe now",
  'just kidding',
  'nobody answers',
  '中文',
  'english',
  'emotions off',
  'withdraw consent',
  'change my mind',
  'cancel the request',
  'x'.repeat(5000),
  '',
  '🙂',
];
const kinds = [
  'active',
  'passive',
  'ambiguous',
  'third_party',
  'medical',
  'violence',
  'eating',
  'psychosis',
  'overdose',
  'minor',
  'bereaved',
  'intoxicated',
  'retracted',
  'harm_to_others',
  'child_at_risk',
  'self_harm',
] as const;

const personal = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      input: fc.constantFrom(...texts).map((text): Input => ({ kind: 'message', text })),
      level: fc.constantFrom<Level>(0, 0, 0, 1, 2, 3, 4),
      kind: fc.constantFrom(...kinds),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constant({ input: { kind: 'arrival' } as Input, level: 0 as Level, kind: 'distress' as const }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      input: fc
        .constantFrom('yes', 'no', 'menu', 'flow:checkIn', 'rate:3', 'country:CN', 'age:minor', 'nonsense')
        .map((value): Input => ({ kind: 'choice', value })),
      level: fc.constant<Level>(0),
      kind: fc.constant('distress' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      input: fc.constantFrom<Input>(
        { kind: 'timer', name: 'silence.2min' },
        { kind: 'timer', name: 'counselorSilent' },
        { kind: 'timer', name: 'caseUnanswered' },
        { kind: 'outcome', effect: 'case.request', ok: true, data: { caseId: 'c', onDuty: true } },
        { kind: 'outcome', effect: 'case.request', ok: false },
        { kind: 'outcome', effect: 'mood.append', ok: false },
        { kind: 'outcome', effect: 'data.erase', ok: true },
        { kind: 'outcome', effect: 'mood.insight', ok: true, data: { nonsense: 1 } },
        { kind: 'counselor', event: 'closed', caseId: 'c' },
        { kind: 'counselor', event: 'returned', caseId: 'c' },
        { kind: 'setting', locale: 'zh-CN', country: 'CN' },
      ),
      level: fc.constant<Level>(0),
      kind: fc.constant('distress' as const),
    }),
  },
);

const beginnings = fc.constantFrom(
  newSession({ locale: 'en', country: null, at: started }),
  newSession({ locale: 'zh-Hans', country: 'CN', at: started }),
  onboarded(),
  onboarded({ locale: 'zh-Hans', country: 'CN', consents: ['chat', 'emotion', 'moodlog'] }),
  onboarded({ age: 'minor' }),
  onboarded({ consents: [], refused: ['chat'] }),
);

describe('a turn', () => {
  it('is never met with silence, keeps to the rubric, and has words for every reply, whatever happens before', () => {
    fc.assert(
      fc.property(beginnings, fc.array(personal, { maxLength: 25 }), (session, turns) => {
        const talk = new Talk(session);
        for (const { input, level, kind } of turns) {
          const decision = talk.take(
            input,
            input.kind === 'message' ? reading(level, level > 0 ? [kind] : []) : null,
            minute,
          );
          if (['message', 'choice', 'arrival'].includes(input.kind))
            assert.ok(decision.replies.length > 0, JSON.stringify(input));
          assert.deepEqual(faults([], decision, content.wording), []);
          assert.deepEqual(
            JSON.parse(JSON.stringify(decision.session)),
            decision.session,
            'a stored session is the same session',
          );
        }
      }),
      { numRuns: 150 },
    );
  });

  it('begins with the urgent words at L3 and L4, and the lines are in them', () => {
    fc.assert(
      fc.property(
        beginnings,
        fc.array(personal, { maxLength: 8 }),
        fc.constantFrom<Level>(4),
        (session, turns, level) => {
          const talk = new Talk(session);
          for (const turn of turns)
            talk.take(
              turn.input,
              turn.input.kind === 'message' ? reading(turn.level, turn.level > 0 ? [turn.kind] : []) : null,
              minute,
            );
          const [first] = talk.say('tonight', level, ['active']).replies;
          assert.equal(first?.urgent, true);
          assert.ok(first?.lines);
        },
      ),
      { numRuns: 80 },
    );
  });

  it('says which row of the one policy table comes first', () => {
    const order = ['a counselor is on', 'L4', 'human', 'stop', 'L3', 'L2', 'command or choice', 'the running flow'];
    assert.deepEqual(
      order.map((name) => triageOrder.indexOf(name)),
      order.map((name) => triageOrder.indexOf(name)).sort((a, b) => a - b),
    );
    assert.ok(order.every((name) => triageOrder.includes(name)));
  });

  it('keeps no words of the person in the session, except a plan they are making', () => {
    const talk = new Talk();
    for (const [text, level] of [
      ['heliotrope on the balcony', 0],
      ['heliotrope is done', 2],
      ['heliotrope and dying', 3],
      ['heliotrope tonight', 4],
    ] as const) {
      talk.say(text, level, level > 0 ? ['ambiguous'] : []);
      assert.ok(!JSON.stringify(talk.session).includes('heliotrope'));
    }
  });
});

describe('age', () => {
  it('is asked again on a cue, once a session, also of somebody who had said to be an adult', () => {
    for (const age of ['unknown', 'adult'] as const) {
      const talk = new Talk(onboarded({ age }));
      assert.deepEqual(
        keysOf(talk.say('my homework', 0, [], { signals: [{ source: 'lexicon:minor', kind: 'minor', level: 0 }] })),
        ['consent.age.cue'],
      );
      talk.say('yes');
      assert.equal(talk.session.age, 'adult');
      assert.notDeepEqual(
        keysOf(talk.say('my homework', 0, [], { signals: [{ source: 'lexicon:minor', kind: 'minor', level: 0 }] })),
        ['consent.age.cue'],
      );
    }
  });
});

describe('notices', () => {
  it('come before the first exchange even when nobody announced an arrival', () => {
    const talk = new Talk(newSession({ locale: 'en', country: null, at: started }));
    assert.equal(keysOf(talk.say('hello'))[0], 'notice.start');
  });

  it('come again after three hours of a long chat, and not sooner', () => {
    const talk = new Talk();
    const keys = Array.from({ length: 8 }, () =>
      keysOf(talk.take({ kind: 'message', text: 'and so on' }, reading(0), 50 * minute)).includes('notice.again'),
    );
    assert.deepEqual(keys, [false, false, false, true, false, false, false, true]);
  });

  it('come after seven days away', () => {
    const talk = new Talk();
    assert.equal(keysOf(talk.take({ kind: 'message', text: 'hello again' }, reading(0), 8 * day))[0], 'notice.start');
  });

  it('wait while L3 or L4 is open', () => {
    const talk = new Talk();
    talk.say('x', 3, ['passive']);
    for (let turn = 0; turn < 6; turn += 1)
      assert.ok(
        !keysOf(talk.take({ kind: 'message', text: 'hm' }, reading(0), hour)).some((key) => key.startsWith('notice')),
      );
  });

  it('say in Teams that Teams keeps its own copy, and never call it confidential', () => {
    const talk = new Talk(newSession({ locale: 'en', country: null, at: started, channel: 'msteams' }));
    talk.take({ kind: 'arrival' });
    assert.match(talk.words(), /Teams keeps its own copy/);
    assert.doesNotMatch(talk.words(), /confidential/i);
  });
});

describe('consent', () => {
  it('stops emotion from the next message on when withdrawn in one step', () => {
    const talk = new Talk(onboarded({ consents: ['chat', 'emotion', 'moodlog'] }));
    const felt = { top: ['sadness' as const], emotions: {} as never, basic: {} as never };
    assert.ok(talk.say('a grey day', 0, [], felt).effects.some(({ type }) => type === 'mood.append'));
    assert.ok(talk.say('emotions off').effects.some(({ type }) => type === 'consent.record'));
    const after = talk.say('a grey day again', 0, [], felt);
    assert.ok(!after.effects.some(({ type }) => type === 'mood.append'));
    assert.ok(!keysOf(after).some((key) => /reflection\.(feel|sad|words)/.test(key)));
  });

  it('keeps no mood log for a person of unknown age, for a minor, or in a crisis', () => {
    const felt = { top: ['sadness' as const], emotions: {} as never, basic: {} as never };
    for (const age of ['unknown', 'minor'] as const) {
      const talk = new Talk(onboarded({ age, consents: ['chat', 'emotion', 'moodlog'] }));
      assert.ok(!talk.say('a grey day', 0, [], felt).effects.some(({ type }) => type === 'mood.append'));
    }
    const talk = new Talk(onboarded({ consents: ['chat', 'emotion', 'moodlog'] }));
    assert.ok(!talk.say('a grey day', 3, ['passive'], felt).effects.some(({ type }) => type === 'mood.append'));
  });

  it('with dialogue switched off by policy leaves exercises, lines, humans and the whole crisis path', () => {
    const talk = new Talk(onboarded(), { ...policy, aiDialogue: false, emotionInference: false });
    assert.deepEqual(keysOf(talk.say('work is a lot')), ['reflection.off']);
    assert.ok(keysOf(talk.say('breathing')).includes('grounding.before'));
    assert.equal(keysOf(talk.say('x', 4, ['active']))[0], 'crisis.l4.self');
  });
});

describe('reflection', () => {
  it('does not say the same within twenty turns', () => {
    for (const locale of ['en', 'zh-Hans'] as const) {
      const talk = new Talk(onboarded({ locale }));
      const said: string[] = [];
      for (let turn = 0; turn < 60; turn += 1) {
        const keys = keysOf(
          talk.say(`day ${'x'.repeat(turn % 7)}`, 0, [], {
            top: turn % 2 ? ['sadness'] : ['nervousness', 'anger'],
            topics: ['work'],
          }),
        ).filter((key) => key.startsWith('reflection.'));
        for (const key of keys) assert.ok(!said.slice(-20).includes(key), `${locale} ${turn} ${key}`);
        said.push(...keys);
      }
      assert.ok(new Set(said).size >= 30);
    }
  });
});
