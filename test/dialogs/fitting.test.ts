import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { z } from 'zod';
import { locales, type Locale } from '../../src/dialogs/session.js';
import { baseOf } from '../../src/locales.js';
import { intents, type Intent } from '../../src/dialogs/utterances.js';
import { Floor } from '../../src/nlu/floor/floor.js';
import { emotions, topics, type Reading } from '../../src/nlu/reading.js';
import { loadTopics } from '../../src/nlu/topics.js';
import { content, onboarded, policy, started, step } from './support/talk.js';

/** What may be answered to a message of a kind; anything else does not fit. */
const groups: Readonly<Record<string, readonly Intent[]>> = {
  pain: ['feeling', 'named', 'mixed', 'simple', 'open', 'words', 'affirm', 'summary', 'brief'],
  good: ['bright', 'neutral'],
  plain: ['neutral'],
  grief: ['loss'],
  asked: ['asked'],
  hello: ['greeting'],
  thanks: ['thanks'],
  ack: ['ack'],
  bye: ['bye'],
};

const message = z.strictObject({
  say: z.string().min(1),
  /** What a model could read in it, strongest first. */
  read: z.array(z.enum(emotions)),
  fits: z.enum(Object.keys(groups)),
  /** Subjects the reply may take up; none: only words that fit any subject. */
  topics: z.array(z.enum(topics)).default([]),
  /** The person's own word, to be given back as it is wherever a feeling is named. */
  own: z.string().optional(),
});
type Message = z.infer<typeof message>;

const messagesOf = (locale: Locale): Message[] =>
  z
    .array(message)
    .parse(
      JSON.parse(
        readFileSync(new URL(`./fitting/${baseOf(locale) ?? locale}.json`, import.meta.url), 'utf8'),
      ) as unknown,
    );

const floor = Floor.load();
const topicsOf = loadTopics();

function readingOf({ say, read }: Message, withModel: boolean): Reading {
  const top = withModel ? read : [];
  return { ...floor.read(say, []), emotions: null, basic: null, top, topics: topicsOf(say), model: null };
}

/** What does not fit in the reply to one message, in one state of the talk; null when all does. */
function misfit(locale: Locale, one: Message, n: number, seed: number, withModel: boolean): string | null {
  const talking = { flow: 'reflection' as const, chartVersion: 2, value: 'listening' };
  const context = { n, pick: '', rating: null, step: 0, answers: [] };
  const session = { ...onboarded({ locale }), active: { ...talking, context } };
  const read = readingOf(one, withModel);
  const { replies } = step(session, { kind: 'message', text: one.say }, read, policy, started, seed);
  const said = replies[0];
  const utterance = content.reflection[locale].byKey.get(said?.key ?? '');
  if (!said || !utterance) return `${one.say}: ${said?.key ?? 'nothing'}`;
  const words = `${one.say} → ${content.wording.say(locale, said.key, said.params)}`;
  // With nothing read, plain listening is the careful answer to pain that names no feeling.
  const careful = !withModel && one.fits === 'pain' && utterance.intent === 'neutral';
  if (!careful && !groups[one.fits]?.includes(utterance.intent)) return `${utterance.intent} to ${one.fits}: ${words}`;
  if (utterance.topics.length > 0 && !utterance.topics.some((topic) => one.topics.includes(topic)))
    return `about ${utterance.topics.join()}: ${words}`;
  const names = ['named', 'feeling', 'mixed'].includes(utterance.intent);
  if (names && one.own && said.params?.feeling !== one.own) return `not their word ${one.own}: ${words}`;
  return null;
}

describe('a reflection fits what was said', () => {
  it('knows every kind of reply it is judged by', () => {
    for (const group of Object.values(groups)) for (const intent of group) assert.ok(intents.includes(intent));
  });

  for (const locale of locales) {
    for (const withModel of [true, false]) {
      it(`at least 95 times in 100, ${withModel ? 'with' : 'without'} emotions read (${locale})`, () => {
        const messages = messagesOf(locale);
        assert.equal(messages.length, 60);
        const tries = messages.flatMap((one) =>
          [0, 1, 2].flatMap((n) => [0, 1, 2, 3, 4, 5, 6].map((seed) => misfit(locale, one, n, seed * 31, withModel))),
        );
        const wrong = tries.filter((found) => found !== null);
        const share = 1 - wrong.length / tries.length;
        assert.ok(share >= 0.95, `${share.toFixed(3)}\n${[...new Set(wrong)].join('\n')}`);
      });
    }
  }
});
