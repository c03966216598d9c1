import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Decision } from '../../src/dialogs/decision.js';
import type { Policy } from '../../src/dialogs/policy.js';
import type { Rewordable } from '../../src/dialogs/rewordable.js';
import type { Session } from '../../src/dialogs/session.js';
import type { Reading } from '../../src/nlu/reading.js';
import { contentFolder, keysOf, onboarded, policy, Talk } from './support/talk.js';

const allowing: Policy = { ...policy, languageModel: true };
const byModel: Partial<Reading> = { model: 'test' };

/** Somebody who was told of the language model in this visit. */
function told(change: Partial<Session> = {}, options: Parameters<typeof onboarded>[0] = {}): Session {
  const session = onboarded(options);
  return { ...session, notices: { ...session.notices, said: [...session.notices.said, 'languageModel'] }, ...change };
}

const marks = ({ replies }: Decision): Rewordable[] => replies.flatMap(({ rewordable }) => rewordable ?? []);
const words = 'My boss keeps adding work and I feel exhausted';
const talked = (session = told(), rules = allowing, read = byModel): Rewordable[] =>
  marks(new Talk(session, rules).say(words, 0, [], read));

describe('a reflection that may be reworded', () => {
  it('says what it is for, and keeps the reviewed words', () => {
    const decision = new Talk(told(), allowing).say(words, 0, [], { ...byModel, topics: ['work'] });
    const [mark] = marks(decision);
    assert.equal(marks(decision).length, 1);
    assert.equal(mark?.locale, 'en');
    assert.deepEqual(mark?.topics, ['work']);
    assert.ok(keysOf(decision).some((key) => key.startsWith('reflection.')));
  });

  it('is decided as it would be without a model, mark aside', () => {
    const plain = new Talk(told(), policy).say(words, 0, [], byModel);
    const marked = new Talk(told(), allowing).say(words, 0, [], byModel);
    assert.deepEqual(
      marked.replies.map(({ rewordable: _mark, ...reply }) => reply),
      plain.replies,
    );
    assert.deepEqual(marked.session, plain.session);
    assert.deepEqual(marks(plain), []);
  });

  const never: readonly (readonly [string, () => Rewordable[]])[] = [
    ['where the policy forbids language models', () => talked(told(), policy)],
    ['where open dialogue is off', () => talked(told(), { ...allowing, aiDialogue: false })],
    ['for a stated minor', () => talked(told({}, { age: 'minor' }))],
    ['before it was said that a model words replies', () => talked(onboarded())],
    ['without chat consent', () => talked(told({}, { consents: ['emotion'] }))],
    ['where the model that reads emotion has not read', () => talked(told(), allowing, { model: null })],
    ['in a session at level 2', () => talked(told({ level: 2 }))],
    ['after a disclosure', () => talked(told({ level: 1, disclosed: 3 }))],
    ['while a case is open', () => talked(told({ case: { id: 'c', state: 'queued' } }))],
    [
      'where the message is read as level 2',
      () => marks(new Talk(told(), allowing).say(words, 2, ['ambiguous'], byModel)),
    ],
    [
      'where anything but distress was found',
      () => marks(new Talk(told(), allowing).say(words, 1, ['bereaved'], byModel)),
    ],
    [
      'for a loss',
      () => marks(new Talk(told(), allowing).say('my mother died', 0, [], { ...byModel, topics: ['loss'] })),
    ],
    ['for small talk', () => marks(new Talk(told(), allowing).say('thank you', 0, [], byModel))],
  ];
  for (const [when, marked] of never) it(`is none ${when}`, () => assert.deepEqual(marked(), []));

  it('is none in anything that follows a disclosure', () => {
    const talk = new Talk(told(), allowing);
    const said = [talk.say('I want to end my life', 3, ['active'], byModel)];
    for (const text of ['no', words, 'I am tired', 'yes', 'my work is too much', 'nothing helps'])
      said.push(talk.say(text, 0, [], byModel));
    assert.deepEqual(said.flatMap(marks), []);
  });
});

describe('the notice of a language model', () => {
  const arrives = (rules: Policy, session: Session): string[] =>
    keysOf(new Talk(session, rules).take({ kind: 'arrival' }));
  const fresh = (options = {}): Session => {
    const session = onboarded(options);
    return { ...session, turns: 0, notices: { said: [] } };
  };

  it('comes with the first notice where one is on, once', () => {
    const talk = new Talk(fresh(), allowing);
    assert.deepEqual(keysOf(talk.take({ kind: 'arrival' })).slice(0, 2), ['notice.start', 'notice.languageModel']);
    assert.ok(!keysOf(talk.say('are you a real person?', 0, [], byModel)).includes('notice.languageModel'));
  });

  it('does not come where none is on, and not to a minor', () => {
    assert.ok(!arrives(policy, fresh()).includes('notice.languageModel'));
    assert.ok(!arrives({ ...allowing, aiDialogue: false }, fresh()).includes('notice.languageModel'));
    assert.ok(!arrives(allowing, fresh({ age: 'minor' })).includes('notice.languageModel'));
  });

  it('has its own instructions for the model in every base locale', () => {
    assert.deepEqual(readdirSync(join(contentFolder, 'languageModel')).sort(), [
      'en.json',
      'zh-Hans.json',
      'zh-Hant.json',
    ]);
  });
});
