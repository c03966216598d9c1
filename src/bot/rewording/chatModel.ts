import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import type { LanguageModel } from '../../languageModel.js';
import { fetchOnlyFrom } from './fetchOnlyFrom.js';

/** Enough for two short sentences in either language. */
const mostTokens = 160;
/** Close to the reviewed words rather than inventive. */
const temperature = 0.4;

/** Variables by which LangChain and the clients send conversations to others, or print them. */
const talkative = [
  'LANGSMITH_TRACING',
  'LANGSMITH_TRACING_V2',
  'LANGCHAIN_TRACING',
  'LANGCHAIN_TRACING_V2',
  'LANGCHAIN_VERBOSE',
];

/**
 * The model, ready to be asked. The runtime is loaded here and only here, so that a program without a language model
 * neither loads nor keeps any of it.
 * @param ms how long one request may take
 * @param env the process's environment: what would send people's words elsewhere is switched off in it
 */
export async function openChatModel(
  { runtime, name, url, key }: LanguageModel,
  ms: number,
  env: Record<string, string | undefined>,
): Promise<BaseChatModel> {
  for (const variable of talkative) env[variable] = 'false';
  const fetch = fetchOnlyFrom(new URL(url).origin, ms);
  const common = { model: name, temperature, maxRetries: 0, cache: false };
  if (runtime === 'ollama') {
    const { ChatOllama } = await import('@langchain/ollama');
    const headers = key === null ? undefined : { authorization: `Bearer ${key}` };
    return new ChatOllama({ ...common, baseUrl: url, fetch, headers, numPredict: mostTokens, think: false });
  }
  const { ChatOpenAICompletions } = await import('@langchain/openai');
  return new ChatOpenAICompletions({
    ...common,
    // Servers of one's own often ask for no key; the client insists on one.
    apiKey: key ?? 'none',
    maxTokens: mostTokens,
    timeout: ms,
    configuration: { baseURL: url, fetch, organization: null, project: null, logLevel: 'off' },
  });
}
