import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newSession } from '../../src/dialogs/newSession.js';
import type { Language } from '../../src/nlu/reading.js';
import { content, policy, reading, started, step } from './support/talk.js';

const fresh = newSession({ locale: 'en', country: null, at: started });
const stated = newSession({ locale: 'en', localeStated: true, country: null, at: started });

const say = (session: typeof fresh, text: string, language: Language, level: 0 | 4 = 0) =>
  step(session, { kind: 'message', text }, reading(level, level ? ['active'] : [], { language }), policy, started, 1);

describe('the language of somebody who did not state one', () => {
  it('is that of their first words, and the program says again what it is', () => {
    const greeted = step(fresh, { kind: 'arrival' }, null, policy, started, 1).session;
    const { session, replies } = say(greeted, '你好', 'zh');
    assert.equal(session.locale, 'zh-Hans');
    assert.equal(replies[0]?.key, 'notice.start');
    assert.match(content.wording.say(session.locale, 'notice.start', { channel: 'other' }), /不是真人/);
  });

  it('is theirs in danger too, from the very first message', () => {
    const { session, replies } = say(fresh, '我今晚就结束这一切', 'zh', 4);
    assert.equal(session.locale, 'zh-Hans');
    assert.equal(replies[0]?.key, 'crisis.l4.self');
  });

  it('is settled by the first words of some length', () => {
    const { session } = say(fresh, 'I had a long day at work', 'en');
    assert.equal(say(session, '你好', 'zh').session.locale, 'en');
  });

  it('is never switched by a message once it was stated', () => {
    assert.equal(say(stated, '你好', 'zh').session.locale, 'en');
  });
});
