import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { exerciseIds } from '../../src/dialogs/exercises.js';
import { easing, ranked, reasonFor, withTried, type Helped } from '../../src/dialogs/helped.js';
import { newSession } from '../../src/dialogs/newSession.js';
import type { Session } from '../../src/dialogs/session.js';
import { content, keysOf, onboarded, Talk } from './support/talk.js';

const { exercises } = content;
const names = (order: readonly { id: string }[]) => order.map(({ id }) => id);
const number = fc.integer({ min: 0, max: 10 });
const history: fc.Arbitrary<Helped> = fc.dictionary(
  fc.constantFrom(...exerciseIds),
  fc.array(fc.record({ before: number, after: number }), { minLength: 1, maxLength: 5 }),
);

describe('what helped', () => {
  it('changes the order and nothing else, and the same seed gives the same order', () => {
    fc.assert(
      fc.property(history, fc.nat(), (helped, seed) => {
        const order = ranked(exercises, helped, seed);
        assert.deepEqual(names(order).sort(), names(exercises).sort());
        assert.deepEqual(ranked(exercises, helped, seed), order);
      }),
    );
  });

  it('comes first, whatever the seed, and what made things worse comes last', () => {
    fc.assert(
      fc.property(history, fc.nat(), (helped, seed) => {
        const gains = ranked(exercises, helped, seed).map(({ id }) => easing(helped[id] ?? []));
        assert.equal(gains[0], Math.max(...gains));
        const firstWorse = gains.findIndex((gain) => gain < 0);
        if (firstWorse >= 0) assert.ok(gains.slice(firstWorse).every((gain) => gain < 0));
      }),
    );
  });

  it('leaves the second place to something untried that strains nobody, and over many seeds to each', () => {
    const helped = { breathing: [{ before: 7, after: 3 }], feet: [{ before: 7, after: 5 }] };
    const seconds = new Set(Array.from({ length: 50 }, (_, seed) => ranked(exercises, helped, seed)[1]?.id));
    assert.deepEqual([...seconds].sort(), ['muscles', 'senses', 'sensesOther', 'sighing', 'urge']);
  });

  it('keeps the order of the content while nothing is known', () => {
    assert.deepEqual(ranked(exercises, {}, 3), exercises);
  });

  it('weighs lately more than long ago, and one try less than several', () => {
    const [good, bad] = [
      { before: 8, after: 4 },
      { before: 4, after: 8 },
    ];
    assert.ok(easing([bad, good]) > 0 && easing([good, bad]) < 0);
    assert.ok(easing([good, good]) > easing([good]));
    assert.equal(easing([]), 0);
  });

  it('remembers five times and no more', () => {
    const helped = Array.from({ length: 9 }).reduce<Helped>(
      (sum, _, after) => withTried(sum, 'feet', { before: 9, after }),
      {},
    );
    assert.deepEqual(
      helped['feet']?.map(({ after }) => after),
      [4, 5, 6, 7, 8],
    );
  });

  it('has a reason that says only what the numbers say', () => {
    fc.assert(
      fc.property(history, fc.constantFrom(...exerciseIds), (helped, id) => {
        const tried = helped[id] ?? [];
        const reason = reasonFor(id, helped);
        if (reason.kind === 'default') return assert.ok(easing(tried) <= 0);
        assert.deepEqual(reason.last, tried.at(-1));
        if (reason.kind === 'once') assert.equal(tried.length, 1);
        if (reason.kind === 'twice') {
          assert.deepEqual(reason.earlier, tried.at(-2));
          assert.ok(reason.last.after < reason.last.before && reason.earlier.after < reason.earlier.before);
        }
        if (reason.kind === 'mixed') assert.ok(reason.eased >= 1 && reason.eased <= reason.times);
      }),
    );
  });
});

const agreed = (more: Partial<Session> = {}): Talk =>
  new Talk({ ...onboarded({ consents: ['chat', 'emotion', 'moodlog'] }), ...more });

function done(talk: Talk, id: string, before: string, after: string): void {
  talk.take({ kind: 'choice', value: id });
  talk.say(before);
  while (talk.session.active?.value !== 'after') talk.take({ kind: 'choice', value: 'next' });
  talk.say(after);
}

const firstOffered = (talk: Talk) =>
  talk.take({ kind: 'choice', value: 'flow:grounding' }).replies.at(-1)?.choices?.[0]?.value;

describe('what helped this person', () => {
  it('is offered first next time, and the person can ask why', () => {
    for (const locale of ['en', 'zh-Hans'] as const) {
      const talk = new Talk(onboarded({ locale, consents: ['chat', 'emotion', 'moodlog'] }));
      done(talk, 'feet', '7', '4');
      assert.equal(firstOffered(talk), 'feet');
      assert.ok(talk.words().includes(content.wording.say(locale, 'exercise.name.feet')));
      talk.take({ kind: 'choice', value: 'exercise:why' });
      assert.match(talk.words(), /7.*4/u);
      done(talk, 'feet', '7', '4');
      firstOffered(talk);
      assert.equal(keysOf(talk.say(content.wording.say(locale, 'exercise.why')))[0], 'helped.why.twice');
      assert.match(talk.words(), locale === 'en' ? /from 7 to 4 the last two times/ : /最近两次都是从 7 降到 4/u);
      done(talk, 'feet', '6', '5');
      talk.take({ kind: 'choice', value: 'exercise:why' });
      assert.match(talk.words(), locale === 'en' ? /6 to 5 .*7 to 4/ : /6 降到 5.*7 降到 4/u);
      done(talk, 'feet', '5', '6');
      talk.take({ kind: 'choice', value: 'exercise:why' });
      assert.match(talk.words(), locale === 'en' ? /3 times out of the last 4/ : /最近 4 次里，有 3 次/u);
    }
  });

  it('is not put first once it no longer helps', () => {
    const talk = agreed();
    done(talk, 'senses', '7', '4');
    done(talk, 'senses', '4', '9');
    assert.equal(firstOffered(talk), 'breathing');
    talk.take({ kind: 'choice', value: 'exercise:why' });
    assert.equal(talk.last && keysOf(talk.last)[0], 'helped.why.default');
  });

  it('is not kept without the mood log of an adult, nor of a crisis, nor without both numbers', () => {
    for (const talk of [
      new Talk(onboarded()),
      new Talk(onboarded({ consents: ['chat'], refused: ['moodlog'] })),
      agreed({ age: 'unknown' }),
      agreed({ age: 'minor' }),
      agreed({ level: 3, disclosed: 3 }),
    ]) {
      done(talk, 'breathing', '7', '4');
      assert.equal(talk.session.helped, undefined);
    }
    const skipped = agreed();
    done(skipped, 'breathing', 'skip', '4');
    done(skipped, 'breathing', '4', 'skip');
    assert.equal(skipped.session.helped, undefined);
    const without = new Talk(onboarded());
    without.take({ kind: 'choice', value: 'exercise:why' });
    assert.equal(without.last && keysOf(without.last)[0], 'helped.why.notKept');
  });

  it('is gone with the consent, at once, and with an erasure', () => {
    for (const withdrawal of ['mood log off', 'withdraw consent'] as const) {
      const talk = agreed();
      done(talk, 'feet', '7', '4');
      assert.ok(talk.session.helped);
      talk.say(withdrawal);
      assert.ok(!('helped' in talk.session), withdrawal);
    }
    const back = agreed();
    done(back, 'feet', '7', '4');
    back.say('mood log off');
    back.say('mood log on');
    assert.equal(firstOffered(back), 'breathing');

    const erased = agreed();
    done(erased, 'feet', '7', '4');
    erased.take({ kind: 'outcome', effect: 'data.erase', ok: true });
    assert.deepEqual(
      Object.keys(erased.session).sort(),
      Object.keys(newSession({ locale: 'en', localeStated: true, country: null, at: 0 })).sort(),
    );
  });

  it('is gone when the person turns out to be a minor', () => {
    const talk = agreed();
    done(talk, 'feet', '7', '4');
    talk.say('my homework', 0, [], { signals: [{ source: 'lexicon:minor', kind: 'minor', level: 0 }] });
    talk.say("I'm 15");
    assert.equal(talk.session.age, 'minor');
    assert.equal(talk.session.helped, undefined);
  });
});
