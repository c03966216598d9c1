import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day, hour, isoTime, minute } from '../../src/clock.js';
import { newSession } from '../../src/dialogs/newSession.js';
import type { Policy } from '../../src/dialogs/policy.js';
import { purposes, type Purpose } from '../../src/dialogs/session.js';
import { keysOf, onboarded, policy, reading, started, Talk } from './support/talk.js';

const switchable: readonly Purpose[] = ['emotion', 'moodlog', 'summary', 'transcript', 'quality'];
const felt = { top: ['sadness' as const], emotions: {} as never, basic: {} as never };
const everything = [...purposes];

describe('a consent', () => {
  for (const locale of ['en', 'zh-Hans'] as const) {
    for (const purpose of switchable) {
      it(`to ${purpose} goes off, on and off again in one step each, stored with version, language and time (${locale})`, () => {
        const talk = new Talk(onboarded({ locale }));
        for (const granted of [false, true, false, true]) {
          const { effects, session } = talk.take(
            { kind: 'choice', value: `${purpose}:${granted ? 'on' : 'off'}` },
            null,
            hour,
          );
          const stored = { granted, textVersion: '1', locale, at: isoTime(talk.at) };
          assert.deepEqual(
            effects.filter(({ type }) => type === 'consent.record'),
            [{ type: 'consent.record', purpose, consent: stored }],
          );
          assert.deepEqual(session.consents[purpose], stored);
        }
      });
    }
  }

  it('to chat is withdrawn in one step and given again by the question', () => {
    const talk = new Talk();
    for (let round = 0; round < 2; round += 1) {
      assert.ok(keysOf(talk.say('withdraw consent')).includes('consent.chat.refused'));
      assert.equal(talk.session.consents.chat?.granted, false);
      assert.deepEqual(keysOf(talk.say('hello')), ['refused.text']);
      assert.deepEqual(keysOf(talk.say('change my mind')), ['consent.chat']);
      talk.say('yes');
      assert.equal(talk.session.consents.chat?.granted, true);
    }
  });

  it('is never unbundled by another: each switch changes its own purpose and no other', () => {
    for (const purpose of switchable) {
      const talk = new Talk(onboarded({ consents: everything }));
      talk.take({ kind: 'choice', value: `${purpose}:off` });
      for (const other of purposes)
        assert.equal(talk.session.consents[other]?.granted, other !== purpose, `${purpose} → ${other}`);
    }
  });

  it('to quality and training is off by default, and nobody is asked for it', () => {
    const talk = new Talk(newSession({ locale: 'en', country: null, at: started }));
    talk.take({ kind: 'arrival' });
    for (const text of ['yes', 'UK', 'yes', 'yes', 'hello', 'human', 'yes', 'yes']) talk.say(text);
    assert.ok(talk.session.consents.chat?.granted && talk.session.consents.transcript?.granted);
    assert.equal(talk.session.consents.quality, undefined);
  });

  it('is offered in the settings by what would change: on where it is off, off where it is on', () => {
    const offered = (talk: Talk) => (talk.say('settings').replies[0]?.choices ?? []).map(({ value }) => value);
    for (const granted of [[], everything] as const) {
      const values = offered(new Talk(onboarded({ consents: ['chat', ...granted] })));
      for (const purpose of switchable) {
        assert.ok(
          values.includes(`${purpose}:${granted.length > 0 ? 'off' : 'on'}`),
          `${purpose} in ${values.join(' ')}`,
        );
        assert.ok(!values.includes(`${purpose}:${granted.length > 0 ? 'on' : 'off'}`));
      }
      assert.ok(values.includes('chat:off'));
    }
    const minor = offered(
      new Talk(onboarded({ age: 'minor' }), { ...policy, emotionInference: false, humans: 'none' }),
    );
    assert.deepEqual(
      minor.filter((value) => /^(emotion|moodlog|summary|transcript):/.test(value)),
      [],
    );
  });

  it('to emotion off stops naming and logging; on, it goes on', () => {
    const talk = new Talk(onboarded({ consents: ['chat', 'emotion', 'moodlog'] }));
    for (const value of ['emotion:off', 'emotion:on', 'emotion:off']) {
      talk.take({ kind: 'choice', value });
      const on = value.endsWith(':on');
      assert.equal(
        talk.say('a grey day', 0, [], felt).effects.some(({ type }) => type === 'mood.append'),
        on,
        value,
      );
    }
  });

  it('to the mood log off keeps nothing; on, it keeps again', () => {
    const talk = new Talk(onboarded({ consents: ['chat', 'emotion', 'moodlog'] }));
    for (const value of ['moodlog:off', 'moodlog:on', 'moodlog:off']) {
      talk.take({ kind: 'choice', value });
      assert.equal(
        talk.say('a grey day', 0, [], felt).effects.some(({ type }) => type === 'mood.append'),
        value.endsWith(':on'),
      );
    }
  });
});

describe('the consents to a summary and the transcript', () => {
  const queued = { kind: 'outcome', effect: 'case.request', ok: true, data: { caseId: 'c', onDuty: true } } as const;
  const asks = /^consent\.(summary|transcript)$/;

  it('are not asked at L3 and above, and are asked once when things are calmer', () => {
    for (const level of [3, 4] as const) {
      const talk = new Talk();
      const crisis = [
        talk.say('x', level, [level === 4 ? 'active' : 'passive']),
        talk.take(queued),
        talk.say('human'),
        talk.say('hm'),
      ];
      assert.ok(!crisis.flatMap(keysOf).some((key) => asks.test(key)));
    }
    const talk = new Talk();
    talk.say('x', 3, ['passive']);
    talk.take(queued);
    talk.say("I'm feeling calmer");
    talk.say('no');
    assert.equal(talk.session.level, 2);
    assert.deepEqual(keysOf(talk.say('it was a long day')).slice(-2), ['handoff.askLater', 'consent.summary']);
    assert.deepEqual(keysOf(talk.say('yes')), ['consent.transcript']);
    talk.say('no');
    assert.deepEqual(
      [talk.session.consents.summary?.granted, talk.session.consents.transcript?.granted],
      [true, false],
    );
    assert.ok(!['so', 'well', 'hm'].flatMap((text) => keysOf(talk.say(text))).some((key) => asks.test(key)));
  });

  it('left open are not asked again', () => {
    const talk = new Talk();
    talk.say('x', 3, ['passive']);
    talk.take(queued);
    talk.say("I'm feeling calmer");
    talk.say('no');
    talk.say('it was a long day');
    talk.say('and the dog is ill');
    assert.ok(!['so', 'well', 'hm'].flatMap((text) => keysOf(talk.say(text))).some((key) => asks.test(key)));
  });
});

describe('the person’s summary', () => {
  const lines = [
    { basis: 'stated', text: 'Said: “I sleep badly.”' },
    { basis: 'inferred', text: 'Nobody was with them.' },
  ];
  const shown = { kind: 'outcome', effect: 'summary.show', ok: true, data: { lines, state: 'draft' } } as const;

  it('is shown with each line marked, and what they say is wrong is passed on', () => {
    const talk = new Talk(onboarded({ consents: ['chat', 'summary'] }));
    assert.ok(talk.say('my summary please').effects.some(({ type }) => type === 'summary.show'));
    assert.deepEqual(keysOf(talk.take(shown)), ['summary.mine', 'summary.isWrong']);
    assert.match(talk.words(), /I sleep badly.” \(you said so\)\n.*Nobody was with them. \(a conclusion\)/);
    assert.deepEqual(keysOf(talk.say('yes')), ['summary.whatIsWrong']);
    const told = talk.say('My sister was there.');
    assert.deepEqual(
      told.effects.filter(({ type }) => type === 'summary.correct'),
      [{ type: 'summary.correct', text: 'My sister was there.' }],
    );
    assert.deepEqual(keysOf(talk.take({ kind: 'outcome', effect: 'summary.correct', ok: true })), [
      'summary.corrected',
    ]);
    assert.ok(!JSON.stringify(talk.session).includes('sister'));
  });

  it('may be left as it is, may not exist, or not be found just now', () => {
    const talk = new Talk(onboarded({ consents: ['chat', 'summary'] }));
    talk.say('my summary');
    talk.take(shown);
    assert.deepEqual(keysOf(talk.say('no')), ['summary.fine']);
    for (const [outcome, key] of [
      [{ ...shown, data: { lines: [] } }, 'summary.none'],
      [{ kind: 'outcome', effect: 'summary.show', ok: false } as const, 'myData.failed'],
    ] as const) {
      talk.say('我的摘要');
      assert.deepEqual(keysOf(talk.take(outcome)), [key]);
      assert.equal(talk.session.active, null);
    }
  });

  it('is not shown without the consent to one', () => {
    const told = new Talk().say('my summary');
    assert.deepEqual(keysOf(told), ['summary.noConsent']);
    assert.deepEqual(told.effects, []);
  });
});

describe('every switch of the policy', () => {
  const talkUnder = (rules: Partial<Policy>, session = onboarded({ consents: ['chat', 'emotion', 'moodlog'] })) =>
    new Talk(session, { ...policy, ...rules });

  it('emotionInference off: no feeling is named or logged, none can be switched on, and danger is read as ever', () => {
    const talk = talkUnder({ emotionInference: false });
    assert.ok(
      !talk
        .say('a grey day', 0, [], felt)
        .effects.some(
          ({ type, ...rest }) =>
            type === 'mood.append' && Object.keys((rest as { emotions?: object }).emotions ?? {}).length > 0,
        ),
    );
    assert.deepEqual(keysOf(talk.say('emotions on')), ['settings.emotionOffHere']);
    assert.equal(talk.say('x', 4, ['active']).session.level, 4);
  });

  it('emotionInference off: onboarding does not ask for it', () => {
    const talk = talkUnder({ emotionInference: false }, newSession({ locale: 'en', country: null, at: started }));
    talk.take({ kind: 'arrival' });
    const keys = ['yes', 'UK', 'yes'].flatMap((text) => keysOf(talk.say(text)));
    assert.ok(keys.includes('consent.done') && !keys.includes('consent.emotion'));
  });

  it('checkIns off: no check-in', () => {
    assert.ok(
      !keysOf(talkUnder({ checkIns: false }).say('check in')).some((key) => /^checkIn\.(rate|mood|ask)/.test(key)),
    );
  });

  it('minAge: an age stated below it takes the minors’ path', () => {
    for (const [minAge, key] of [
      [18, 'minor.welcome'],
      [16, null],
    ] as const) {
      const keys = keysOf(talkUnder({ minAge }, onboarded({ age: 'unknown' })).say("I'm 17 and tired"));
      assert.equal(keys.includes('minor.welcome'), key !== null, `${minAge}`);
    }
  });

  it('noticeEveryHours: the notice comes by it', () => {
    for (const noticeEveryHours of [1, 2, 3]) {
      const talk = talkUnder({ noticeEveryHours });
      const due = Array.from({ length: 13 }, () =>
        keysOf(talk.take({ kind: 'message', text: 'and so on' }, reading(0), 15 * minute)).includes('notice.again'),
      );
      assert.equal(due.indexOf(true) + 1, noticeEveryHours * 4);
    }
  });

  it('humans none: nobody is offered, asked or said to know', () => {
    const talk = talkUnder({ humans: 'none' });
    for (const told of [talk.say('human'), talk.say('x', 4, ['active']), talk.say('menu'), talk.say('no')]) {
      assert.ok(!told.effects.some(({ type }) => type === 'case.request'));
      assert.ok(!told.replies.some(({ choices }) => choices?.some(({ value }) => value === 'human')));
    }
  });
});

describe('the notice that this is a program', () => {
  it('comes at every start, also after an hour away, after seven days and when asked, in both languages', () => {
    for (const [locale, question] of [
      ['en', 'are you human?'],
      ['zh-Hans', '真人吗'],
    ] as const) {
      const talk = new Talk(newSession({ locale, country: null, at: started }));
      assert.equal(keysOf(talk.take({ kind: 'arrival' }))[0], 'notice.start');
      for (const text of ['yes', 'UK', 'yes', 'yes'])
        talk.say(locale === 'en' ? text : ({ yes: '是', UK: '英国' }[text] ?? text));
      assert.deepEqual(keysOf(talk.say(question)), ['notice.asked']);
      assert.ok(keysOf(talk.take({ kind: 'arrival' }, null, hour))[0]?.startsWith('notice.'));
      assert.equal(keysOf(talk.take({ kind: 'arrival' }, null, 8 * day))[0], 'notice.start');
    }
  });

  it('is given when asked at every level', () => {
    for (const level of [0, 2, 3, 4] as const) {
      const talk = new Talk();
      if (level > 0) talk.say('x', level, ['ambiguous']);
      assert.ok(keysOf(talk.say('are you human?')).includes('notice.asked'), `L${level}`);
    }
  });
});
