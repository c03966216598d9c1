import type { Session } from '../../dialogs/session.js';
import type { Input } from '../../dialogs/input.js';
import { seedOf } from '../seed.js';
import type { Turns } from '../turns.js';
import {
  terminalAddress,
  terminalPerson,
  turnId,
  type Answered,
  type Recorder,
  type SaidReply,
} from './conversation.js';

interface ChatParts {
  turns: Turns;
  recorder: Recorder;
  /** The clock's time, milliseconds since the epoch. */
  now(): number;
  /** Lets time pass up to an instant, timers included. */
  moveTo(at: number): Promise<void>;
  session(): Promise<Session>;
}

/** Between two lines without a time of their own, milliseconds: they come one after the other. */
const between = 1000;

/** A conversation of one person with the program, line by line. */
export class TerminalChat {
  private count = 0;
  private turns = 0;

  constructor(private readonly parts: ChatParts) {}

  /** Says something at an instant (null: a moment later). Replies that came due meanwhile stand before the answer. */
  async say(input: Input, at: number | null, trace: boolean): Promise<Answered> {
    await this.parts.moveTo(at ?? this.parts.now() + between);
    await this.receive(input);
    this.turns += 1;
    const { replies, effects, reading, last } = this.parts.recorder.take();
    const session = last?.session ?? (await this.parts.session());
    const answered = { turn: this.turns, level: session.level, flow: session.active?.flow ?? null, replies, effects };
    return trace ? { ...answered, reading } : answered;
  }

  /** Lets time pass without a word. @returns what came due meanwhile */
  async pass(at: number): Promise<SaidReply[]> {
    await this.parts.moveTo(at);
    await this.parts.turns.idle();
    return this.parts.recorder.take().replies;
  }

  /** Sets the language or the country; what it leads to is not shown. */
  async set(input: Input): Promise<void> {
    await this.receive(input);
    this.parts.recorder.take();
  }

  private async receive(input: Input): Promise<void> {
    this.count += 1;
    const id = turnId(this.count, input);
    const at = this.parts.now();
    await this.parts.turns.receive({
      id,
      person: terminalPerson,
      address: terminalAddress,
      input,
      at,
      seed: seedOf(id),
      known: {},
    });
    await this.parts.turns.idle();
  }
}
