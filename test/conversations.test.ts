import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { play } from './dialogs/support/conversation.js';
import { courseRules, type Course } from './dialogs/support/course.js';
import { failures, lints } from './dialogs/support/lint.js';
import { plantedCourses, plantedTurns, soundCourse, soundTurn } from './dialogs/support/planted.js';
import { rules } from './dialogs/support/rubric.js';
import { covered } from './dialogs/support/covered.js';
import { loadScripts } from './dialogs/support/scripts.js';

/** Scripts that wait for a repair; more than this and the suite no longer says what holds. */
const mostPending = 8;
const fewest = 125;
const personas = 10;

const scripts = loadScripts();
const pending = scripts.filter(({ script }) => script.pending);

describe('the rubric', () => {
  for (const { name, found } of rules) {
    it(`finds what was planted: ${name}`, () => {
      const planted = plantedTurns[name];
      assert.ok(planted, 'no planted example');
      assert.notDeepEqual(found(planted), []);
      assert.deepEqual(found(soundTurn), []);
    });
  }

  for (const { name, broken } of courseRules) {
    it(`finds what was planted: ${name}`, () => {
      const planted: Course | undefined = plantedCourses[name];
      assert.ok(planted, 'no planted example');
      assert.equal(broken(planted), true);
      assert.equal(broken(soundCourse), false);
    });
  }

  for (const { name, planted } of lints)
    it(`finds what was planted: ${name}`, () => assert.ok(failures(planted).includes(name)));
});

describe('whole conversations', () => {
  it(`are at least ${fewest}, half of them Chinese, and span every level`, () => {
    const chinese = scripts.filter(({ script }) => script.locale === 'zh-Hans').length;
    assert.ok(scripts.length >= fewest, `${scripts.length}`);
    assert.ok(chinese * 2 >= scripts.length, `${chinese} of ${scripts.length}`);
    const levels = new Set(scripts.flatMap(({ script }) => script.turns.flatMap(({ level }) => level)));
    for (const level of [0, 1, 2, 3, 4] as const) assert.ok(levels.has(level), `L${level}`);
  });

  it('cover every part of the protocol, in both languages', () => {
    const missing = (['en', 'zh-Hans'] as const).flatMap((locale) => {
      const own = new Set(
        scripts.filter(({ script }) => script.locale === locale).flatMap(({ script }) => script.covers),
      );
      return covered.filter((part) => !own.has(part)).map((part) => `${locale}: ${part}`);
    });
    assert.deepEqual(missing, []);
  });

  it(`have ${personas} people who disclose in ways of their own`, () => {
    const told = new Set(scripts.flatMap(({ script }) => script.persona ?? []));
    assert.ok(told.size >= personas, [...told].join(', '));
  });

  it(`wait for a repair in ${pending.length} of ${scripts.length}, and never in more than ${mostPending}`, () =>
    assert.ok(pending.length <= mostPending, pending.map(({ name }) => name).join(', ')));

  for (const { name, script } of scripts) {
    it(`${name}: ${script.name}`, { skip: script.pending ?? false }, () => {
      play(script).forEach(({ turn, missed, faults }, position) => {
        const where = `turn ${position + 1} (${turn.say ?? JSON.stringify(turn.input)})`;
        assert.deepEqual(missed, [], where);
        assert.deepEqual(faults, [], where);
      });
    });
  }

  for (const { name, script } of pending) {
    it(`${name} still fails, so that a repair does not go unnoticed`, () =>
      assert.ok(
        play(script).some(({ missed, faults }) => missed.length + faults.length > 0),
        'it passes now: take its pending line out',
      ));
  }
});
