import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { usableWindow } from '../../../src/bot/commitPlan.js';
import type { WindowText } from '../../../src/bot/sessions.js';
import type { Decision } from '../../../src/dialogs/decision.js';
import { newSession } from '../../../src/dialogs/newSession.js';
import type { Policy } from '../../../src/dialogs/policy.js';
import { parsePolicy } from '../../../src/dialogs/policyFile.js';
import type { Session } from '../../../src/dialogs/session.js';
import { Floor } from '../../../src/nlu/floor/floor.js';
import { basicEmotions, emotions, type Reading } from '../../../src/nlu/reading.js';
import { courseFaults, type Moment } from './course.js';
import { cardName, faults } from './rubric.js';
import type { Script, ScriptTurn } from './script.js';
import { content, contentFolder, onboarded, policy, started, Talk } from './talk.js';

/** One turn of a script as it went. */
export interface Played {
  turn: ScriptTurn;
  before: Session;
  reading: Reading | null;
  decision: Decision;
  /** Milliseconds since the epoch. */
  at: number;
  words: string;
  /** What the script expects and did not get. */
  missed: string[];
  /** What the rubric finds wrong. */
  faults: string[];
}

const floor = Floor.load();

/** Replies whose one line is a footer, not a card (docs/safety/protocol.md). */
const footers = /^(crisis\.direct|crisis\.l2\.|minor\.welcome)/;

const cardsIn = ({ replies }: Decision): string[] =>
  replies.filter(({ lines, key }) => lines && !footers.test(key)).map(({ lines }) => cardName(lines));

/** Plays a whole script; nothing is thrown for what goes wrong, so that a report can show it. */
export function play(script: Script): Played[] {
  const talk = beginning(script);
  let window: WindowText[] = [];
  let cards: string[] = [];
  const past: Moment[] = [];
  return script.turns.map((turn) => {
    const before = talk.session;
    const at = talk.at + turn.after;
    const heard = usableWindow(before, window, at).map(({ text }) => text);
    const reading = readingOf(turn, heard);
    const decision = talk.take(turn.input, reading, turn.after);
    if (turn.say !== undefined && !decision.chose) window = [...window, { text: turn.say, at }];
    const words = talk.words(decision);
    const moment = { input: turn.input, before, decision, at, policy: talk.rules };
    if (turn.newVisit) cards = [];
    const wrong = [...faults(cards, decision, content.wording), ...courseFaults(past, moment, content.wording)];
    past.push(moment);
    cards = [...cards, ...cardsIn(decision)];
    return { turn, before, reading, decision, at, words, missed: missed(turn, decision, words), faults: wrong };
  });
}

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
  const felt = more.top ? { emotions: shares(emotions, more.top), basic: shares(basicEmotions, []) } : {};
  return { emotions: null, basic: null, top: [], topics: [], model: null, ...fixed, ...felt, ...more };
}

/** A share for every label: most for those that were read. */
const shares = <Label extends string>(labels: readonly Label[], read: readonly string[]): Record<Label, number> =>
  labels.reduce((all, label) => ({ ...all, [label]: read.includes(label) ? 0.8 : 0.01 }), {} as Record<Label, number>);

function beginning(script: Script): Talk {
  const { locale, country, onboarded: done, channel } = script;
  const rules = { ...policyOf(script.jurisdiction), ...script.policy };
  if (!done) return new Talk(newSession({ locale, country, at: started, ...(channel ? { channel } : {}) }), rules);
  return new Talk({ ...onboarded({ locale, country, ...done }), ...(channel ? { channel } : {}) }, rules);
}

const policyOf = (jurisdiction: string | undefined): Policy =>
  jurisdiction ? parsePolicy(readFileSync(join(contentFolder, 'policy', `${jurisdiction}.json`), 'utf8')) : policy;

/** What the script expects of a turn and did not get, as sentences. */
function missed(turn: ScriptTurn, decision: Decision, words: string): string[] {
  const { level, flow, locale, silent } = turn;
  const { session, replies } = decision;
  const [lowest, highest] = Array.isArray(level) ? level : [level ?? session.level, level ?? session.level];
  return [
    ...(session.level < lowest || session.level > highest ? [`level ${session.level}, not ${level}`] : []),
    ...(flow !== undefined && (session.active?.flow ?? 'none') !== flow
      ? [`flow ${session.active?.flow ?? 'none'}, not ${flow}`]
      : []),
    ...(locale !== undefined && session.locale !== locale ? [`locale ${session.locale}`] : []),
    ...(silent !== (replies.length === 0) ? [silent ? 'not silent' : 'silent'] : []),
    ...missedWords(turn, decision, words),
    ...missedLines(turn, decision),
  ];
}

function missedWords(
  { keys, noKeys, must, mustNot, effects, noEffects }: ScriptTurn,
  decision: Decision,
  words: string,
) {
  const said = decision.replies.map(({ key }) => key);
  const done = decision.effects.map(({ type }) => type as string);
  const has = (pattern: string) => new RegExp(pattern, 'iu').test(words);
  const begins = (key: string) => said.some((own) => own.startsWith(key));
  return [
    ...keys.filter((key) => !begins(key)).map((key) => `no reply ${key} in ${said.join(' ')}`),
    ...noKeys.filter(begins).map((key) => `reply ${key}`),
    ...must.filter((pattern) => !has(pattern)).map((pattern) => `“${pattern}” not said: ${words}`),
    ...mustNot.filter(has).map((pattern) => `“${pattern}” said: ${words}`),
    ...effects.filter((type) => !done.includes(type)).map((type) => `no effect ${type}`),
    ...noEffects.filter((type) => done.includes(type)).map((type) => `effect ${type}`),
  ];
}

function missedLines({ lines, numbers = [], notNumbers, otherLanguage }: ScriptTurn, { replies }: Decision): string[] {
  const shown = replies.flatMap((reply) =>
    [...(reply.lines?.emergency ?? []), ...(reply.lines?.lines ?? [])].map(
      ({ phone, text, url }) => phone ?? text ?? url ?? '',
    ),
  );
  const foreign = replies.some((reply) => reply.lines?.otherLanguage);
  return [
    ...(otherLanguage && !foreign ? ['nothing says that the lines speak another language'] : []),
    ...(lines !== undefined && lines !== shown.length > 0 ? [lines ? 'no lines' : `lines: ${shown.join(' ')}`] : []),
    ...numbers
      .filter((number, position) => shown[position] !== number)
      .map((number) => `${number} not in its place among: ${shown.join(' ') || 'no numbers'}`),
    ...notNumbers.filter((number) => shown.includes(number)).map((number) => `${number} shown`),
  ];
}
