import { maxLevel, type Level, type Reading, type Signal } from '../nlu/reading.js';
import type { ChartTag } from './charts/kit.js';
import {
  denies,
  isBareAnswer,
  leavesSubject,
  readAnswer,
  readCompany,
  readMeans,
  readSafe,
  saysAtHand,
  saysBetter,
  takesBack,
  unclearAs,
} from './answers.js';
import { signOf } from './cleared.js';
import { heardIn } from './heard.js';
import { readValue } from './commands.js';
import type { DialogContent } from './content.js';
import { namesOwnPlace, readCountry, readPlaceOfAnother } from './countries.js';
import { waitsFor } from './flows.js';
import type { Input } from './input.js';
import { crisisPath, isAboutViolence, ownSign } from './paths.js';
import { mayReadEmotions } from './mayReadEmotions.js';
import type { Policy } from './policy.js';
import type { Session } from './session.js';
import { signAmidPlan } from './planDraft.js';
import { readRating, readRoughly } from './ratings.js';
import { isAboutAnother, isWatched, statedAge, wantsAnother } from './situations.js';
import type { Turning } from './turning.js';

/** The arguments of a step, by name. */
export interface Given {
  content: DialogContent;
  session: Session;
  input: Input;
  reading: Reading | null;
  policy: Policy;
  at: number;
  seed: number;
}

/** Longer texts tell something; they are not read as an answer, a number or a country. */
const answerLength = 200;

/** Gathers everything one turn says, before anything is decided. */
export function gather({ content, session, input, reading, policy, at, seed }: Given): Turning {
  const text = input.kind === 'message' ? input.text : null;
  const brief = text !== null && text.length <= answerLength ? text : null;
  const { tags, context } = waitsFor(session.active);
  const named = valueOf(input, session, content, asksRequest(tags));
  const value = input.kind === 'message' && !mayCommand(named, session, tags, context.pick) ? null : named;
  const signals = reading?.signals ?? [];
  const watched = brief !== null && isWatched(brief, content.situations, tags.has('question:safe'));
  const answer = tags.has('question:safe') && watched ? 'no' : answerOf(brief, value, content, tags);
  const half = brief === null || answer !== 'unclear' ? null : unclearAs(brief, content.answers);
  const clear = answer !== 'unclear' || (tags.has('asks:yesno') && half !== null);
  const briefAnswer =
    clear && (isBare(text ?? '') || (tags.has('asks:yesno') && isBareAnswer(text ?? '', content.answers)));
  const rating = ratingOf(brief, value, content);
  const onlyNumber = tags.has('asks:rating') && brief !== null && readRating(brief, content.ratings) !== null;
  const called = crisisPath(signals, text !== null && isAboutAnother(text, content.situations));
  // Who is hurt by somebody is not taken for the one who hurts.
  const path = called === 'harm_to_others' && isAboutViolence(session, context.pick) ? 'violence' : called;
  const country = countryOf(brief, value, content);
  const saysLittle = briefAnswer || value !== null;
  const sign = text === null ? 0 : signOf(reading, text, session.asked.cleared);
  const bareAnswer = saysLittle && signals.every(({ source }) => source.startsWith('model:') || goesOn(value, session));
  const felt = text !== null && !saysLittle && mayReadEmotions(policy, session) ? distressOf(reading) : 0;
  return {
    content,
    before: session,
    input,
    reading,
    policy,
    at,
    seed,
    text,
    value,
    ownWords: text !== null && value === null && !briefAnswer && !onlyNumber && !bareNumber.test(text),
    sign: bareAnswer ? 0 : maxLevel(amidPlan(session, tags, text, { sign, signals }, content), felt),
    signals,
    path,
    statedAge: brief === null ? null : statedAge(brief, content.situations),
    watched,
    lateNo: brief !== null && isLateNo(session, brief, content),
    answer,
    unclearAs: half,
    leaves: brief !== null && leavesSubject(brief, content.answers),
    takesBack: brief !== null && takesBack(brief, content.answers),
    // "I'm safe" answers the question whether it is safe to chat.
    better:
      brief !== null && !(tags.has('question:safe') && answer !== 'unclear') && saysBetter(brief, content.answers),
    heard: brief === null ? null : heardIn(brief, content.heard),
    denied: brief !== null && denies(brief, content.answers),
    atHand: brief !== null && saysAtHand(brief, content.answers),
    rating,
    roughly: brief === null ? null : readRoughly(brief, content.ratings),
    country,
    elsewhere: aboutFriend(signals, path, context.pick) ? elsewhereOf(brief, country, content) : null,
    tags,
    context,
  };
}

/**
 * The direct question is open, was evaded, and nothing was ever disclosed: an explicit denial is its answer, and right
 * after the evasion, where the reply says so, any clear no.
 */
function isLateNo(
  { level, disclosed, asked, active, recent }: Session,
  text: string,
  { answers }: DialogContent,
): boolean {
  if (level !== 2 || disclosed >= 3 || asked.direct === 0 || !lateStates.includes(active?.value ?? '')) return false;
  return denies(text, answers) || (recent.at(-1) === 'crisis.evaded.direct' && readAnswer(text, answers) === 'no');
}
const lateStates: readonly unknown[] = ['evaded', 'beside'];

/** "Done" within an exercise asks for its next step. */
const goesOn = (value: string | null, { active }: Session): boolean => value === 'next' && active?.flow === 'grounding';

/** A painful basic emotion that is more likely there than not is distress (L1), said in whatever words; never more. */
function distressOf(reading: Reading | null): Level {
  if (!reading?.basic) return 0;
  const { anger, fear, sadness } = reading.basic;
  return Math.max(anger, fear, sadness) >= 0.5 ? 1 : 0;
}

/** Nothing but a number, as a check-in asks for: “7”, “7/10”, “7分”. “I want 2 die” is not one. */
const bareNumber = /^[\d\s/.分]+$/u;

/** A yes/no question about a request; not one about danger, to which "ok, next" is no answer. */
const asksRequest = (tags: ReadonlySet<ChartTag>): boolean =>
  (tags.has('asks:yesno') || tags.has('asks:age')) && ![...tags].some((tag) => tag.startsWith('question:'));

/**
 * A choice, a command or a short clear answer says nothing but itself: what the model reads beside it comes from the earlier texts of its
 * window, which have had their answer. The lexicon reports only what is new, so its signals always count.
 */
const isBare = (text: string): boolean => [...text.trim()].length <= 8;

function valueOf(input: Input, session: Session, content: DialogContent, answering: boolean): string | null {
  if (input.kind === 'choice') return input.value;
  if (input.kind !== 'message') return null;
  const value =
    readValue(input.text, session.offered, session.locale, content) ??
    (amongExercises(session) && wantsAnother(input.text, content.situations) ? 'exercise:more' : null);
  // A questionnaire or an exercise that shall ask nothing more is stopped.
  if (value === 'noQuestions' && !['reflection', 'crisis', undefined].includes(session.active?.flow)) return 'stop';
  // "ok", "done" and the like answer an open question rather than command something.
  return answering && value === 'next' ? 'yes' : value;
}

/** An exercise runs, is being chosen, or was the last thing spoken of. */
const amongExercises = ({ active, recent }: Session): boolean =>
  active?.flow === 'grounding' || recent.at(-1)?.startsWith('grounding.') === true;

/** What a text calls for, where it may be a part of the person's own plan. */
const amidPlan = (
  { active }: Session,
  tags: ReadonlySet<ChartTag>,
  text: string | null,
  read: Parameters<typeof signAmidPlan>[2],
  { situations }: DialogContent,
): Turning['sign'] =>
  text !== null && active?.flow === 'safetyPlan' && tags.has('asks:text')
    ? signAmidPlan(active, text, read, situations)
    : read.sign;

/** A call is spoken of only while there is danger; where somebody is hurt “我打了” may mean a blow. */
const aboutCalls: readonly string[] = ['gotThrough', 'noAnswer'];
/** While somebody writes down their own plan or note, other words are what they write. */
const amidWriting: readonly string[] = ['stop', 'human', 'menu', 'next', 'skip', 'delete', 'lines', 'notice', 'cancel'];

function mayCommand(value: string | null, session: Session, tags: ReadonlySet<ChartTag>, pick: string): boolean {
  if (value === null) return true;
  // To a question about danger "stop asking" is an evasion, and answered as one.
  if (value === 'noQuestions') return ![...tags].some((tag) => tag.startsWith('question:'));
  const { level, active, suspended, offered } = session;
  if (aboutCalls.includes(value)) {
    const crisis = level >= 3 || active?.flow === 'crisis' || suspended?.flow === 'crisis';
    return crisis && (offered.some((choice) => choice.value === value) || pick !== 'harm_to_others');
  }
  const writing = active?.flow === 'safetyPlan' && tags.has('asks:text');
  return !writing || amidWriting.includes(value);
}

const answers: Readonly<Record<string, Turning['answer']>> = {
  yes: 'yes',
  no: 'no',
  skip: 'declined',
  'age:adult': 'yes',
  'age:minor': 'no',
};

function answerOf(
  text: string | null,
  value: string | null,
  content: DialogContent,
  tags: ReadonlySet<ChartTag>,
): Turning['answer'] {
  const chosen = value === null ? undefined : answers[value];
  if (chosen) return chosen;
  if (text === null) return 'unclear';
  const answer = readerFor(tags)(text, content.answers);
  // "Sure" agrees to a request; after a question about danger it says nothing either way.
  if (answer !== 'agreed') return answer;
  return [...tags].some((tag) => tag.startsWith('question:')) ? 'unclear' : 'yes';
}

/** What means a yes depends on the question. */
function readerFor(tags: ReadonlySet<ChartTag>): typeof readAnswer {
  if (tags.has('question:company')) return readCompany;
  if (tags.has('question:safe')) return readSafe;
  return tags.has('question:means') || tags.has('question:plan') ? readMeans : readAnswer;
}

/** A number 0–10: alone, in figures or words, or one figure in a short sentence, as in “7/10”, “7分”. */
function ratingOf(text: string | null, value: string | null, { ratings }: DialogContent): number | null {
  const said = value?.startsWith('rate:') ? value.slice(5) : (text ?? '');
  const alone = readRating(said, ratings);
  if (alone !== null) return alone;
  const found = /^[^\d]{0,20}(10|\d)(?:\s*(?:\/\s*10|分|out of 10))?[^\d]{0,20}$/u.exec(said.normalize('NFKC').trim());
  return found?.[1] === undefined ? null : Number(found[1]);
}

const aboutFriend = (signals: readonly Signal[], path: string, pick: string): boolean =>
  path === 'third_party' || (pick === 'third_party' && !ownSign(signals));

/** A place named of somebody else, or alone; "I'm in …" is the person's own. */
function elsewhereOf(text: string | null, country: string | null, { countries, situations }: DialogContent) {
  if (text === null) return null;
  const another = readPlaceOfAnother(text, countries, situations.ownPlace);
  return another ?? (namesOwnPlace(text, countries, situations.ownPlace) ? null : country);
}

function countryOf(text: string | null, value: string | null, content: DialogContent): string | null {
  if (value?.startsWith('country:') && /^country:[A-Z]{2}$/.test(value)) return value.slice(8);
  return text === null ? null : readCountry(text, content.countries, content.world);
}
