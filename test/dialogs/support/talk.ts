import { fileURLToPath } from 'node:url';
import { isoTime } from '../../../src/clock.js';
import { loadDialogContent } from '../../../src/dialogs/content.js';
import type { Decision } from '../../../src/dialogs/decision.js';
import type { Input } from '../../../src/dialogs/input.js';
import type { Policy } from '../../../src/dialogs/policy.js';
import type { Age, Locale, Purpose, Session } from '../../../src/dialogs/session.js';
import { makeStep, newSession } from '../../../src/dialogs/step.js';
import type { Level, Reading, Signal, SignalKind } from '../../../src/nlu/reading.js';

export const contentFolder = fileURLToPath(new URL('../../../content', import.meta.url));
export const content = loadDialogContent(contentFolder);
export const step = makeStep(content);

export const policy: Policy = {
  jurisdiction: 'test',
  emotionInference: true,
  aiDialogue: true,
  checkIns: true,
  minAge: 18,
  noticeEveryHours: 3,
  emergencyContact: false,
  retentionDays: 30,
  languageModel: false,
  humans: 'hours',
};

export const started = Date.parse('2026-11-23T09:00:00Z');

/** A session after onboarding. */
export function onboarded(
  options: {
    locale?: Locale;
    country?: string | null;
    age?: Age;
    consents?: readonly Purpose[];
    refused?: readonly Purpose[];
  } = {},
): Session {
  const { locale = 'en', country = 'GB', age = 'adult', consents = ['chat', 'emotion'], refused = [] } = options;
  const fresh = newSession({ locale, country, at: started });
  const answer = (granted: boolean) => (purpose: Purpose) =>
    [purpose, { granted, textVersion: '1', locale, at: isoTime(started) }] as const;
  return {
    ...fresh,
    age,
    consents: Object.fromEntries([...consents.map(answer(true)), ...refused.map(answer(false))]),
    notices: { programAt: isoTime(started), seenAt: isoTime(started), said: ['program', 'age', 'country'] },
    turns: 1,
  };
}

/** A reading with fixed signals. */
export function reading(level: Level, kinds: readonly SignalKind[] = [], more: Partial<Reading> = {}): Reading {
  const signals = kinds.map((kind): Signal => ({ source: `lexicon:test.${kind}`, kind, level }));
  return { language: 'en', level, signals, emotions: null, basic: null, top: [], topics: [], model: null, ...more };
}

/** One conversation, driven by hand: every input moves the clock. */
export class Talk {
  session: Session;
  at = started;
  last: Decision | null = null;

  constructor(
    session: Session = onboarded(),
    readonly rules: Policy = policy,
  ) {
    this.session = session;
  }

  take(input: Input, read: Reading | null = null, ms = 10_000): Decision {
    this.at += ms;
    const decision = step(this.session, input, read, this.rules, this.at, this.session.turns * 7 + 3);
    this.session = JSON.parse(JSON.stringify(decision.session)) as Session;
    this.last = decision;
    return decision;
  }

  say(text: string, level: Level = 0, kinds: readonly SignalKind[] = [], more: Partial<Reading> = {}): Decision {
    return this.take({ kind: 'message', text }, reading(level, kinds, more));
  }

  words(decision = this.last): string {
    return (decision?.replies ?? [])
      .map((reply) => content.wording.say(decision?.session.locale ?? 'en', reply.key, reply.params))
      .join('\n');
  }
}

export const keysOf = ({ replies }: Decision): string[] => replies.map(({ key }) => key);
