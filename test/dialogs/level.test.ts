import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { day, hour } from '../../src/clock.js';
import type { Level } from '../../src/nlu/reading.js';
import { content, keysOf, onboarded, policy, reading, started, step, Talk } from './support/talk.js';
import type { Session } from '../../src/dialogs/session.js';

/** Things a person may write or choose, with what the reader says of it. */
const said = fc.oneof(
  fc.record({
    text: fc.constantFrom(
      'hm',
      'ok',
      'tell me more',
      'just kidding',
      'haha jk',
      '开玩笑的',
      'whatever',
      '算了',
      "I'd rather not say",
      'menu',
      'breathing',
      'lines',
      'my plan',
    ),
    level: fc.constantFrom<Level>(0, 0, 1),
  }),
  fc.record({ text: fc.constantFrom('I am done', '没意思', 'something'), level: fc.constantFrom<Level>(2) }),
  fc.record({ text: fc.constantFrom('I want to die', '不想活了'), level: fc.constantFrom<Level>(3) }),
  fc.record({ text: fc.constantFrom('tonight', '今晚'), level: fc.constantFrom<Level>(4) }),
);
const kindOf = { 0: [], 1: ['distress'], 2: ['ambiguous'], 3: ['passive'], 4: ['active'] } as const;

const talkOf = (turns: readonly { text: string; level: Level }[], session: Session = onboarded(), rules = policy) => {
  const talk = new Talk(session, rules);
  const levels = turns.map(({ text, level }) => {
    const before = talk.session.level;
    return { before, sign: level, after: talk.say(text, level, kindOf[level]).session.level };
  });
  return { talk, levels };
};

describe('the level', () => {
  it('rises at once to what a message calls for', () => {
    fc.assert(
      fc.property(fc.array(said, { maxLength: 12 }), (turns) => {
        for (const { sign, after } of talkOf(turns).levels) if (sign >= 3) assert.ok(after >= sign);
      }),
    );
  });

  it('from L2 never falls by silence, a joke, a command or an evasion', () => {
    fc.assert(
      fc.property(fc.array(said, { maxLength: 15 }), (turns) => {
        for (const { before, after } of talkOf(turns).levels) if (before >= 2) assert.ok(after >= before);
      }),
    );
  });

  it('keeps what a disclosure left open through any run of clear noes while humans exist', () => {
    const answers = fc.constantFrom("I'm safe now", 'no', 'no', '没有', 'ok', '好多了');
    fc.assert(
      fc.property(fc.constantFrom<Level>(3, 4), fc.array(answers, { maxLength: 14 }), (worst, replies) => {
        const { talk } = talkOf([{ text: 'x', level: worst }, ...replies.map((text) => ({ text, level: 0 as const }))]);
        assert.ok(talk.session.level >= (worst === 4 ? 3 : 2));
      }),
    );
  });

  it('falls to L1 with thanks after a clear no to the question, and that phrase does not ask again', () => {
    const talk = new Talk();
    assert.deepEqual(keysOf(talk.say('I am done', 2, ['ambiguous'])), ['crisis.direct']);
    const no = talk.say('no');
    assert.equal(no.session.level, 1);
    assert.ok(keysOf(no).includes('crisis.no'));
    const again = talk.say('I am done', 2, ['ambiguous']);
    assert.equal(again.session.level, 1);
    assert.ok(!keysOf(again).some((key) => key.startsWith('crisis.')));
  });

  it('asks again for another phrase', () => {
    const talk = new Talk();
    talk.say('I am done', 2, ['ambiguous']);
    talk.say('no');
    assert.equal(talk.say('goodbye then', 2, ['veiled']).session.level, 2);
  });

  it('remembers a phrase only the model saw by its text, so that other texts still ask', () => {
    const talk = new Talk();
    const seen = { signals: [{ source: 'model:ambiguous' as const, kind: 'ambiguous' as const, level: 2 as const }] };
    talk.say('over it all', 2, [], seen);
    talk.say('no');
    assert.equal(talk.say('over it all', 2, [], seen).session.level, 1);
    assert.equal(talk.say('what remains is little', 2, [], seen).session.level, 2);
    assert.ok(!JSON.stringify(talk.session).includes('over it all'));
  });

  it('counts a yes to the question as a disclosure', () => {
    const talk = new Talk();
    talk.say('没意思', 2, ['ambiguous']);
    const yes = talk.say('有');
    assert.equal(yes.session.level, 3);
    assert.equal(yes.session.disclosed, 3);
    assert.equal(yes.replies[0]?.urgent, true);
  });

  it('after an evasion stays, asks once more in other words two turns later, then offers a person', () => {
    const talk = new Talk();
    talk.say('I am done', 2, ['ambiguous']);
    assert.deepEqual(keysOf(talk.say('hm, whatever')), ['crisis.evaded.direct']);
    talk.say('it rained today');
    assert.deepEqual(keysOf(talk.say('and tomorrow too')), ['crisis.direct.again']);
    const offered = talk.say('who knows');
    assert.deepEqual(keysOf(offered), ['crisis.offerPerson']);
    assert.equal(offered.session.level, 2);
    const asked = [1, 2, 3, 4, 5].flatMap((turn) => keysOf(talk.say(`well ${turn}`)));
    assert.ok(!asked.some((key) => key.startsWith('crisis.direct')));
  });

  it('after L3 falls to L2 by a clear no at a re-check, and no further', () => {
    const talk = new Talk();
    talk.say('I wish I were gone', 3, ['passive']);
    talk.say('no');
    talk.say('nobody');
    talk.say("I'm feeling calmer");
    assert.equal(talk.say('no').session.level, 2);
    talk.say("I'm feeling calmer");
    assert.equal(talk.say('no').session.level, 2);
  });

  it('rises to L4 when a plan has its means within reach', () => {
    const talk = new Talk();
    talk.say('I wish I were gone', 3, ['passive']);
    talk.say('yes');
    const means = talk.say('yes');
    assert.equal(means.session.level, 4);
    assert.equal(means.replies[0]?.key, 'crisis.l4.self');
  });

  it('after L4 is L3 until a human closes the case', () => {
    const talk = new Talk();
    talk.say('tonight', 4, ['active']);
    talk.say("I'm safe now");
    assert.equal(talk.say('no').session.level, 3);
    talk.at += 3 * day;
    talk.take({ kind: 'arrival' });
    talk.say('so so');
    assert.equal(talk.say('no').session.level, 3);
    assert.equal(talk.take({ kind: 'counselor', event: 'closed', caseId: 'c1', counselor: 'Ana' }).session.level, 1);
  });

  it('where no humans exist steps down once a day, for a clear no at a re-check', () => {
    const talk = new Talk(onboarded(), { ...policy, humans: 'none' });
    talk.say('tonight', 4, ['active']);
    talk.say("I'm safe now");
    assert.equal(talk.say('no').session.level, 3);
    const visit = () => {
      talk.take({ kind: 'arrival' });
      talk.say('better than then');
      return talk.say('no').session.level;
    };
    talk.at += 20 * hour;
    assert.equal(visit(), 3);
    talk.at += 5 * hour;
    assert.equal(visit(), 2);
  });

  it('ends L1 after two calm messages', () => {
    const talk = new Talk();
    talk.say('I am so anxious', 1, ['distress']);
    assert.deepEqual(
      ['a', 'b'].map((text) => talk.say(`hello ${text}`).session.level),
      [1, 0],
    );
  });

  it('is one higher for somebody who has been drinking, from L2', () => {
    const drunk = (level: Level) => {
      const signals = [
        { source: 'lexicon:a' as const, kind: 'ambiguous' as const, level },
        { source: 'lexicon:b' as const, kind: 'intoxicated' as const, level },
      ];
      return new Talk().say('x', level, [], { signals }).session.level;
    };
    assert.deepEqual([drunk(1), drunk(2), drunk(3), drunk(4)], [1, 3, 4, 4]);
  });

  it('does not take what the model hears in the window of a bare answer for a new sign', () => {
    const talk = new Talk();
    talk.say('I am done', 2, ['ambiguous']);
    const window = { signals: [{ source: 'model:passive' as const, kind: 'passive' as const, level: 3 as const }] };
    assert.equal(talk.say('no', 3, [], window).session.level, 1);
  });

  it('is decided alike from the same arguments', () => {
    fc.assert(
      fc.property(fc.array(said, { maxLength: 8 }), fc.nat(), (turns, seed) => {
        const { talk } = talkOf(turns);
        const decide = () =>
          step(talk.session, { kind: 'message', text: 'hm' }, reading(0), policy, started + hour, seed);
        assert.deepEqual(decide(), decide());
        assert.ok(content.lines.length > 0);
      }),
      { numRuns: 30 },
    );
  });
});
