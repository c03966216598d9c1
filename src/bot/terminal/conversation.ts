import type { Address } from '../../address.js';
import type { Step, Decision } from '../../dialogs/decision.js';
import type { Effect } from '../../dialogs/effect.js';
import type { Input } from '../../dialogs/input.js';
import type { Level, Reader, Reading } from '../../nlu/reading.js';
import type { Channel } from '../channel.js';
import type { OutboxItem } from '../sessions.js';

/** The one person of a terminal, and where they are. */
export const terminalPerson = 'terminal';
export const terminalAddress: Address = { channel: 'terminal', conversation: 'terminal', reference: null };

/** One reply as a script sees it. */
export interface SaidReply {
  key: string;
  text: string;
  choices?: { value: string; text: string }[];
}

/** What one line led to. */
export interface Answered {
  turn: number;
  level: Level;
  flow: string | null;
  replies: SaidReply[];
  effects: Effect[];
  reading?: Reading | null;
}

/** Notes what is decided and said, line by line, around the parts that the turns are made of. */
export class Recorder implements Channel {
  private readonly decisions = new Map<number, Decision>();
  private replies: SaidReply[] = [];
  private lastReading: Reading | null = null;

  constructor(private readonly say: (item: OutboxItem) => SaidReply) {}

  async deliver(items: readonly OutboxItem[]): Promise<void> {
    this.replies.push(...items.map(this.say));
  }

  /** A turn may be decided twice (on receipt and in its place); by its seed the second takes the place of the first. */
  noting(step: Step): Step {
    return (session, input, reading, policy, at, seed) => {
      const decision = step(session, input, reading, policy, at, seed);
      this.decisions.set(seed, decision);
      return decision;
    };
  }

  noted(reader: Reader): Reader {
    return {
      floor: (text, previous) => reader.floor(text, previous),
      read: async (text, previous) => (this.lastReading = await reader.read(text, previous)),
      degraded: () => reader.degraded(),
      close: () => reader.close(),
    };
  }

  /** What happened since the last time. */
  take(): { replies: SaidReply[]; effects: Effect[]; reading: Reading | null; last: Decision | null } {
    const decisions = [...this.decisions.values()];
    const { replies, lastReading: reading } = this;
    this.decisions.clear();
    this.replies = [];
    this.lastReading = null;
    return { replies, effects: decisions.flatMap(({ effects }) => effects), reading, last: decisions.at(-1) ?? null };
  }
}

/** Ids, and with them the wording, depend on the place in the conversation alone. */
export const turnId = (count: number, input: Input): string => `${input.kind}-${count}`;
