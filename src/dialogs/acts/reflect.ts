import type { Emotion, Topic } from '../../nlu/reading.js';
import { plain } from '../answers.js';
import { intents, type Intent } from '../content.js';
import { speak, type Draft } from '../draft.js';
import { pickReflection } from '../reflection.js';
import type { Turning } from '../turning.js';
import type { Act } from './act.js';

const bright: readonly Emotion[] = [
  'admiration',
  'amusement',
  'approval',
  'caring',
  'excitement',
  'gratitude',
  'joy',
  'love',
  'optimism',
  'pride',
  'relief',
  'desire',
];
const painful: readonly Emotion[] = [
  'anger',
  'annoyance',
  'disappointment',
  'disgust',
  'embarrassment',
  'fear',
  'grief',
  'nervousness',
  'remorse',
  'sadness',
];

/** Two reflections, then one question. */
const rounds: readonly (readonly Intent[])[] = [
  ['open', 'simple'],
  ['feeling', 'simple', 'open'],
  ['words', 'affirm', 'simple', 'open'],
];

/** A reflection of what was just said, and now and then what could help. */
export const reflect: Act = (draft, turn) => {
  if (draft.session.level >= 2) return reflectSimple(draft, turn, '');
  const said = spokenFeelings(turn);
  const emotions = [...new Set([...said, ...feltIn(turn)])];
  const topics = topicsIn(turn);
  const small = smallTalkOf(turn);
  if (small && emotions.length === 0)
    return utter(draft, turn, { emotions, topics, wanted: [small, 'neutral'], simpleOnly: false });
  const told = utter(draft, turn, {
    emotions,
    topics,
    wanted: wantedFor(turn, emotions, topics, said),
    simpleOnly: false,
  });
  return offersHelp(told, emotions, topics) ? speak(told, 'distress.offer', 'distress') : told;
};

/** L2 and above: a plain reflection without question, advice or praise. */
export const reflectSimple: Act = (draft, turn) =>
  utter(draft, turn, { emotions: [], topics: [], wanted: ['simple'], simpleOnly: true });

function utter(
  draft: Draft,
  turn: Turning,
  fit: { emotions: readonly Emotion[]; topics: readonly Topic[]; wanted: readonly Intent[]; simpleOnly: boolean },
): Draft {
  const said = [...turn.before.recent, ...draft.replies.map((reply) => reply.key)];
  const content = turn.content.reflection[draft.session.locale];
  const reflected = pickReflection(content, { ...fit, recent: said, seed: turn.seed });
  if (!reflected) return speak(draft, 'reflection.listening');
  return speak(draft, reflected.key, undefined, { params: reflected.params });
}

/** Grief gets grief's own words and no advice; good news is met as such; a correction is taken at once. */
function wantedFor(
  turn: Turning,
  emotions: readonly Emotion[],
  topics: readonly Topic[],
  said: readonly Emotion[],
): readonly Intent[] {
  if (topics.includes('loss') || emotions[0] === 'grief') return ['loss', 'simple'];
  if (said.length > 0 && (turn.answer === 'no' || turn.answer === 'unclear') && startsWithNo(turn))
    return ['correction', 'feeling', 'simple'];
  if (emotions[0] && bright.includes(emotions[0])) return ['bright', 'open', 'simple'];
  const heavy = turn.before.level === 1 || turn.sign === 1 || emotions.length > 0 || topics.length > 0;
  if (!heavy) return ['neutral', 'open'];
  const first = !turn.before.recent.some((key) => /^reflection\.(?!greeting|neutral|ack|thanks)/.test(key));
  if ((first || said.length > 0) && emotions.length > 0) return ['feeling', 'simple', 'open'];
  return rounds[turn.context.n % rounds.length] ?? [];
}

/** The person corrects: “no, …”, “不是，…”. */
const startsWithNo = ({ text }: Turning): boolean => /^(no|nope|nah|not|不是?|没有)(?![a-z])/u.test(plain(text ?? ''));

/** Emotions that were read, where reading them is allowed and agreed to. */
function feltIn({ reading, policy, before }: Turning): Emotion[] {
  if (!policy.emotionInference || !before.consents.emotion?.granted) return [];
  return (reading?.top ?? []).filter((emotion) => bright.includes(emotion) || painful.includes(emotion));
}

/** Greetings, thanks and the like, in the person's locale; the patterns are content. */
function smallTalkOf({ text, content, before }: Turning): Intent | null {
  const said = plain(text ?? '').slice(0, 200);
  const found = Object.entries(content.reflection[before.locale].smalltalk).find(([, patterns]) =>
    patterns.some((pattern) => pattern.test(said)),
  );
  return intents.find((intent) => intent === found?.[0]) ?? null;
}

/** Feelings the person named in so many words. Giving these back infers nothing, but a no to emotions is kept to. */
function spokenFeelings({ text, content, before, policy }: Turning): Emotion[] {
  if (!text || !policy.emotionInference || before.consents.emotion?.granted === false) return [];
  const said = plain(text).slice(0, 500);
  const { spoken, denied } = content.reflection[before.locale];
  const found = Object.entries(spoken).flatMap(([emotion, words]) =>
    words.map((word) => ({ emotion, at: said.indexOf(word) })),
  );
  const named = found.filter(({ at }) => at >= 0 && !denied.test(said.slice(0, at))).sort((a, b) => a.at - b.at);
  return named.map(({ emotion }) => emotion).filter(isEmotion);
}

const isEmotion = (name: string): name is Emotion => [...bright, ...painful].some((emotion) => emotion === name);

const topicsIn = ({ reading, signals }: Turning): Topic[] => [
  ...new Set([
    ...(reading?.topics ?? []),
    ...(signals.some((signal) => signal.kind === 'bereaved') ? (['loss'] as const) : []),
  ]),
];

/** Painful, not grief, and not offered in the last turns. */
function offersHelp(draft: Draft, emotions: readonly Emotion[], topics: readonly Topic[]): boolean {
  if (draft.session.recent.includes('distress.offer') || topics.includes('loss') || emotions[0] === 'grief')
    return false;
  const first = emotions[0];
  return draft.session.level === 1 || (first !== undefined && painful.includes(first) && first !== 'annoyance');
}
