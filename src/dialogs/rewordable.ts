import type { Topic } from '../nlu/reading.js';
import type { Draft } from './draft.js';
import type { Reflected } from './reflection.js';
import type { Locale } from './session.js';
import type { Turning } from './turning.js';
import type { Intent } from './utterances.js';

/**
 * What a reply is for, where a language model may say the same in other words. A fact about the decision and nothing
 * else: the reviewed words stand in the reply, and stay wherever no model is asked or its words are refused.
 */
export interface Rewordable {
  locale: Locale;
  intent: Intent;
  /** The word for the feeling that the reply names or guesses at; empty where it names none. */
  feeling: string;
  /** The person's own words that the reply gives back, which other words must have too. */
  keeps: readonly string[];
  topics: readonly Topic[];
}

/** Reflections of a calm talk. Loss, small talk and a guess taken back stay as they were reviewed. */
const intents: ReadonlySet<Intent> = new Set([
  'feeling',
  'named',
  'mixed',
  'words',
  'simple',
  'open',
  'affirm',
  'summary',
  'bright',
  'correction',
  'neutral',
]);

/**
 * Whether a reflection may be reworded, and what it then has to keep. Only where everything is calm: below L2 before,
 * in and after this message, read by both readers with nothing found but distress, in the reflection flow, with no
 * case open and no disclosure behind it; an adult, or nothing that says otherwise; told of it, and the chat agreed to.
 */
export function rewordableAs(
  draft: Draft,
  turn: Turning,
  { intent, params }: Reflected,
  topics: readonly Topic[],
): Rewordable | null {
  if (!intents.has(intent) || !isAllowed(draft, turn) || !isCalm(draft, turn)) return null;
  const { feeling, other } = params;
  const given: Partial<Record<Intent, string[]>> = { named: [feeling], correction: [feeling], mixed: [feeling, other] };
  const keeps = given[intent] ?? [];
  return { locale: draft.session.locale, intent, feeling: tellsFeeling.has(intent) ? feeling : '', keeps, topics };
}

/** A word for a feeling fills every utterance; only these say it. */
const tellsFeeling: ReadonlySet<Intent> = new Set(['feeling', 'words', 'named', 'mixed', 'correction']);

function isAllowed({ session }: Draft, { policy }: Turning): boolean {
  if (!policy.languageModel || !policy.aiDialogue) return false;
  const { age, notices, consents } = session;
  const mayBeMinor = age === 'minor' || (age === 'unknown' && notices.said.includes('ageCue'));
  return !mayBeMinor && consents.chat?.granted === true && notices.said.includes('languageModel');
}

function isCalm({ session }: Draft, { before, reading, sign, signals }: Turning): boolean {
  if (reading === null || reading.model === null || reading.level >= 2 || sign >= 2) return false;
  if (Math.max(session.level, before.level, session.disclosed, before.disclosed) >= 2) return false;
  if (session.case || session.suspended?.flow === 'crisis') return false;
  const onlyDistress = [...reading.signals, ...signals].every(({ kind }) => kind === 'distress' || kind === 'somatic');
  return onlyDistress && session.active?.flow === 'reflection';
}
