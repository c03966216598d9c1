import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { hour, minute, second } from '../../src/clock.js';
import type { Decision } from '../../src/dialogs/decision.js';
import { exerciseIds, exerciseList, fits } from '../../src/dialogs/exercises.js';
import { locales, type Locale } from '../../src/dialogs/session.js';
import type { Level } from '../../src/nlu/reading.js';
import { content, contentFolder, keysOf, onboarded, policy, started, Talk } from './support/talk.js';

const { exercises } = content;
const file: unknown = JSON.parse(readFileSync(join(contentFolder, 'exercises', 'exercises.json'), 'utf8'));
const levels = [0, 1, 2, 3] as const;
const at = (level: Level, locale: Locale = 'en') =>
  new Talk({ ...onboarded({ locale }), level, disclosed: level >= 3 ? level : 0 });
const choose = (talk: Talk, value: string) => talk.take({ kind: 'choice', value });
const pace = (talk: Talk, ms = 40 * second) => talk.take({ kind: 'timer', name: 'pace' }, null, ms);
const timers = ({ effects }: Decision) => effects.filter(({ type }) => type.startsWith('timer.'));
const offers = (decision: Decision) =>
  decision.replies.flatMap(({ choices }) => choices ?? []).map(({ value }) => value);

/** At the first step of an exercise, with the number before it given. */
function begun(id: string, locale: Locale = 'en', level: Level = 0): Talk {
  const talk = at(level, locale);
  choose(talk, id);
  const health = exercises.find((one) => one.id === id)?.strain !== 'none';
  if (health) talk.say('no');
  talk.say('7');
  return talk;
}

describe('the exercises', () => {
  it('are the nine there are words for, slow breathing first for somebody of whom nothing is known', () => {
    assert.deepEqual(exercises.map(({ id }) => id).sort(), [...exerciseIds].sort());
    assert.equal(exercises.filter((one) => fits(one, { level: 0, age: 'adult' }))[0]?.id, 'breathing');
  });

  it('have another form of the senses that asks to look at or listen to nothing', () => {
    const other = exercises.find(({ id }) => id === 'sensesOther');
    for (const { key } of other?.steps ?? []) {
      assert.doesNotMatch(content.wording.say('en', key), /\b(see|look|watch|hear|listen)\b/i, key);
      assert.doesNotMatch(content.wording.say('zh-Hans', key), /看|听/u, key);
    }
  });

  it('breathe out longer than in, hold the breath only where a health question stands before it, and know no 4-7-8', () => {
    for (const locale of locales) {
      for (const { strain, steps } of exercises) {
        const words = steps.map(({ key }) => content.wording.say(locale, key)).join('\n');
        assert.doesNotMatch(words, /\b[78]\b|4\s*[-,、，]\s*7|\bseven\b|\beight\b|七秒|八秒/u);
        if (strain !== 'hold')
          assert.doesNotMatch(words, /\bpauses?\b|(?<!No )\bhold(ing)? (your|the) breath|停，数|(?<!不)憋气/iu);
        if (strain !== 'cold') assert.doesNotMatch(words, /\b(cold|cool|ice)\b|凉水|冷水|冰/u);
      }
    }
  });

  it('are refused as content when what strains the body is open to a crisis, or when nothing is left for everybody', () => {
    assert.ok(exerciseList.safeParse(file).success, 'the check can pass');
    const raised = exercises.map((one) => (one.strain === 'cold' ? { ...one, levels: { from: 0, to: 3 } } : one));
    assert.ok(!exerciseList.safeParse(raised).success);
    assert.ok(!exerciseList.safeParse(exercises.filter(({ strain }) => strain !== 'none')).success);
    assert.ok(!exerciseList.safeParse([...exercises, exercises[0]]).success);
  });
});

describe('what may be done now', () => {
  it('never strains the body of a minor, of somebody of unknown age, or at L2 and above', () => {
    for (const one of exercises.filter(({ strain }) => strain !== 'none')) {
      for (const age of ['minor', 'unknown'] as const) assert.ok(!fits(one, { level: 0, age }));
      for (const level of [2, 3, 4] as const) assert.ok(!fits(one, { level, age: 'adult' }));
    }
  });

  it('is never nothing below L4, and nothing at L4', () => {
    for (const age of ['adult', 'minor', 'unknown'] as const) {
      for (const level of levels) assert.ok(exercises.some((one) => fits(one, { level, age })));
      assert.ok(!exercises.some((one) => fits(one, { level: 4, age })));
    }
  });

  it('offers riding out an urge first while somebody waits at L3, and not below', () => {
    assert.equal(offers(choose(at(3), 'flow:grounding'))[0], 'urge');
    for (const level of [0, 1, 2] as const) {
      const talk = at(level);
      assert.ok(!offers(choose(talk, 'exercise:more')).includes('urge'));
      assert.deepEqual(keysOf(choose(talk, 'urge')), ['grounding.choose.gated', 'grounding.choose']);
    }
  });

  it('does nothing else at L4 than stay', () => {
    const talk = at(0);
    talk.say('x', 4, ['active']);
    for (const value of ['flow:grounding', ...exerciseIds])
      assert.ok(
        keysOf(choose(talk, value)).every((key) => key.startsWith('crisis.')),
        value,
      );
  });

  it('shows the whole list on request, and with people around only what nobody notices', () => {
    const talk = at(0);
    assert.ok(offers(choose(talk, 'flow:grounding')).filter((value) => !value.includes(':')).length <= 4);
    assert.equal(offers(choose(talk, 'exercise:more')).filter((value) => !value.includes(':')).length, 8);
    const quiet = offers(choose(talk, 'exercise:among'));
    assert.ok(!quiet.includes('muscles') && quiet.includes('feet'));
  });

  it('can be chosen by its name or its label in both languages', () => {
    for (const locale of locales) {
      for (const { id, name } of exercises) {
        const talk = at(id === 'urge' ? 3 : 0, locale);
        const keys = keysOf(talk.say(content.wording.say(locale, name)));
        assert.ok(
          keys.some((key) => key === 'grounding.before' || key.startsWith('exercise.health.')),
          `${locale} ${id}`,
        );
      }
    }
  });
});

describe('the health question', () => {
  for (const [id, key] of [
    ['coldWater', 'exercise.health.cold'],
    ['breathPause', 'exercise.health.hold'],
  ] as const) {
    it(`comes before ${id}, and anything but a clear no leaves it out`, () => {
      for (const locale of locales) {
        assert.deepEqual(keysOf(choose(at(0, locale), id)), [key]);
        for (const [said, allowed] of [
          ['no', true],
          ['没有', true],
          ['yes', false],
          ['有', false],
          ["I'd rather not say", false],
          ['maybe a bit of asthma', false],
          ['可能有点', false],
        ] as const) {
          const talk = at(0, locale);
          choose(talk, id);
          assert.equal(keysOf(talk.say(said)).includes('grounding.before'), allowed, said);
        }
      }
    });

    it(`keeps no answer of ${id}`, () => {
      const [yes, no] = ['yes', 'no'].map((said) => {
        const talk = at(0);
        choose(talk, id);
        talk.say(said);
        choose(talk, 'stop');
        return { ...talk.session, recent: [] };
      });
      assert.deepEqual(yes, no);
    });
  }

  it('counts again when the level rose in between', () => {
    const talk = begun('breathPause');
    talk.say('hm', 2, ['ambiguous']);
    talk.session = { ...talk.session, level: 2, active: null };
    assert.deepEqual(keysOf(choose(talk, 'breathPause')), ['grounding.choose.gated', 'grounding.choose']);
  });
});

describe('an exercise', () => {
  for (const locale of locales) {
    it(`goes step by step to its end with "next", and says before and after (${locale})`, () => {
      for (const { id, steps } of exercises) {
        const talk = begun(id, locale, id === 'urge' ? 3 : 0);
        const said = steps.slice(1).map(() => keysOf(talk.say(locale === 'en' ? 'next' : '下一步')));
        assert.deepEqual(
          said,
          steps.slice(1).map(({ key }) => [key]),
          id,
        );
        assert.deepEqual(keysOf(choose(talk, 'next')), ['grounding.after'], id);
        assert.equal(keysOf(talk.say('4'))[0], 'grounding.less', id);
        assert.match(talk.words(), /7.*4/su);
      }
    });

    it(`stops with one word at every step, led or not (${locale})`, () => {
      for (const { id, steps } of exercises) {
        for (const word of locale === 'en' ? ['stop', 'enough'] : ['停', '不做了']) {
          for (let step = 0; step < steps.length; step += 1) {
            const talk = begun(id, locale, id === 'urge' ? 3 : 0);
            if (step % 2 === 0) choose(talk, 'pace:lead');
            for (let done = 0; done < step; done += 1) choose(talk, 'next');
            assert.ok(keysOf(talk.say(word))[0]?.startsWith('stop.'), `${id} ${step}`);
            assert.equal(talk.session.active, null);
            assert.deepEqual(pace(talk).replies, [], 'a timer left over says nothing');
          }
        }
      }
    });
  }

  it('says so when it made things worse, and offers another', () => {
    const talk = begun('feet');
    for (let step = 0; step < 4; step += 1) choose(talk, 'next');
    const decision = talk.say('9');
    assert.deepEqual(keysOf(decision), ['grounding.more']);
    assert.ok(offers(decision).includes('flow:grounding'));
  });

  it('goes back to the crisis when it ends at L3, with nothing calm offered', () => {
    const talk = at(0);
    talk.say('x', 3, ['passive']);
    choose(talk, 'urge');
    talk.say('8');
    for (let step = 0; step < 5; step += 1) choose(talk, 'next');
    const decision = talk.say('6');
    assert.deepEqual(keysOf(decision), ['grounding.less', 'crisis.plan'], 'which asks on where it was');
    assert.ok(!offers(decision).includes('flow:checkIn'));
    assert.equal(talk.session.active?.flow, 'crisis');
  });
});

describe('an exercise at the pace of the program', () => {
  it('is the choice of the person, offered with each step, and can be taken back', () => {
    const talk = begun('breathing');
    assert.deepEqual(offers(talk.last ?? choose(talk, 'next')), ['next', 'pace:lead', 'stop']);
    assert.deepEqual(timers(talk.last ?? choose(talk, 'next')), []);
    const led = talk.say(content.wording.say('en', 'exercise.lead'));
    assert.deepEqual(keysOf(led), ['exercise.leading']);
    assert.deepEqual(timers(led), [{ type: 'timer.set', name: 'pace', ms: 15_000 }]);
    const own = choose(talk, 'pace:own');
    assert.deepEqual(keysOf(own), ['exercise.ownPace', 'grounding.breath.1']);
    assert.deepEqual(timers(own), [{ type: 'timer.clear', name: 'pace' }]);
  });

  it('sends each step when the one before has had its time, then asks how it is', () => {
    for (const { id, steps } of exercises) {
      const talk = begun(id, 'zh-Hans', id === 'urge' ? 3 : 0);
      choose(talk, 'pace:lead');
      for (const { key, seconds } of steps.slice(1)) {
        const decision = pace(talk);
        assert.deepEqual(keysOf(decision), [key]);
        assert.deepEqual(timers(decision), [{ type: 'timer.set', name: 'pace', ms: seconds * second }]);
      }
      assert.deepEqual(keysOf(pace(talk)), ['grounding.after']);
      assert.deepEqual(pace(talk).replies, []);
    }
  });

  it('answers what is written meanwhile and keeps its promise to go on', () => {
    const talk = begun('senses');
    choose(talk, 'pace:lead');
    const decision = talk.say('a lamp, a cup');
    assert.deepEqual(keysOf(decision), ['exercise.meanwhile']);
    assert.equal(timers(decision).length, 1);
    assert.deepEqual(keysOf(pace(talk)), ['grounding.senses.2']);
  });

  it('falls silent for a crisis, for a counselor, and for a timer long overdue', () => {
    const asked = begun('senses');
    choose(asked, 'pace:lead');
    asked.say('hm', 2, ['ambiguous']);
    assert.deepEqual(pace(asked).replies, []);
    assert.ok(keysOf(asked.say('no')).includes('grounding.senses.1'), 'goes on where it was after the question');
    assert.deepEqual(keysOf(pace(asked)), ['grounding.senses.2']);

    const human = begun('senses');
    choose(human, 'pace:lead');
    human.take({ kind: 'counselor', event: 'accepted', caseId: 'c1', counselor: 'Ana' });
    assert.deepEqual(pace(human).replies, []);

    const restarted = begun('senses');
    choose(restarted, 'pace:lead');
    assert.deepEqual(pace(restarted, hour).replies, []);
    assert.equal(restarted.session.active?.value, 'led');
  });

  it('gives way to L4 in that turn', () => {
    const talk = begun('breathing');
    choose(talk, 'pace:lead');
    assert.equal(keysOf(talk.say('tonight', 4, ['active']))[0], 'crisis.l4.self');
    assert.deepEqual(pace(talk).replies, []);
    assert.equal(talk.session.suspended, undefined);
  });

  it('lasts no longer than six minutes', () => {
    for (const { id, steps } of exercises)
      assert.ok(steps.reduce((sum, { seconds }) => sum + seconds * second, 0) <= 6 * minute, id);
  });
});

describe('exercises and questions, whatever is said in between', () => {
  const words = [
    'next',
    '下一步',
    '7',
    'no',
    'yes',
    '没有',
    'a lamp',
    'skip',
    '不想说',
    'why this first',
    'my numbers',
    '停',
  ];
  const values = [...exerciseIds, 'pace:lead', 'pace:own', 'exercise:more', 'exercise:why', 'phq4', 'rate:2', 'stop'];
  const step = fc.oneof(
    fc.constantFrom(...words).map((text) => ({ kind: 'message' as const, text })),
    fc.constantFrom(...values).map((value) => ({ kind: 'choice' as const, value })),
    fc.constant({ kind: 'timer' as const, name: 'pace' as const }),
  );

  it('are never silent to the person, have words for everything, and L4 comes first at any moment', () => {
    const beginning = fc.record({
      locale: fc.constantFrom(...locales),
      level: fc.constantFrom(...levels),
      age: fc.constantFrom('adult' as const, 'minor' as const),
    });
    fc.assert(
      fc.property(beginning, fc.array(step, { maxLength: 30 }), ({ locale, level, age }, inputs) => {
        const consents = ['chat', 'emotion', 'moodlog'] as const;
        const talk = new Talk({ ...onboarded({ locale, age, consents }), level, disclosed: level === 3 ? 3 : 0 });
        for (const input of inputs) {
          const { replies, session } = talk.take(input);
          if (input.kind !== 'timer') assert.ok(replies.length > 0, JSON.stringify(input));
          assert.ok(talk.words().trim().length > 0 || replies.length === 0);
          assert.deepEqual(JSON.parse(JSON.stringify(session)), session);
          assert.ok(level < 2 || session.level >= level, 'no exercise and no number lowers a level of concern');
        }
        assert.equal(talk.say('tonight', 4, ['active']).replies[0]?.urgent, true);
      }),
      { numRuns: 150 },
    );
  });

  it('are short enough to follow', () => {
    for (const locale of locales) {
      const mine = content.wording.keys(locale).filter((key) => /^(grounding|exercise|helped|checkIn)\./u.test(key));
      for (const key of mine)
        assert.ok(content.wording.plain(locale, key).length <= (locale === 'en' ? 420 : 240), key);
    }
  });
});

describe('with dialogue and check-ins off', () => {
  it('exercises still work', () => {
    const talk = new Talk(onboarded(), { ...policy, aiDialogue: false, checkIns: false });
    assert.deepEqual(keysOf(choose(talk, 'feet')), ['grounding.before']);
    assert.ok(talk.at > started);
  });
});
