import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { asksSelf, crisisPath } from '../../src/dialogs/paths.js';
import type { Level, Signal, SignalKind } from '../../src/nlu/reading.js';
import { keysOf, Talk } from './support/talk.js';

const signals = (...list: readonly (readonly [SignalKind, Level])[]): Signal[] =>
  list.map(([kind, level]) => ({ source: `lexicon:${kind}`, kind, level }));

describe('the path of a crisis', () => {
  const cases: readonly (readonly [string, Signal[], string])[] = [
    ['somebody else in danger', signals(['third_party', 3]), 'third_party'],
    ['a friend, and oneself as well', signals(['third_party', 3], ['passive', 3]), 'self'],
    ['a method asked for "for a friend"', signals(['third_party', 3], ['method_question', 3]), 'method_question'],
    ["a weaker special sign beside a graver one of one's own", signals(['violence', 2], ['active', 4]), 'self'],
    ['a child beside an intent', signals(['active', 4], ['child_at_risk', 4]), 'child_at_risk'],
    [
      'high up before anything else to be done',
      signals(['active', 4], ['high_place', 4], ['intoxicated', 4]),
      'high_place',
    ],
    ['nothing special', signals(['active', 4], ['plan', 4]), 'self'],
    ['signs below L2', signals(['eating', 1], ['distress', 1]), 'self'],
  ];
  for (const [what, given, path] of cases) it(`for ${what} is ${path}`, () => assert.equal(crisisPath(given), path));

  it('asks nobody about their own death who came about somebody else, an illness or violence', () => {
    assert.deepEqual((['third_party', 'medical', 'violence', 'harm_to_others'] as const).map(asksSelf), [
      false,
      false,
      false,
      false,
    ]);
    assert.equal(asksSelf('self'), true);
  });
});

describe('a request for a human that could not be made', () => {
  it('is said once, made again with the next message, and its success is told', () => {
    const talk = new Talk();
    const failed = { kind: 'outcome', effect: 'case.request', ok: false } as const;
    talk.say('x', 3, ['passive']);
    assert.deepEqual(keysOf(talk.take(failed)), ['case.failed']);
    assert.ok(talk.say('hm').effects.some(({ type }) => type === 'case.request'));
    assert.deepEqual(keysOf(talk.take(failed)), []);
    talk.say('hm again');
    assert.deepEqual(keysOf(talk.take({ ...failed, ok: true, data: { caseId: 'c', onDuty: true } })), ['case.alerted']);
  });

  it('is not called theirs where the program made it, and the open question stays in view', () => {
    const talk = new Talk();
    const nobody = { kind: 'outcome', effect: 'case.request', ok: true } as const;
    talk.say('x', 3, ['passive']);
    const told = talk.take({ ...nobody, data: { caseId: 'c', onDuty: false, byPerson: false } });
    assert.deepEqual(keysOf(told), ['case.nobodyOnDuty.tried']);
    assert.equal(told.replies[0]?.params?.asked, 'yes');
  });

  it("below L3 is not repeated behind the person's back", () => {
    const talk = new Talk();
    talk.say('human');
    talk.take({ kind: 'outcome', effect: 'case.request', ok: false });
    assert.ok(!talk.say('hm').effects.some(({ type }) => type === 'case.request'));
  });
});
