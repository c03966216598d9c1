import { maxLevel, type Level, type Reading, type Signal, type SignalKind } from '../../nlu/reading.js';
import type { DialogContent } from '../content.js';
import { isExercise } from '../exercises.js';
import { mayReadEmotions } from '../mayReadEmotions.js';
import { crisisPath, isAboutViolence, type CrisisPath } from '../paths.js';
import { signAmidPlan } from '../planDraft.js';
import type { Policy } from '../policy.js';
import type { Turning } from '../turning.js';
import { signOf } from './cleared.js';
import { asksNothingElse, isAboutService, isSpecific } from './practical.js';
import type { Said } from './said.js';
import { isAboutAnother, isAboutOneself, threatens } from './situations.js';

/** What signs are judged by besides the words. */
interface Besides {
  /** The words are nothing but an answer. */
  bare: boolean;
  practical: Turning['practical'];
  policy: Policy;
  content: DialogContent;
}

/** What the reading of a text calls for, amid what is going on. */
export function signsIn(
  said: Said,
  reading: Reading | null,
  { bare, practical, policy, content }: Besides,
): Pick<Turning, 'sign' | 'signals' | 'path'> {
  const { text, value, session } = said;
  const signals = aboutTheOther(said, reading?.signals ?? [], content);
  const path = pathOf(said, signals, content);
  const saysLittle = bare || value !== null;
  if (isAnsweredDoubt(said, signals, practical, content)) return { sign: 0, signals: [], path };
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

const goesOn = (value: string): boolean => value === 'next' || isExercise(value);

/**
 * A practical question in which the model alone hears a sign: of one about the program, no more than a doubt; of one
 * about the danger spoken of, nothing that would raise the level.
 */
function isAnsweredDoubt(
  { text, session }: Said,
  signals: readonly Signal[],
  practical: Turning['practical'],
  { practical: questions }: DialogContent,
): boolean {
  const asksOnly = isAboutService(practical) && asksNothingElse(text ?? '', questions);
  const most = asksOnly ? 2 : isSpecific(practical, questions) ? session.level : -1;
  return most >= 0 && signals.every(({ source, level }) => source.startsWith('model:') && level <= most);
}

function pathOf({ text, session, pick }: Said, signals: readonly Signal[], { situations }: DialogContent): CrisisPath {
  const called = crisisPath(signals, signals.length > 0 && text !== null && isAboutAnother(text, situations));
  // Who is hurt by somebody is not taken for the one who hurts: that is believed of nobody's words but their own.
  if (called !== 'harm_to_others') return called;
  const theirs = isInLexicon(signals, called) || (text !== null && threatens(text, situations));
  return theirs && !isAboutViolence(session, pick) ? called : 'violence';
}

/** Who came about somebody else goes on about them, with whatever they tell, until they speak of themselves. */
function aboutTheOther(
  { text, session, pick }: Said,
  signals: readonly Signal[],
  { situations }: DialogContent,
): readonly Signal[] {
  const cares = session.active?.flow === 'crisis' && pick === 'third_party';
  if (!cares || text === null || isAboutOneself(text, situations)) return signals;
  return signals.map((signal) => (signal.level >= 2 ? { ...signal, kind: 'third_party' } : signal));
}

/** The model knows that harm is spoken of, and not whose; the lexicon does. */
const isInLexicon = (signals: readonly Signal[], what: SignalKind): boolean =>
  signals.some(({ source, kind }) => kind === what && source.startsWith('lexicon:'));

/** The chance from which a painful basic emotion is taken for distress: at a half, one calm message in four is. */
const clearlyFelt = 0.6;

/** A painful basic emotion that is clearly there is distress (L1), said in whatever words; never more. */
function distressOf(reading: Reading | null): Level {
  if (!reading?.basic) return 0;
  const { anger, fear, sadness } = reading.basic;
  return Math.max(anger, fear, sadness) >= clearlyFelt ? 1 : 0;
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
