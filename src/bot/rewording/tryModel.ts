import type { Clock } from '../../clock.js';
import type { LanguageModel } from '../../languageModel.js';
import { unstated } from '../../locales.js';
import type { Reader } from '../../nlu/reading.js';
import { late, within } from '../deadline.js';
import { makeAsk, type Answered } from './chain.js';
import { openChatModel } from './chatModel.js';
import { loadRewordingContent } from './content.js';
import { patience } from './rewording.js';

/**
 * Asks a model once for other words of a reviewed example, as a conversation would. A model that was not in memory yet
 * gets a second try.
 * @returns null when it was too slow both times
 */
export async function tryModel(
  model: LanguageModel,
  contentFolder: string,
  env: Record<string, string | undefined>,
  { reader, clock }: { reader: Pick<Reader, 'floor'>; clock: Clock },
): Promise<Answered | null> {
  const content = loadRewordingContent(contentFolder)[unstated];
  const ask = await makeAsk(await openChatModel(model, patience, env));
  const question = {
    ...content.check,
    content,
    locale: unstated,
    keeps: [],
    earlier: [],
    written: [content.check.message],
    mark: 'doctor',
    levelOf: (text: string) => reader.floor(text, []).level,
    saidLately: () => false,
  };
  const first = await within(clock, patience, ask(question));
  const second = first === late ? await within(clock, patience, ask(question)) : first;
  return second === late ? null : second;
}
