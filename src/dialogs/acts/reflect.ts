import { factsOf } from '../../locales.js';
import type { Topic } from '../../nlu/reading.js';
import { speak, type Draft } from '../draft.js';
import { guessing, learning } from '../learnt.js';
import { hear, type Heard } from '../listening.js';
import { isBright, isPainful } from '../named.js';
import { pickReflection, type Listening } from '../reflection.js';
import { pathOf } from '../paths.js';
import { rewordableAs } from '../rewordable.js';
import { channelOf, humansOf } from '../service.js';
import { toldIn, type Told } from '../told.js';
import type { Turning } from '../turning.js';
import type { Condition, Intent, Past, SmallTalk } from '../utterances.js';
import type { Act } from './act.js';
import { noAnswerHere, practicalAnswer } from './practical.js';

/** Reflections after which two topics are gathered up. */
const summaryAfter = 7;
/** Reflections until a talk counts as begun. */
const begun = 2;

/** A reflection of what was just said, and now and then what could help. `offering`: an offer follows, so nothing is asked. */
export const reflect: Act = (draft, turn, arg) => {
  if (draft.session.level >= 2) return reflectSimple(draft, turn, '');
  const answered = practicalAnswer(draft, turn);
  if (answered) return answered;
  const told = toldIn(turn.before.recent, turn.content.reflection[draft.session.locale]);
  const heard = inTheTalk(hear(turn), told);
  const helps = arg !== 'offering' && offersHelp(draft, turn, heard, told);
  const asks = arg === 'offering' || helps || draft.session.notices.said.includes('noQuestions');
  const spoken = utter(told.guessed ? learning(draft, turn, heard) : draft, turn, {
    said: heard.said,
    emotions: heard.feelings,
    own: heard.own,
    topics: heard.topics,
    gathered: gathered(heard, told),
    wanted: wantedFor(heard, told, turn),
    holds: conditionsOf(heard, told, turn),
    past: pastOf(heard, told, asks),
    first: told.count < begun ? turn.content.culture[draft.session.locale].opens.utterances : [],
    simpleOnly: false,
  });
  return helps
    ? speak(spoken, 'distress.offer', 'distress', {
        params: { humans: humansOf(turn) },
      })
    : spoken;
};

/** A painful talk goes on until something good, some small talk or another subject comes; grief only as it is told. */
function inTheTalk(heard: Heard, told: Told): Heard {
  const goesOn = heard.topics.every((topic) => told.topics.includes(topic));
  return told.painful && !told.justGrief && goesOn && !heard.good && !heard.small ? { ...heard, pain: true } : heard;
}

/** The topics of this message, and before them those of the talk. */
const gathered = ({ topics }: Heard, told: Told): Topic[] => [
  ...told.topics.filter((topic) => !topics.includes(topic)),
  ...topics,
];

/**
 * L2 and above: the answer to a practical question, else a plain reflection without question, advice or praise; to a
 * question about methods, that none are told.
 */
export const reflectSimple: Act = (draft, turn) =>
  asksHow(turn) ? speak(draft, noMethods) : (practicalAnswer(draft, turn) ?? simply(draft, turn));

const noMethods = 'crisis.method.again';
const asksHow = ({ signals, before }: Turning): boolean =>
  signals.some(({ kind }) => kind === 'method_question') && !before.recent.includes(noMethods);

/** Nothing is supposed of what a message means in danger: it is heard, or met with what is true after any message. */
function simply(draft: Draft, turn: Turning): Draft {
  const heard = hear(turn);
  const unanswered = heard.small === null ? noAnswerHere(draft, turn) : null;
  if (unanswered) return unanswered;
  return utter(draft, turn, {
    said: heard.said,
    emotions: [],
    own: [],
    topics: [],
    gathered: [],
    wanted: wantedInDanger(heard, turn),
    holds: ['danger', 'pain', 'fresh'],
    past: [],
    first: [],
    simpleOnly: true,
  });
}

/** Good only where the other person is no danger. */
const aboutOthers: readonly SmallTalk[] = ['relieved', 'step'];

function wantedInDanger({ small, grief }: Heard, { sign, context }: Turning): readonly Intent[] {
  const path = pathOf(context.pick);
  const unsafe = path === 'violence' || path === 'harm_to_others';
  if (sign >= 2) return anyTime;
  if (small === null || (unsafe && aboutOthers.includes(small))) return grief ? ['loss', ...anyTime] : anyTime;
  return [...(forSmallTalk[small] ?? [small]), ...anyTime];
}
const anyTime: readonly Intent[] = ['present', 'neutral', 'simple'];

function utter(draft: Draft, turn: Turning, fit: Omit<Listening, 'recent' | 'seed'>): Draft {
  const recent = [...turn.before.recent, ...draft.replies.map((reply) => reply.key)];
  const content = turn.content.reflection[draft.session.locale];
  const reflected = pickReflection(content, { ...fit, recent, seed: turn.seed });
  if (!reflected) return speak(draft, 'reflection.listening');
  const rewordable = rewordableAs(draft, turn, reflected, fit.topics);
  const spoken = speak(draft, reflected.key, undefined, {
    params: { ...reflected.params, channel: channelOf(turn), humans: humansOf(turn) },
    ...(rewordable ? { rewordable } : {}),
  });
  return guessing(spoken, reflected.intent, fit);
}

/** What to answer with, the best first; the later ones stand in when the first were said lately or may not follow. */
function wantedFor(heard: Heard, told: Told, turn: Turning): readonly Intent[] {
  const { small, feelings, own } = heard;
  if (small && fixed.includes(small)) return [small];
  if (heard.grief) return ['loss', 'simple'];
  if (told.guessed && heard.misread) return ['misread', 'neutral'];
  if (told.guessed && heard.corrects && (own.length > 0 || feelings.length > 0))
    return own.length > 0 ? ['correction', 'named', 'simple'] : ['feeling', 'simple'];
  if (small) return forSmallTalk[small] ?? [small, 'neutral'];
  if (told.justGrief && !heard.good && heard.topics.length === 0) return heard.pain ? ['loss', 'simple'] : ['present'];
  if (isBright(feelings[0]) || heard.good)
    return own.length > 1 && heard.pain ? ['mixed', 'named'] : ['bright', 'neutral'];
  if (saysLittle(heard, turn)) return forFewWords(heard);
  if (!heard.pain) return feelings.length > 0 ? ['feeling', 'neutral'] : ['neutral'];
  return forPain(heard, told, turn);
}

/** Questions and complaints that have their own answer, whatever else is said, each time they come. */
const fixed: readonly SmallTalk[] = ['medicine', 'diagnosis', 'privacy', 'self', 'close', 'complaint'];

/** A few words that name no feeling: what was read in them is no ground for a story. */
const saysLittle = ({ said, stated }: Heard, { before }: Turning): boolean =>
  !stated && said.length <= factsOf(before.locale).short;

/** Subjects that are a trouble by themselves. */
const troubles: readonly Topic[] = ['sleep', 'body', 'illness', 'loneliness'];

function forFewWords({ pain, topics }: Heard): readonly Intent[] {
  if (!pain) return ['neutral'];
  return topics.some((topic) => troubles.includes(topic)) ? ['simple', 'neutral'] : ['brief', 'neutral'];
}

/** What stands in when everything of a kind was said lately. */
const forSmallTalk: Readonly<Partial<Record<SmallTalk, readonly Intent[]>>> = {
  bye: ['bye', 'ack', 'neutral'],
  thanks: ['thanks', 'ack', 'neutral'],
  ack: ['ack', 'neutral'],
  asked: ['asked', 'simple', 'neutral'],
};

/** Two reflections for one question (OARS): the feeling, what it is about, then a question or what took strength. */
function forPain({ feelings, own }: Heard, told: Told, { context, seed }: Turning): readonly Intent[] {
  const feeling: Intent[] = own.length > 0 ? ['named', 'feeling'] : feelings.length > 0 ? ['feeling'] : [];
  if (told.sinceSummary >= summaryAfter && context.n === 2 && own.length === 0)
    return ['summary', ...feeling, 'simple', 'neutral'];
  if (own.length > 1 && seed % 2 === 0) return ['mixed', ...feeling, 'simple', 'neutral'];
  if (feeling.length > 0 && (own.length > 0 || !told.painful || context.n === 1))
    return [...feeling, 'simple', 'open', 'neutral'];
  if (context.n === 2) return seed % 3 === 0 ? ['affirm', 'simple', 'neutral'] : ['simple', 'affirm', 'neutral'];
  if (feeling.length > 0 && seed % 4 === 0) return ['words', 'open', 'simple', 'neutral'];
  return ['open', 'affirm', 'simple', 'neutral'];
}

function conditionsOf({ pain, said, grief, stated }: Heard, told: Told, { before }: Turning): Condition[] {
  return [
    ...(pain || grief || told.justGrief ? (['pain'] as const) : []),
    ...(told.count >= begun ? (['told'] as const) : []),
    ...(said.length >= factsOf(before.locale).long ? (['long'] as const) : []),
    ...(stated ? (['stated'] as const) : []),
    ...(grief && !told.grief ? (['fresh'] as const) : []),
  ];
}

function pastOf(heard: Heard, told: Told, asks: boolean): Past[] {
  return [
    ...(told.asked || asks ? (['question'] as const) : []),
    ...(heard.pain || told.painful ? (['pain'] as const) : []),
    ...(heard.grief || told.grief ? (['grief'] as const) : []),
    ...(told.praised ? (['affirmation'] as const) : []),
  ];
}

/** Painful, not grief, more than a guess at a few words, and not offered in the last turns. */
function offersHelp({ session }: Draft, turn: Turning, heard: Heard, told: Told): boolean {
  const { feelings, pain, grief, small, good } = heard;
  if (session.recent.includes('distress.offer') || grief || told.grief || small || good) return false;
  if (session.level === 0 && saysLittle(heard, turn)) return false;
  const named = isPainful(feelings[0]) && feelings[0] !== 'annoyance';
  return session.level === 1 ? pain : named;
}
