import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { cardName, faults } from './dialogs/support/rubric.js';
import { scriptOf, type Script, type ScriptTurn } from './dialogs/support/script.js';
import { content, onboarded, policy, Talk } from './dialogs/support/talk.js';
import { newSession } from '../src/dialogs/newSession.js';
import { Floor } from '../src/nlu/floor/floor.js';
import type { Decision } from '../src/dialogs/decision.js';
import type { Reading } from '../src/nlu/reading.js';

/** Replies whose one line is a footer, not a card (docs/safety/protocol.md §9). */
const footers = /^(crisis\.direct|crisis\.l2\.|minor\.welcome)/;

const folder = fileURLToPath(new URL('./conversations', import.meta.url));
const floor = Floor.load();

const scripts = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .map((name) => ({ name, script: scriptOf(parse(readFileSync(`${folder}/${name}`, 'utf8')), name) }));

/** The reading of a turn: the floor's own, unless the script fixes what was read. */
function readingOf({ say, reading }: ScriptTurn, previous: readonly string[]): Reading | null {
  if (say === undefined) return null;
  const read = floor.read(say, previous);
  const { level, kinds, ...more } = reading ?? {};
  const fixed =
    level === undefined
      ? read
      : {
          ...read,
          level,
          signals: (kinds ?? []).map((kind) => ({ source: `lexicon:script.${kind}` as const, kind, level })),
        };
  return { emotions: null, basic: null, top: [], topics: [], model: null, ...fixed, ...more };
}

function beginning(script: Script): Talk {
  const { locale, country, onboarded: done, channel } = script;
  const rules = { ...policy, ...script.policy };
  const at = Date.parse('2026-11-23T09:00:00Z');
  if (!done) return new Talk(newSession({ locale, country, at, ...(channel ? { channel } : {}) }), rules);
  return new Talk({ ...onboarded({ locale, country, ...done }), ...(channel ? { channel } : {}) }, rules);
}

/** What the script expects of a turn and did not get, as sentences. */
function missed(
  { level, flow, keys, noKeys, must, mustNot, effects, noEffects, lines, numbers, locale, silent }: ScriptTurn,
  decision: Decision,
  words: string,
): string[] {
  const { session, replies } = decision;
  const said = replies.map(({ key }) => key);
  const done = decision.effects.map(({ type }) => type as string);
  const shown = replies.flatMap((reply) =>
    [...(reply.lines?.emergency ?? []), ...(reply.lines?.lines ?? [])].map(
      ({ phone, text, url }) => phone ?? text ?? url ?? '',
    ),
  );
  const has = (pattern: string) => new RegExp(pattern, 'iu').test(words);
  return [
    ...(level !== undefined && session.level !== level ? [`level ${session.level}, not ${level}`] : []),
    ...(flow !== undefined && (session.active?.flow ?? 'none') !== flow
      ? [`flow ${session.active?.flow ?? 'none'}, not ${flow}`]
      : []),
    ...(locale !== undefined && session.locale !== locale ? [`locale ${session.locale}`] : []),
    ...keys
      .filter((key) => !said.some((own) => own.startsWith(key)))
      .map((key) => `no reply ${key} in ${said.join(' ')}`),
    ...noKeys.filter((key) => said.some((own) => own.startsWith(key))).map((key) => `reply ${key}`),
    ...must.filter((pattern) => !has(pattern)).map((pattern) => `“${pattern}” not said: ${words}`),
    ...mustNot.filter(has).map((pattern) => `“${pattern}” said: ${words}`),
    ...effects.filter((type) => !done.includes(type)).map((type) => `no effect ${type}`),
    ...noEffects.filter((type) => done.includes(type)).map((type) => `effect ${type}`),
    ...(lines !== undefined && lines !== shown.length > 0 ? [lines ? 'no lines' : `lines: ${shown.join(' ')}`] : []),
    ...(numbers ?? [])
      .filter((number, position) => shown[position] !== number)
      .map((number) => `${number} not where it belongs in ${shown.join(' ')}`),
    ...(silent !== (replies.length === 0) && (silent || said.length === 0)
      ? [silent ? `not silent: ${said.join(' ')}` : 'silent']
      : []),
  ];
}

describe('whole conversations', () => {
  it('are at least thirty, half of them Chinese, and span every level', () => {
    const chinese = scripts.filter(({ script }) => script.locale === 'zh-Hans').length;
    assert.ok(scripts.length >= 30, `${scripts.length}`);
    assert.ok(chinese * 2 >= scripts.length, `${chinese} of ${scripts.length}`);
    const levels = new Set(scripts.flatMap(({ script }) => script.turns.map(({ level }) => level)));
    for (const level of [0, 1, 2, 3, 4] as const) assert.ok(levels.has(level), `L${level}`);
  });

  for (const { name, script } of scripts) {
    it(`${name}: ${script.name}`, () => {
      const talk = beginning(script);
      const texts: string[] = [];
      const cards: string[] = [];
      script.turns.forEach((turn, position) => {
        const decision = talk.take(turn.input, readingOf(turn, texts.slice(-5)), turn.after);
        if (turn.say !== undefined) texts.push(turn.say);
        const words = talk.words(decision);
        const where = `turn ${position + 1} (${turn.say ?? JSON.stringify(turn.input)})`;
        assert.deepEqual(missed(turn, decision, words), [], where);
        assert.deepEqual(faults(turn.newVisit ? [] : cards, decision, content.wording), [], where);
        if (turn.newVisit) cards.length = 0;
        cards.push(
          ...decision.replies
            .filter(({ lines, key }) => lines && !footers.test(key))
            .map(({ lines }) => cardName(lines)),
        );
      });
    });
  }
});
