import { maxLevel, type Level, type Reading, type Signal } from '../../nlu/reading.js';
import type { DialogContent } from '../content.js';
import { exerciseIds } from '../exercises.js';
import { mayReadEmotions } from '../mayReadEmotions.js';
import { crisisPath, isAboutViolence, type CrisisPath } from '../paths.js';
import { signAmidPlan } from '../planDraft.js';
import type { Policy } from '../policy.js';
import type { Turning } from '../turning.js';
import { signOf } from './cleared.js';
import type { Said } from './said.js';
import { isAboutAnother } from './situations.js';

/** What signs are judged by besides the words. */
interface Besides {
  /** The words are nothing but an answer. */
  bare: boolean;
  policy: Policy;
  content: DialogContent;
}

/** What the reading of a text calls for, amid what is going on. */
export function signsIn(
  said: Said,
  reading: Reading | null,
  { bare, policy, content }: Besides,
): Pick<Turning, 'sign' | 'signals' | 'path'> {
  const { text, value, session } = said;
  const signals = reading?.signals ?? [];
  const path = pathOf(said, signals, content);
  const saysLittle = bare || value !== null;
  if (text === null || (saysLittle && signals.every((signal) => isOfTheWindow(signal, said))))
    return { sign: 0, signals, path };
  const sign = amidPlan(said, { sign: signOf(reading, text, session.asked.cleared), signals }, content);
  const felt = !saysLittle && mayReadEmotions(policy, session) ? distressOf(reading) : 0;
  return { sign: maxLevel(sign, felt), signals, path };
}

/**
 * A choice, a command or a short clear answer says nothing but itself: what the model reads beside it comes from the
 * earlier texts of its window, which have had their answer. The lexicon reports only what is new, so its signals count;
 * but "done" within an exercise asks for its next step, and "delete what I said" takes nothing back.
 */
const isOfTheWindow = ({ source, kind }: Signal, { value, session }: Said): boolean =>
  source.startsWith('model:') ||
  (session.active?.flow === 'grounding' && value !== null && goesOn(value)) ||
  (value === 'delete' && kind === 'retracted');

const goesOn = (value: string): boolean => value === 'next' || exerciseIds.some((id) => id === value);

function pathOf({ text, session, pick }: Said, signals: readonly Signal[], { situations }: DialogContent): CrisisPath {
  const called = crisisPath(signals, text !== null && isAboutAnother(text, situations));
  // Who is hurt by somebody is not taken for the one who hurts.
  return called === 'harm_to_others' && isAboutViolence(session, pick) ? 'violence' : called;
}

/** A painful basic emotion that is more likely there than not is distress (L1), said in whatever words; never more. */
function distressOf(reading: Reading | null): Level {
  if (!reading?.basic) return 0;
  const { anger, fear, sadness } = reading.basic;
  return Math.max(anger, fear, sadness) >= 0.5 ? 1 : 0;
}

/** What a text calls for, where it may be a part of the person's own plan. */
const amidPlan = (
  { text, session: { active }, tags }: Said,
  read: Parameters<typeof signAmidPlan>[2],
  { situations }: DialogContent,
): Level =>
  text !== null && active?.flow === 'safetyPlan' && tags.has('asks:text')
    ? signAmidPlan(active, text, read, situations)
    : read.sign;
