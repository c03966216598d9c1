import assert from 'node:assert/strict';
import { z } from 'zod';
import { day, hour, minute, second } from '../../../src/clock.js';
import { timerNames, type Input } from '../../../src/dialogs/input.js';
import { flowNames, locales, purposes } from '../../../src/dialogs/session.js';
import { emotions, signalKinds, topics, type Level } from '../../../src/nlu/reading.js';
import { covered } from './covered.js';

const level = z.union([
  z.literal(0),
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
]) satisfies z.ZodType<Level>;
const words = z.array(z.string()).default([]);

/** One thing that happens, and what is expected of the turn. Exactly one of the first group is given. */
const turn = z.strictObject({
  say: z.string().optional(),
  choose: z.string().optional(),
  arrive: z.literal(true).optional(),
  timer: z.enum(timerNames).optional(),
  counselor: z
    .union([
      z.strictObject({ event: z.literal('message'), counselor: z.string(), text: z.string() }),
      z.strictObject({
        event: z.enum(['accepted', 'returned', 'closed', 'unanswered', 'opened']),
        caseId: z.string().default('c1'),
        counselor: z.string().optional(),
      }),
    ])
    .optional(),
  outcome: z
    .strictObject({
      effect: z.enum([
        'mood.append',
        'mood.insight',
        'case.request',
        'case.cancel',
        'data.show',
        'data.export',
        'data.erase',
        'summary.show',
        'summary.correct',
      ]),
      ok: z.boolean(),
      data: z.record(z.string(), z.unknown()).optional(),
    })
    .optional(),
  setting: z.strictObject({ locale: z.string().optional(), country: z.string().optional() }).optional(),
  /** Time since the turn before, e.g. `7d`, `90s`; ten seconds unless given. */
  after: z
    .string()
    .regex(/^\d+[smhd]$/)
    .optional(),
  /** What was read, where the floor's own reading is not what the script is about. */
  reading: z
    .strictObject({
      level: level.optional(),
      kinds: z.array(z.enum(signalKinds)).optional(),
      top: z.array(z.enum(emotions)).optional(),
      topics: z.array(z.enum(topics)).optional(),
    })
    .optional(),
  newVisit: z.boolean().default(false),
  /** The level after the turn, or the lowest and the highest that will do. */
  level: z.union([level, z.tuple([level, level])]).optional(),
  flow: z.enum([...flowNames, 'none']).optional(),
  locale: z.enum(locales).optional(),
  keys: words,
  noKeys: words,
  must: words,
  mustNot: words,
  effects: words,
  noEffects: words,
  lines: z.boolean().optional(),
  numbers: z.array(z.string()).optional(),
  notNumbers: words,
  /** The card says that nobody there speaks the person's language. */
  otherLanguage: z.literal(true).optional(),
  silent: z.boolean().default(false),
});

const script = z.strictObject({
  name: z.string(),
  note: z.string(),
  /** How this person discloses, where the script is about that. */
  persona: z.string().optional(),
  covers: z.array(z.enum(covered)).default([]),
  /** Why the script cannot pass yet: a defect found, told and not yet repaired. */
  pending: z.string().min(10).optional(),
  locale: z.enum(locales),
  country: z.string().nullable().default('GB'),
  channel: z.enum(['directline', 'msteams']).optional(),
  onboarded: z
    .strictObject({
      age: z.enum(['unknown', 'adult', 'minor']).optional(),
      consents: z.array(z.enum(purposes)).optional(),
      refused: z.array(z.enum(purposes)).optional(),
    })
    .optional(),
  /** A file of content/policy, e.g. `us-il`; `policy` changes single switches. */
  jurisdiction: z.string().optional(),
  policy: z
    .strictObject({
      humans: z.enum(['none', 'hours', 'always']).optional(),
      aiDialogue: z.boolean().optional(),
      emotionInference: z.boolean().optional(),
      checkIns: z.boolean().optional(),
    })
    .default({}),
  turns: z.array(turn).min(1),
});

export type Script = Omit<z.infer<typeof script>, 'turns'> & { turns: ScriptTurn[] };
export type ScriptTurn = Omit<z.infer<typeof turn>, 'after'> & { input: Input; after: number };

const units = { s: second, m: minute, h: hour, d: day } as const;

/** Parses a script strictly: a misspelt expectation is an error, not an expectation that cannot fail. */
export function scriptOf(data: unknown, name: string): Script {
  const parsed = script.safeParse(data);
  assert.ok(parsed.success, `${name}: ${parsed.error?.message ?? ''}`);
  return {
    ...parsed.data,
    turns: parsed.data.turns.map((one) => ({ ...one, input: inputOf(one, name), after: millis(one.after) })),
  };
}

function inputOf(
  { say, choose, arrive, timer, counselor, outcome, setting }: z.infer<typeof turn>,
  name: string,
): Input {
  const inputs: (Input | null)[] = [
    say === undefined ? null : { kind: 'message', text: say },
    choose === undefined ? null : { kind: 'choice', value: choose },
    arrive ? { kind: 'arrival' } : null,
    timer ? { kind: 'timer', name: timer } : null,
    counselor ? { kind: 'counselor', ...counselor } : null,
    outcome ? { kind: 'outcome', ...outcome } : null,
    setting ? { kind: 'setting', ...setting } : null,
  ];
  const given = inputs.filter((input) => input !== null);
  assert.equal(given.length, 1, `${name}: one input a turn`);
  const [only] = given;
  assert.ok(only);
  return only;
}

function millis(text: string | undefined): number {
  if (!text) return 10 * second;
  const unit = text.slice(-1);
  return Number(text.slice(0, -1)) * units[unit === 's' || unit === 'm' || unit === 'h' ? unit : 'd'];
}
