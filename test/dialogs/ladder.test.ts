import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day, hour } from '../../src/clock.js';
import type { Level } from '../../src/nlu/reading.js';
import { newSession } from '../../src/dialogs/newSession.js';
import { keysOf, onboarded, policy, started, Talk } from './support/talk.js';

const alone = { ...policy, humans: 'none' as const };
const kindOf = { 3: 'passive', 4: 'active' } as const;

/** One visit, begun by an arrival or by a message: how it is now, then the question and a clear no. */
function visit(talk: Talk, after: number, begins: 'arrival' | 'message'): { level: Level; asked: boolean } {
  talk.at += after;
  const opening = begins === 'arrival' ? talk.take({ kind: 'arrival' }) : talk.say('hello');
  const keys = [...keysOf(opening), ...keysOf(talk.say('much the same'))];
  return { level: talk.say('no').session.level, asked: keys.some((key) => key.startsWith('crisis.recheck')) };
}

describe('where no humans exist', () => {
  for (const begins of ['arrival', 'message'] as const) {
    it(`a disclosure at L4 is left one step a day, each by a clear no, down to L1 (${begins})`, () => {
      const talk = new Talk(onboarded(), alone);
      talk.say('tonight', 4, ['active']);
      talk.say("I'm safe now");
      assert.equal(talk.say('no').session.level, 3);
      assert.deepEqual(visit(talk, 23 * hour, begins), { level: 3, asked: true });
      assert.deepEqual(visit(talk, 2 * hour + 6 * hour, begins), { level: 2, asked: true });
      assert.equal(visit(talk, 7 * hour, begins).level, 2);
      assert.deepEqual(visit(talk, 24 * hour, begins), { level: 1, asked: true });
      assert.equal(talk.session.disclosed, 0);
      assert.equal(visit(talk, 2 * day, begins).asked, false);
    });

    it(`a disclosure at L3 falls to L2 at once, and to L1 a day later (${begins})`, () => {
      const talk = new Talk(onboarded(), alone);
      talk.say('I wish I were gone', 3, ['passive']);
      talk.say("I'm feeling calmer");
      assert.equal(talk.say('no').session.level, 2);
      assert.deepEqual(visit(talk, 8 * hour, begins), { level: 2, asked: false });
      assert.deepEqual(visit(talk, 24 * hour, begins), { level: 1, asked: true });
    });
  }

  it('a fresh disclosure begins the day anew, also one that raises nothing', () => {
    const talk = new Talk(onboarded(), alone);
    talk.say('tonight', 4, ['active']);
    talk.say("I'm safe now");
    talk.say('no');
    talk.at += 30 * hour;
    talk.take({ kind: 'arrival' });
    talk.say('I still wish I were gone', 3, ['passive']);
    assert.equal(talk.say('no').session.level, 3);
    assert.deepEqual(visit(talk, 25 * hour, 'arrival'), { level: 2, asked: true });
  });

  it('nothing but a clear no steps down, however many days pass', () => {
    for (const level of [3, 4] as const) {
      for (const answer of ['hm', "I'd rather not say", 'maybe', 'just kidding', 'menu']) {
        const talk = new Talk(onboarded(), alone);
        talk.say('x', level, [kindOf[level]]);
        for (let turn = 0; turn < 4; turn += 1) {
          talk.at += 2 * day;
          talk.take({ kind: 'arrival' });
          talk.say('so so');
          talk.say(answer);
        }
        assert.equal(talk.session.level, level, answer);
      }
    }
  });

  it('at L2 “I feel better” is answered with the question too, once a day has passed', () => {
    const talk = new Talk(onboarded(), alone);
    talk.say('I wish I were gone', 3, ['passive']);
    talk.say("I'm feeling calmer");
    talk.say('no');
    for (let turn = 0; turn < 9; turn += 1) talk.take({ kind: 'message', text: 'and so on' }, null, 3 * hour);
    assert.equal(
      keysOf(talk.say("I'm feeling much better")).some((key) => key.startsWith('crisis.recheck')),
      true,
    );
    assert.equal(talk.say('no').session.level, 1);
  });
});

describe('where humans exist', () => {
  it('nobody but a human ends a disclosure, and nothing at L2 asks in vain', () => {
    for (const level of [3, 4] as const) {
      const talk = new Talk();
      talk.say('x', level, [kindOf[level]]);
      talk.say("I'm safe now");
      talk.say('no');
      for (let turn = 0; turn < 5; turn += 1) visit(talk, 2 * day, 'arrival');
      assert.equal(talk.session.level, level - 1);
      assert.equal(talk.session.disclosed, level);
    }
  });
});

describe('onboarding', () => {
  const onboarding = /^consent\./;
  const fresh = () => newSession({ locale: 'en', country: 'GB', at: started });

  it('does not go on at L2 after the no to a re-check, nor with any later message, arrival or stop', () => {
    const talk = new Talk(fresh());
    talk.take({ kind: 'arrival' });
    talk.say('I wish I were gone', 3, ['passive']);
    talk.say("I'm feeling calmer");
    const told = [talk.say('no'), talk.say('hm'), talk.say('stop'), talk.say('well'), talk.take({ kind: 'arrival' })];
    assert.equal(talk.session.level, 2);
    told.push(
      talk.take({ kind: 'arrival' }, null, 2 * day),
      talk.say('hello'),
      talk.say('breathing'),
      talk.say('stop'),
    );
    assert.deepEqual(
      told.flatMap(keysOf).filter((key) => onboarding.test(key)),
      [],
    );
    assert.ok(told.every(({ replies }) => replies.length > 0));
  });

  it('goes on where it was once the level is below L2', () => {
    const talk = new Talk(fresh());
    talk.take({ kind: 'arrival' });
    assert.ok(keysOf(talk.say('I am done', 2, ['ambiguous'])).includes('crisis.direct'));
    assert.deepEqual(keysOf(talk.say('no')), ['crisis.no', 'consent.age']);
  });

  it('goes on after a human closed the case', () => {
    const talk = new Talk(fresh());
    talk.take({ kind: 'arrival' });
    talk.say('x', 3, ['passive']);
    talk.take({ kind: 'counselor', event: 'closed', caseId: 'c', counselor: 'Ana' });
    assert.ok(keysOf(talk.say('hello')).some((key) => onboarding.test(key)));
  });
});
