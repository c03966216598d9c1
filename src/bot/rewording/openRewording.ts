import { randomBytes } from 'node:crypto';
import type { LanguageModel } from '../../languageModel.js';
import { makeAsk } from './chain.js';
import { openChatModel } from './chatModel.js';
import { loadRewordingContent } from './content.js';
import { patience, Rewording, type RewordingParts } from './rewording.js';

/**
 * The rewording of a deployer's language model. Loads the model's runtime, so it is opened only where one is set up.
 * @param contentFolder `content/`
 * @throws HavenError `content_invalid`
 */
export async function openRewording(
  model: LanguageModel,
  contentFolder: string,
  env: Record<string, string | undefined>,
  parts: Omit<RewordingParts, 'ask' | 'content' | 'newMark'>,
): Promise<Rewording> {
  const content = loadRewordingContent(contentFolder);
  const ask = await makeAsk(await openChatModel(model, patience, env));
  return new Rewording({ ...parts, ask, content, newMark: () => randomBytes(6).toString('hex') });
}
