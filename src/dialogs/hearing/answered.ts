import { asksDanger } from '../charts/kit.js';
import type { DialogContent } from '../content.js';
import type { Session } from '../session.js';
import type { Turning } from '../turning.js';
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
  saysSafe,
  takesBack,
  unclearAs,
} from './answers.js';
import { heardIn } from './heard.js';
import { openSubjects } from './openSubjects.js';
import { isQuestion, practicalIn } from './practical.js';
import type { Said } from './said.js';
import { isDoubtful, isWatched, saysAside } from './situations.js';

type Tags = Said['tags'];
type Answered = Pick<
  Turning,
  | 'watched'
  | 'lateNo'
  | 'answer'
  | 'unclearAs'
  | 'leaves'
  | 'takesBack'
  | 'better'
  | 'heard'
  | 'denied'
  | 'atHand'
  | 'practical'
  | 'asks'
> & {
  /** Nothing but a short clear answer. */
  bare: boolean;
};

/** How the words answer what was asked, and what they say about the help and the danger besides. */
export function answeredIn({ brief, value, session, tags, pick }: Said, content: DialogContent): Answered {
  const chosen = value === null ? undefined : chosenAnswers[value];
  if (brief === null) return { ...nothing, answer: chosen ?? 'unclear' };
  const patterns = content.answers;
  const watched = isWatched(brief, content.situations, tags.has('question:safe'));
  const answer = tags.has('question:safe') && watched ? 'no' : (chosen ?? answerIn(brief, value, content, tags));
  const half = answer === 'unclear' ? unclearAs(brief, patterns) : null;
  return {
    watched,
    lateNo: isLateNo(session, brief, content),
    answer,
    unclearAs: half,
    leaves: leavesSubject(brief, patterns),
    takesBack: takesBack(brief, patterns),
    // "I'm safe" answers the question whether it is safe to chat.
    better: !(tags.has('question:safe') && answer !== 'unclear') && saysBetter(brief, patterns),
    heard: heardIn(brief, content.heard),
    denied: denies(brief, patterns),
    practical: practicalIn(brief, openSubjects(session, pick), content.practical),
    asks: isQuestion(brief),
    atHand: saysAtHand(brief, patterns),
    bare: isBare(brief, { answer, half }, tags, content),
  };
}

/** Of no words, or of too many to be an answer. */
const nothing = {
  watched: false,
  lateNo: false,
  unclearAs: null,
  leaves: false,
  takesBack: false,
  better: false,
  heard: null,
  denied: false,
  practical: null,
  asks: false,
  atHand: false,
  bare: false,
} as const;

/** The most characters of an answer that needs no look at its words to be nothing but one. */
const fewCharacters = 8;

function isBare(
  text: string,
  { answer, half }: { answer: Turning['answer']; half: Turning['unclearAs'] },
  tags: Tags,
  { answers: patterns }: DialogContent,
): boolean {
  const asked = tags.has('asks:yesno');
  const clear = answer !== 'unclear' || (asked && half !== null);
  return clear && ([...text.trim()].length <= fewCharacters || (asked && isBareAnswer(text, patterns)));
}

/** What choices answer. */
const chosenAnswers: Readonly<Record<string, Turning['answer']>> = {
  yes: 'yes',
  no: 'no',
  skip: 'declined',
  'age:adult': 'yes',
  'age:minor': 'no',
};

/** Of a question about danger a command is no answer, however it begins: "yes, do the breathing". */
function answerIn(text: string, value: string | null, content: DialogContent, tags: Tags): Turning['answer'] {
  const danger = asksDanger(tags);
  if (danger && (value !== null || saysAside('doesExercise', text, content.situations))) return 'unclear';
  return answerOf(text, content, tags);
}

/** How a text answers the open question. */
function answerOf(text: string, content: DialogContent, tags: Tags): Turning['answer'] {
  const { answers: patterns } = content;
  if (tags.has('question:safe') && isSafeInParts(text, content)) return 'yes';
  const answer = readerFor(tags)(text, patterns);
  // "Sure" agrees to a request; after a question about danger it says nothing either way.
  if (answer !== 'agreed') return answer;
  return asksDanger(tags) ? 'unclear' : 'yes';
}

/** "It's safe, he's at work": one part says so, and none leaves it in doubt. */
export function isSafeInParts(text: string, { answers: patterns, situations }: DialogContent): boolean {
  const parts = text.split(/[,，、。；;.!！]+/u).filter((part) => part.trim() !== '');
  const others = parts.filter((part) => !saysSafe(part, patterns));
  return others.length < parts.length && others.every((part) => !isDoubtful(part, situations));
}

/** What means a yes depends on the question. */
function readerFor(tags: Tags): typeof readAnswer {
  if (tags.has('question:company')) return readCompany;
  if (tags.has('question:safe')) return readSafe;
  return tags.has('question:means') || tags.has('question:plan') ? readMeans : readAnswer;
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
