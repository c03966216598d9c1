import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import { refusalOf, tidied, type Expected, type Refusal } from './guard.js';

/** What the model is asked with, and what its answer is held against. */
export interface Question extends Expected {
  message: string;
  /** Earlier messages of the same person, the oldest first. */
  earlier: readonly string[];
  /** Stands around every text handed over; nobody who writes can know it. */
  mark: string;
}

/** Other words, or why there are none. */
export type Answered = { words: string } | { refused: Refusal | 'down' };

/** Asks a model for other words. Never throws but when aborted. */
export type Ask = (question: Question, signal?: AbortSignal) => Promise<Answered>;

/** Characters of a message that are handed over; a reflection answers to no more. */
const mostOfMessage = 800;
const mostOfEarlier = 300;

/** Prompt → model → guard, and where any of them fails, that there are no other words. */
export async function makeAsk(model: BaseChatModel): Promise<Ask> {
  const [{ ChatPromptTemplate }, { StringOutputParser }, { RunnableLambda, RunnableMap }] = await Promise.all([
    import('@langchain/core/prompts'),
    import('@langchain/core/output_parsers'),
    import('@langchain/core/runnables'),
  ]);
  const prompt = RunnableLambda.from((question: Question) =>
    ChatPromptTemplate.fromMessages([
      ['system', question.content.system],
      ['human', question.content.ask],
    ]).invoke(handedOver(question)),
  );
  const said = prompt.pipe(model).pipe(new StringOutputParser());
  const guard = RunnableLambda.from((asked: { said: string; question: Question }): Answered => {
    const words = tidied(asked.said);
    const refused = refusalOf(words, asked.question);
    return refused === null ? { words } : { refused };
  });
  const failed = RunnableLambda.from((_question: Question): Answered => ({ refused: 'down' }));
  const chain = RunnableMap.from<Question, { said: string; question: Question }>({
    said,
    question: RunnableLambda.from((question: Question) => question),
  })
    .pipe(guard)
    .withFallbacks([failed]);
  return (question, signal) => chain.invoke(question, { signal, callbacks: [] });
}

/** The person's words on one line each, no longer than needed, without what could pass for a mark. */
function handedOver({ mark, message, earlier, meaning }: Question): Record<string, string> {
  const clip = (text: string, most: number): string =>
    text.replaceAll(mark, '').replace(/\s+/gu, ' ').trim().slice(0, most);
  const before = earlier.map((text) => clip(text, mostOfEarlier)).join('\n');
  return { mark, meaning, message: clip(message, mostOfMessage), earlier: before };
}
