import type { Topic } from '../nlu/reading.js';
import type { ReflectionContent, Utterance } from './utterances.js';

/** What the last replies were, as far as the next reflection depends on them. */
export interface Told {
  /** Reflections so far, of the last 60 replies. */
  count: number;
  /** One of the last two things said asked something. */
  asked: boolean;
  /** One of the last two reflections answered to pain. */
  painful: boolean;
  /** The last one was a guess at a feeling. */
  guessed: boolean;
  praised: boolean;
  /** A loss was spoken of in the last replies, and whether the very last reflection was about it. */
  grief: boolean;
  justGrief: boolean;
  /** Topics of the reflections said, the newest last. */
  topics: readonly Topic[];
  /** Reflections since the last summary. */
  sinceSummary: number;
}

/** Replies that are no utterances and ask something. */
const asking = /^(reflection\.start|distress\.offer|tool\.offer\.)/;

/** Looks back on the keys of the last replies, oldest first. */
export function toldIn(recent: readonly string[], { byKey }: ReflectionContent): Told {
  const utterances = recent.flatMap((key) => byKey.get(key) ?? []);
  const listened = recent.filter((key) => byKey.has(key) || asking.test(key));
  const lastTwo = utterances.slice(-2);
  const last = utterances.at(-1);
  return {
    count: utterances.length,
    asked: listened.slice(-2).some((key) => byKey.get(key)?.asks ?? true),
    painful: lastTwo.some(answersPain),
    guessed:
      last !== undefined && ['feeling', 'words', 'correction', 'misread', 'mixed', 'named'].includes(last.intent),
    praised: last?.intent === 'affirm',
    grief: utterances.some(({ intent }) => intent === 'loss'),
    justGrief: last?.intent === 'loss',
    topics: [...new Set(utterances.flatMap(({ topics }) => topics).reverse())].reverse(),
    sinceSummary: sinceSummary(utterances),
  };
}

const answersPain = ({ intent, when }: Utterance): boolean =>
  when.includes('pain') || ['feeling', 'named', 'mixed', 'words', 'loss'].includes(intent);

const sinceSummary = (utterances: readonly Utterance[]): number =>
  utterances.length - 1 - utterances.findLastIndex(({ intent }) => intent === 'summary');
