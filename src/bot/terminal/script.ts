import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { asHavenError, type HavenError } from '../../errors.js';
import type { TerminalChat } from './chat.js';
import { readLine } from './lines.js';

interface ScriptRun {
  /** One line of the answer, for stdout. */
  print(line: string): void;
  /** Hears of a slash line that cannot be followed: such a line answers nothing. */
  complain(error: HavenError): void;
  /** Adds the reading to each object. */
  trace: boolean;
}

/** Runs lines from a script: each but slash lines gives one JSON object; a bad line gives an error and the run goes on. */
export async function runScript(chat: TerminalChat, input: Readable, run: ScriptRun): Promise<void> {
  for await (const text of createInterface({ input, crlfDelay: Infinity })) {
    const answer = await answerTo(chat, text, run);
    if (answer !== null) run.print(JSON.stringify(answer));
  }
}

async function answerTo(chat: TerminalChat, text: string, { complain, trace }: ScriptRun): Promise<unknown> {
  try {
    const line = readLine(text);
    if (line.kind === 'said') return await chat.say(line.input, line.at, trace);
    if (line.kind === 'setting') await chat.set(line.input);
    if (line.kind === 'refused') complain(line.error);
    return null;
  } catch (error) {
    return asHavenError(error);
  }
}
