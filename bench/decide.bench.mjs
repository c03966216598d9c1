// Deciding a turn: triage, flow and wording keys, without model, store and channel. Microseconds a decision.
import { loadDialogContent } from '../dist/dialogs/content.js';
import { makeStep, newSession } from '../dist/dialogs/step.js';
import { parsePolicy } from '../dist/dialogs/policyFile.js';
import { readFileSync } from 'node:fs';

const step = makeStep(loadDialogContent('content'));
const policy = parsePolicy(readFileSync('content/policy/default.json', 'utf8'));
const started = Date.parse('2026-11-23T09:00:00Z');
const texts = [
  'yes',
  'UK',
  'yes',
  'yes',
  'I feel low today',
  'breathing',
  '5',
  'next',
  'stop',
  'menu',
  'work is too much',
  'no',
  '我最近怎么样',
];
const calm = { language: 'en', level: 0, signals: [], emotions: null, basic: null, top: [], topics: [], model: null };
const passive = { ...calm, level: 3, signals: [{ source: 'lexicon:bench', kind: 'passive', level: 3 }] };

/** A long talk in reflection: a fifth of the messages is 60 times as long, and much was said already. */
function reflecting() {
  const consents = { chat: { granted: true, version: 'bench', locale: 'en', at: new Date(started).toISOString() } };
  const session = { ...newSession({ locale: 'en', country: 'GB', at: started }), age: 'adult', consents };
  const took = [];
  for (let turn = 0; turn < 600; turn += 1) {
    const text = 'work is too much and I never see my friends, and nights are worse. '.repeat(turn % 5 === 0 ? 60 : 1);
    const from = performance.now();
    step(session, { kind: 'message', text }, { ...calm, top: ['sadness'] }, policy, started, turn);
    took.push((performance.now() - from) * 1000);
  }
  return took.slice(100);
}

let session = newSession({ locale: 'en', country: null, at: started });
const took = [];
for (let turn = 0; turn < 2000; turn += 1) {
  const input = { kind: 'message', text: texts[turn % texts.length] };
  const from = performance.now();
  session = step(session, input, turn % 23 === 0 ? passive : calm, policy, started + turn * 60_000, turn).session;
  took.push((performance.now() - from) * 1000);
}
print('deciding a turn', took.slice(200));
print('a reflection, long texts', reflecting());

function print(name, values) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.floor(sorted.length * share)].toFixed(0);
  console.log(`${name.padEnd(30)} p50 ${at(0.5)} µs, p95 ${at(0.95)} µs (at most 1000 µs is wanted)`);
}
