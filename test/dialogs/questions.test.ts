import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { day } from '../../src/clock.js';
import { itemsOf, sumsOf } from '../../src/dialogs/instruments.js';
import { locales, type Locale } from '../../src/dialogs/session.js';
import { Floor } from '../../src/nlu/floor/floor.js';
import { content, keysOf, onboarded, policy, reading, Talk } from './support/talk.js';

const instruments = ['phq4', 'gad2', 'phq2'] as const;
const choose = (talk: Talk, value: string) => talk.take({ kind: 'choice', value });
const withLog = (locale: Locale = 'en') => new Talk(onboarded({ locale, consents: ['chat', 'emotion', 'moodlog'] }));
const withoutLog = () => new Talk(onboarded({ consents: ['chat', 'emotion'], refused: ['moodlog'] }));

function answered(talk: Talk, instrument: string, ...answers: readonly string[]): string[] {
  choose(talk, instrument);
  const keys = answers.map((answer) => keysOf(talk.say(answer)));
  return keys.at(-1) ?? [];
}

describe('the questions about two weeks', () => {
  it('are four, two of each scale, and none is about suicide or self-harm', () => {
    assert.deepEqual(
      instruments.map((name) => itemsOf(name).length),
      [4, 2, 2],
    );
    for (const locale of locales) {
      for (const { key } of itemsOf('phq4'))
        assert.doesNotMatch(
          content.wording.say(locale, key),
          /suicid|die|dead|hurt|kill|harm|死|自[杀殺]|自[伤傷]|[伤傷]害/iu,
        );
    }
  });

  it('sum up to 0–6 a scale, only when complete', () => {
    const answer = fc.integer({ min: 0, max: 3 });
    fc.assert(
      fc.property(answer, answer, answer, answer, (a, b, c, d) => {
        assert.deepEqual(sumsOf('phq4', [a, b, c, d]), { worry: a + b, mood: c + d });
        assert.deepEqual(sumsOf('gad2', [a, b]), { worry: a + b });
        assert.deepEqual(sumsOf('phq2', [c, d]), { mood: c + d });
        assert.equal(sumsOf('phq4', [a, b, c]), null);
      }),
    );
    assert.equal(sumsOf('', []), null);
  });

  it('are words the floor reads no danger in, questions and answers alike', () => {
    const floor = Floor.load();
    for (const locale of locales) {
      const texts = ['0', '1', '2', '3'].map((often) => content.wording.say(locale, `checkIn.often.${often}`));
      for (const text of texts) assert.equal(floor.read(text, texts).level, 0, text);
    }
  });

  it('come only when asked for: a check-in does not ask them, but offers them', () => {
    const talk = withLog();
    assert.deepEqual(keysOf(talk.say('check in')), ['checkIn.rating']);
    talk.say('6');
    talk.say('skip');
    const kept = talk.take({ kind: 'outcome', effect: 'mood.append', ok: true });
    assert.ok(kept.replies.at(-1)?.choices?.some(({ value }) => value === 'questions'));
    assert.deepEqual(keysOf(choose(talk, 'questions')), ['checkIn.questions.which']);
    assert.deepEqual(keysOf(talk.say('the weather')), ['checkIn.questions.which.again']);
    assert.deepEqual(keysOf(talk.say('skip')), ['checkIn.questions.skipped']);
  });

  for (const locale of locales) {
    it(`take labels and numbers, and tell the person's own numbers back (${locale})`, () => {
      const talk = withLog(locale);
      const often = (count: string) => content.wording.say(locale, `checkIn.often.${count}`);
      assert.deepEqual(answered(talk, 'phq4', often('1'), '2', often('0'), often('3')), [
        'checkIn.numbers',
        'checkIn.numbers.kept',
      ]);
      assert.match(talk.words(), locale === 'en' ? /Worry: 3 of 6. Mood: 3 of 6/ : /[担擔]心 3 ?分?，心情 3/u);
      assert.equal(talk.session.active, null);
    });

    it(`say no label and no verdict, whatever the numbers (${locale})`, () => {
      for (const answer of ['0', '3']) {
        const talk = withLog(locale);
        answered(talk, 'phq4', answer, answer, answer, answer);
        assert.doesNotMatch(
          talk.words(),
          /\b(mild|moderate|severe|minimal|positive|screen|depression|anxiety disorder|score)\b|[轻輕]度|中度|重度|[阳陽]性|[抑憂][郁鬱]症|焦[虑慮]症|[筛篩][查檢]/iu,
        );
      }
      const [low, high] = ['0', '3'].map((answer) => {
        const talk = withLog(locale);
        const keys = answered(talk, 'phq4', answer, answer, answer, answer);
        return { keys, level: talk.session.level, offered: talk.session.offered };
      });
      assert.deepEqual(low, high, 'nothing follows from a number');
    });
  }

  it('ask again for what is no answer, and end unkept with a skip or a stop', () => {
    const talk = withLog();
    choose(talk, 'gad2');
    for (const text of ['lots', '7', 'next'])
      assert.deepEqual(keysOf(talk.say(text)), ['checkIn.questions.again'], text);
    assert.deepEqual(keysOf(talk.say('2')), ['checkIn.item.worrying']);
    assert.deepEqual(keysOf(talk.say('skip')), ['checkIn.questions.skipped']);
    choose(talk, 'phq2');
    talk.say('1');
    assert.deepEqual(keysOf(talk.say('stop')), ['stop.done']);
    assert.equal(talk.session.numbers, undefined);
    assert.equal(talk.session.active, null);
  });

  it('stand beside earlier ones, oldest first, at most twelve kept', () => {
    const talk = withLog();
    answered(talk, 'phq4', '3', '3', '2', '2');
    answered(talk, 'gad2', '2', '2');
    assert.deepEqual(answered(talk, 'phq4', '1', '1', '1', '1'), [
      'checkIn.numbers',
      'checkIn.numbers.overTime',
      'checkIn.numbers.kept',
    ]);
    assert.match(talk.words(), /Worry: 6 → 4 → 2\. Mood: 4 → 2\./);
    for (let turn = 0; turn < 15; turn += 1) answered(talk, 'phq2', '1', '0');
    assert.equal(talk.session.numbers?.length, 12);
    assert.deepEqual(keysOf(talk.say('my numbers')), ['checkIn.numbers.overTime']);
    assert.match(talk.words(), /Mood: 1( → 1){5}\./);
  });

  it('are kept only with the mood log, which is asked about first and apart', () => {
    const open = new Talk(onboarded());
    assert.deepEqual(keysOf(choose(open, 'phq2')), ['consent.moodlog']);
    assert.deepEqual(keysOf(open.say('yes')), ['checkIn.item.interest']);
    open.say('1');
    open.say('2');
    assert.equal(open.session.numbers?.length, 1);

    const refused = new Talk(onboarded());
    choose(refused, 'phq2');
    assert.deepEqual(keysOf(refused.say('no')), ['consent.moodlog.refused', 'checkIn.item.interest']);

    const talk = withoutLog();
    assert.deepEqual(answered(talk, 'gad2', '1', '1'), ['checkIn.numbers', 'checkIn.numbers.notKept']);
    assert.equal(talk.session.numbers, undefined);
    assert.deepEqual(keysOf(talk.say('my numbers')), ['checkIn.numbers.none']);
  });

  it('are gone with the consent', () => {
    const talk = withLog();
    answered(talk, 'gad2', '1', '1');
    talk.say('mood log off');
    assert.ok(!('numbers' in talk.session));
  });

  it('are not asked where check-ins are off, of a minor, or from L2 on', () => {
    for (const name of [...instruments, 'questions']) {
      const off = new Talk(onboarded(), { ...policy, checkIns: false });
      assert.deepEqual(keysOf(choose(off, name)), ['checkIn.off']);
      assert.deepEqual(keysOf(choose(new Talk(onboarded({ age: 'minor' })), name)), ['checkIn.questions.adults']);
      for (const level of [2, 3] as const) {
        const talk = new Talk({ ...onboarded(), level, disclosed: level === 3 ? 3 : 0 });
        assert.equal(keysOf(choose(talk, name))[0], 'checkIn.questions.notNow');
      }
    }
  });

  it('give way to a sign of danger, and do not come back while the concern is open', () => {
    const talk = withLog();
    choose(talk, 'phq4');
    assert.equal(keysOf(talk.say('I want to be dead', 3, ['passive']))[0], 'crisis.l3.self');
    const again = withLog();
    choose(again, 'phq4');
    again.say('hm', 2, ['ambiguous']);
    assert.ok(keysOf(again.say('no')).includes('checkIn.item.nervous'), 'after a clear no the question comes again');
    const returned = withLog();
    choose(returned, 'phq4');
    returned.session = { ...returned.session, level: 2 };
    const back = returned.take({ kind: 'arrival' }, null, day);
    assert.ok(keysOf(back).includes('checkIn.questions.notNow'));
    assert.deepEqual(returned.say('so', 0, [], reading(0)).replies.length > 0, true);
  });
});
