import { isDeepStrictEqual } from 'node:util';
import type { Decision } from '../dialogs/decision.js';
import type { Reply } from '../dialogs/reply.js';
import type { Level } from '../nlu/reading.js';
import { within } from './deadline.js';
import type { OutboxItem } from './sessions.js';
import type { Turn } from './turn.js';
import { limits, type RunParts } from './turnParts.js';

/**
 * The urgent replies of one turn. They go straight through the channel, before anything is stored or anyone is told.
 * A second decision about the same turn (by the model, on a fresher session) says them again only when it is graver, and then
 * without the lines that went out already.
 */
export class FirstLines {
  private level: Level = 0;
  private readonly items: OutboxItem[] = [];

  constructor(
    private readonly parts: Pick<RunParts, 'channel' | 'clock' | 'log' | 'metrics'>,
    private readonly turn: Pick<Turn, 'id' | 'address' | 'at'>,
  ) {}

  /** What went out, or was tried, so far; becomes part of the commit. */
  get sent(): readonly OutboxItem[] {
    return this.items;
  }

  /** Whether the person has seen lines in this turn. */
  get shown(): boolean {
    return this.items.some(({ delivered }) => delivered);
  }

  /** Sends the decision's urgent replies, unless this turn already said as much. Never throws: the turn goes on. */
  async say({ session, replies }: Decision): Promise<void> {
    const known = new Set(this.items.map(({ reply }) => reply.key));
    const urgent = replies.filter((reply) => reply.urgent && !known.has(reply.key));
    if (urgent.length === 0 || (this.items.length > 0 && session.level <= this.level)) return;
    this.level = session.level;
    const { id, address } = this.turn;
    const items = urgent
      .map((reply) => this.withoutKnownLines(reply))
      .map((reply, position) => ({
        id: `${id}:u${this.items.length + position}`,
        reply,
        locale: session.locale,
        address,
        delivered: false,
      }));
    this.items.push(...items);
    await this.deliver(items);
  }

  /** The emergency numbers come again with a graver reply; the other numbers that arrived already do not. */
  private withoutKnownLines(reply: Reply): Reply {
    const known = this.items.flatMap(({ delivered, reply: { lines } }) => (delivered && lines ? lines.lines : []));
    if (!reply.lines || known.length === 0) return reply;
    const unknown = reply.lines.lines.filter((line) => !known.some((one) => isDeepStrictEqual(one, line)));
    return { ...reply, lines: { ...reply.lines, lines: unknown } };
  }

  private async deliver(items: OutboxItem[]): Promise<void> {
    const { channel, clock, log, metrics } = this.parts;
    const delivery = channel.deliver(items).then(
      () => {
        for (const item of items) item.delivered = true;
        const seconds = (clock.now() - this.turn.at) / 1000;
        metrics.firstReply.observe({ level: String(this.level) }, seconds);
      },
      (error: unknown) => log.error('urgent reply not delivered', { error, turn: this.turn.id }),
    );
    await within(clock, limits.urgentDelivery, delivery);
  }
}
