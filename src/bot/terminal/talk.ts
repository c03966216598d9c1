import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { asHavenError } from '../../errors.js';
import type { TerminalChat } from './chat.js';
import type { SaidReply } from './conversation.js';
import { readLine, type Line } from './lines.js';

/** How often the terminal looks whether something is due, milliseconds. */
const lookEvery = 1000;

/** A terminal chat for people: replies as text, choices with numbers that can be typed. */
export async function talk(chat: TerminalChat, input: Readable, output: Writable): Promise<void> {
  const lines = createInterface({ input, output, prompt: '› ' });
  let offered = show(output, (await chat.say({ kind: 'arrival' }, Date.now(), false)).replies, []);
  let busy = Promise.resolve();
  const alone = (work: () => Promise<void>): Promise<void> => (busy = busy.then(work));
  const look = async (): Promise<void> => {
    const due = await chat.pass(Date.now());
    if (due.length === 0) return;
    offered = show(output, due, offered);
    lines.prompt();
  };
  const looking = setInterval(() => void alone(look), lookEvery);
  lines.prompt();
  for await (const text of lines) {
    await alone(async () => {
      offered = await answer(chat, output, chosen(text, offered), offered);
    });
    lines.prompt();
  }
  clearInterval(looking);
  output.write('\n');
}

async function answer(
  chat: TerminalChat,
  output: Writable,
  text: string,
  offered: readonly string[],
): Promise<readonly string[]> {
  if (text.trim() === '') return offered;
  const line = read(text);
  if (line.kind === 'refused') output.write(`\n${line.error.message} ${line.error.detail ?? ''}\n\n`);
  if (line.kind === 'setting') await chat.set(line.input);
  if (line.kind !== 'said') return offered;
  return show(output, (await chat.say(line.input, Date.now(), false)).replies, []);
}

/** A line as typed; one that cannot be read ends nothing. */
function read(text: string): Line {
  try {
    return readLine(text);
  } catch (thrown) {
    return { kind: 'refused', error: asHavenError(thrown) };
  }
}

/** A number stands for the choice it is shown with. */
const chosen = (text: string, offered: readonly string[]): string => offered[Number(text.trim()) - 1] ?? text;

/** Writes replies. @returns the choices that can now be typed as numbers */
function show(output: Writable, replies: readonly SaidReply[], before: readonly string[]): readonly string[] {
  for (const { text } of replies) output.write(`\n${plain(text)}\n`);
  const choices = replies.at(-1)?.choices?.map(({ text }) => text) ?? [];
  if (choices.length > 0) output.write(`\n${choices.map((text, index) => `  ${index + 1} ${text}`).join('\n')}\n`);
  output.write('\n');
  return choices.length > 0 ? choices : before;
}

/** Markdown marks mean nothing in a terminal; links keep their words. */
const plain = (text: string): string => text.replace(/\*\*/g, '').replace(/\[([^\]]+)\]\((tel:|https?:)[^)]*\)/g, '$1');
