import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { heardIn, heardKinds } from '../../../src/dialogs/hearing/heard.js';
import { content, contentFolder, keysOf, onboarded, Talk } from '../support/talk.js';
import type { SignalKind } from '../../../src/nlu/reading.js';

const { heard } = content;
const heardSource = JSON.parse(readFileSync(join(contentFolder, 'answers', 'heard.json'), 'utf8')) as typeof heard;

describe('what people say while help is being fetched', () => {
  for (const kind of heardKinds) {
    for (const text of heardSource[kind].examples)
      it(`“${text}” is ${kind}`, () => assert.equal(heardIn(text, heard), kind));
    for (const text of heardSource[kind].not)
      it(`“${text}” is not ${kind}`, () => assert.notEqual(heardIn(text, heard), kind));
  }
});

/** What is said at L4 after the first words, and the key of the last answer. */
const course = (kind: SignalKind, texts: readonly string[]): string[] => {
  const talk = new Talk(onboarded());
  talk.say('first words', 4, [kind]);
  return texts.map((text) => keysOf(talk.say(text)).join(' '));
};

describe('“is someone with you?” at L4', () => {
  for (const text of ["they're in the kitchen", 'on the table', '就在家里', '在手边']) {
    it(`“${text}” says where a thing is: away from it, and asked once more`, () =>
      assert.deepEqual(course('active', [text, 'my mum is here']), [
        'crisis.company.atHand',
        'crisis.company.yes.urgent',
      ]));
  }
  for (const text of ['sometimes', '想过', 'maybe', 'I have a plan', '每天都在想']) {
    it(`“${text}” is no company, and is asked about once more`, () => {
      assert.deepEqual(course('active', [text]), ['crisis.company.which']);
      assert.deepEqual(course('active', [text, text]), ['crisis.company.which', 'crisis.stay.1']);
    });
  }
  for (const text of ['yes', 'my sister is here', "she's here", '有', '我妈在', 'my brother'])
    it(`“${text}” is company`, () => assert.deepEqual(course('active', [text]), ['crisis.company.yes.urgent']));
  for (const text of ['no', "I'm alone", '没有人', '就我一个人'])
    it(`“${text}” is nobody`, () => assert.deepEqual(course('active', [text]), ['crisis.company.no.urgent']));
});

describe('staying at L4', () => {
  it('answers what is said of the help', () => {
    const said: readonly (readonly [string, string])[] = [
      ["I can't talk on the phone", 'crisis.heard.cannotSpeak'],
      ['I told her', 'crisis.heard.told'],
      ["she's here", 'crisis.heard.came'],
      ['I moved them to the bathroom', 'crisis.heard.movedAway'],
      ['跟他们说什么', 'crisis.heard.whatToSay'],
      ['我好怕', 'crisis.heard.afraid'],
      ['打了，没人接', 'crisis.tryNext'],
      ['it just rings', 'crisis.tryNext'],
    ];
    for (const [text, key] of said)
      assert.deepEqual(course('active', ['no', text]), ['crisis.company.no.urgent', key], text);
  });

  it('does not ask for the call again once help was reached', () => {
    for (const reached of ['打了120', '他们说马上到', 'I got through', 'they said an ambulance is coming']) {
      const [, , ...later] = course('active', ['no', reached, 'ok', 'hm', 'well', 'so']);
      assert.ok(
        later.every((key) => key.startsWith('crisis.stay.reached.')),
        later.join(),
      );
    }
  });

  it('asks again plainly when the person takes it back', () => {
    for (const text of ["I don't want to die", 'I changed my mind', '我不想死', '我改主意了']) {
      assert.deepEqual(course('active', [text]), ['crisis.recheck.urgent'], text);
      assert.deepEqual(course('active', ['no', text]), ['crisis.company.no.urgent', 'crisis.recheck.urgent'], text);
    }
  });

  it('asks again plainly also where the denial itself is read as a sign', () => {
    const talk = new Talk(onboarded());
    talk.say('first words', 4, ['active']);
    talk.say('no');
    assert.deepEqual(keysOf(talk.say("I don't want to die", 3, ['passive'])), ['crisis.recheck.urgent']);
  });

  it('asks an unclear answer to the re-check once more, and does not go back to the call', () => {
    const later = course('active', ['no', "I don't want to die", 'not really', 'I slept at least']);
    assert.deepEqual(later.slice(2), ['crisis.recheck.which', 'crisis.recheck.unsure']);
  });

  it('says after an overdose that it has to be now', () => {
    assert.deepEqual(
      course('overdose', [
        'I feel fine though',
        'do I really need to go to hospital?',
        'my flatmate is driving me to A&E',
      ]),
      ['crisis.heard.feelsFine.overdose', 'crisis.heard.needed.overdose', 'crisis.heard.onTheWay.overdose'],
    );
  });

  it('after violence takes nobody who came for help', () => {
    assert.deepEqual(course('violence', ['yes', 'my partner got home']), ['crisis.safe.yes.urgent', 'crisis.stay.1']);
  });
});

describe('after an overdose the poison line', () => {
  for (const [country, named] of [
    ['US', true],
    ['GB', false],
  ] as const) {
    it(`is ${named ? '' : 'not '}named where the card ${named ? 'holds one' : 'holds none'} (${country})`, () => {
      const talk = new Talk(onboarded({ country }));
      talk.say('I took them', 4, ['overdose']);
      assert.equal(talk.words().includes('poison line'), named);
    });
  }
});

describe('violence', () => {
  it('when somebody may read along, nothing but one neutral line comes, whatever the level', () => {
    for (const text of ['he checks my phone', '他在翻我手机', 'he is coming back']) {
      for (const level of [0, 2, 3, 4] as const) {
        const talk = new Talk(onboarded());
        talk.say('he hits me', 3, ['violence']);
        talk.say('yes');
        const decision = talk.say(text, level, level > 0 ? ['harm_to_others'] : []);
        assert.deepEqual(keysOf(decision), [level === 4 ? 'crisis.safe.no.urgent' : 'crisis.safe.no'], text);
        assert.ok(decision.replies.every(({ lines }) => lines === undefined));
      }
    }
  });

  it('never turns the person into the one who harms', () => {
    const talk = new Talk(onboarded());
    talk.say('he strangled me', 3, ['violence']);
    talk.say('yes');
    assert.deepEqual(keysOf(talk.say('where can I go tonight', 4, ['harm_to_others'])).slice(0, 1), [
      'crisis.l4.violence',
    ]);
    assert.deepEqual(keysOf(talk.say('and he is so angry', 4, ['harm_to_others'])).slice(0, 1), [
      'crisis.l4.again.violence',
    ]);
  });

  for (const text of ['安全', 'safe', "I'm safe right now", '他不在', 'he is at work', '安全的'])
    it(`“${text}” says that it is safe to chat`, () =>
      assert.deepEqual(course('violence', [text]), ['crisis.safe.yes.urgent']));
  for (const text of ['not now', '不方便', 'not really', "I can't talk"])
    it(`“${text}” says that it is not`, () => assert.deepEqual(course('violence', [text]), ['crisis.safe.no.urgent']));
});

describe('self-harm, or an attempt some time ago', () => {
  for (const [kind, key] of [
    ['self_harm', 'crisis.whether.selfHarm'],
    ['past_attempt', 'crisis.whether.pastAttempt'],
  ] as const) {
    it(`asks whether the person wants to die before how or when (${kind})`, () => {
      for (const [answer, then] of [
        ['yes', 'crisis.plan'],
        ['no', 'crisis.own.no'],
      ] as const) {
        const talk = new Talk(onboarded());
        assert.equal(keysOf(talk.say('what happened', 3, [kind])).at(-1), key);
        const decision = talk.say(answer);
        assert.equal(keysOf(decision).at(-1), then);
        assert.equal(decision.session.level, 3);
      }
    });
  }

  it('is offered the exercise for an urge at once', () => {
    for (const text of ['I feel the urge now', '现在又想划了']) {
      const talk = new Talk(onboarded());
      talk.say('I cut myself', 3, ['self_harm']);
      talk.say('no');
      assert.equal(talk.say(text, 3, ['self_harm']).session.active?.flow, 'grounding', text);
    }
  });
});

describe('“can you call an ambulance?”', () => {
  for (const level of [0, 3, 4] as const)
    it(`is answered with what a program can and cannot do (L${level})`, () => {
      for (const text of ['can you call an ambulance', '帮我报警', '能帮我叫救护车吗']) {
        const talk = new Talk(onboarded());
        if (level > 0) talk.say('first', level, ['active']);
        const decision = talk.say(text);
        assert.equal(keysOf(decision)[0], 'call.forMe');
        assert.ok(decision.replies.some(({ lines }) => (lines?.emergency.length ?? 0) > 0));
      }
    });
});
