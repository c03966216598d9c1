import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { systemClock } from '../../src/clock.js';
import { readText } from '../../src/bot/readings.js';
import type { Corrections } from '../../src/nlu/personal.js';
import type { Emotion, Reader } from '../../src/nlu/reading.js';
import { keysOf, onboarded, policy, reading, Talk } from './support/talk.js';

const felt = (emotion: Emotion) => ({ top: [emotion], emotions: {} as never, basic: {} as never });
const tallies = ({ session }: Talk): Corrections => session.learnt?.corrections ?? {};

/** Somebody whose anger is guessed at, time after time, until a guess is said, and who says that it is something else. */
function corrected(times: number, locale: 'en' | 'zh-Hans' = 'en'): Talk {
  const talk = new Talk(onboarded({ locale }));
  const [tells, answers] =
    locale === 'en' ? ['it happened again with the report', "no, I'm sad"] : ['报告的事又来了一遍', '不是，是难过'];
  for (let round = 0; (tallies(talk).anger?.denied ?? 0) < times && round < 40; round += 1) {
    talk.say(tells, 0, [], felt('anger'));
    if (talk.session.learnt?.guess === 'anger') talk.say(answers, 0, [], felt('neutral'));
  }
  return talk;
}

describe('what a person teaches about their feelings', () => {
  for (const locale of ['en', 'zh-Hans'] as const)
    it(`is kept as how often a guess was denied and what was meant (${locale})`, () => {
      const talk = corrected(2, locale);
      assert.equal(tallies(talk).anger?.denied, 2);
      assert.equal(tallies(talk).sadness?.missed, 2);
      assert.equal(talk.session.learnt?.guess, undefined);
    });
  it('is explained in their language, and forgotten in one step', () => {
    const talk = corrected(3);
    talk.say('what have you learnt about me');
    assert.match(talk.words(), /three times that it was not “angry”/);
    talk.say('forget what you learnt');
    assert.equal(talk.session.learnt, undefined);
    assert.deepEqual(keysOf(talk.say('what have you learnt about me')), ['learnt.nothing']);
  });
  it('ends with the consent to reading emotions', () => {
    const talk = corrected(2);
    talk.take({ kind: 'choice', value: 'emotion:off' });
    assert.equal(talk.session.learnt, undefined);
  });
  it('is never begun without that consent', () => {
    const talk = new Talk(onboarded({ consents: ['chat'], refused: ['emotion'] }));
    for (const text of ['it happened again', "no, I'm sad", 'it happened again', "no, that's not it"]) talk.say(text);
    assert.equal(talk.session.learnt, undefined);
  });
  it('goes to the reader with their next message, and only while they agree', async () => {
    const { session } = corrected(2);
    const given: (Corrections | undefined)[] = [];
    const reader: Pick<Reader, 'read' | 'floor'> = {
      read: (_text, _previous, corrections) => Promise.resolve((given.push(corrections), reading(0))),
      floor: () => reading(0),
    };
    const parts = {
      reader,
      policy,
      clock: systemClock,
      log: {},
      metrics: { reading: { observe: () => undefined } },
    };
    await readText(parts as never, 'hello', [], session, 1000);
    await readText(parts as never, 'hello', [], { ...session, consents: {} }, 1000);
    assert.deepEqual(given, [session.learnt?.corrections, undefined]);
  });
});
