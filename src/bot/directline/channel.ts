import { isoTime, type Clock } from '../../clock.js';
import type { Channel } from '../channel.js';
import type { Render } from '../rendering.js';
import type { OutboxItem } from '../sessions.js';
import type { Streams } from './streams.js';
import type { Transcript, WireActivity } from './transcript.js';

/** Delivers replies to Direct Line conversations: into the history, and at once to the socket that listens. */
export class DirectLineChannel implements Channel {
  private readonly delivered = new Set<string>();

  constructor(private readonly parts: { render: Render; transcript: Transcript; streams: Streams; clock: Clock }) {}

  async deliver(items: readonly OutboxItem[]): Promise<void> {
    for (const item of items) await this.deliverOne(item);
  }

  async show(items: readonly OutboxItem[]): Promise<void> {
    const { transcript, streams } = this.parts;
    for (const item of items) {
      const { conversation } = item.address;
      const activity = await this.activity(item);
      const { watermark } = await transcript.addLoose(conversation, activity);
      streams.push(conversation, { activities: [activity], watermark });
    }
  }

  typing(conversation: string): void {
    const at = isoTime(this.parts.clock.now());
    const activity = { ...fromBot(conversation, at), type: 'typing', id: `typing:${at}` };
    this.parts.streams.push(conversation, { activities: [activity], watermark: '' });
  }

  private async deliverOne(item: OutboxItem): Promise<void> {
    const { transcript, streams } = this.parts;
    const { conversation } = item.address;
    const activity = await this.activity(item);
    const { watermark, known } = await transcript.add(conversation, activity);
    if (known || this.shownBefore(`${conversation} ${activity.id}`)) return;
    streams.push(conversation, { activities: [activity], watermark });
  }

  private async activity(item: OutboxItem): Promise<WireActivity> {
    const { conversation } = item.address;
    const rendered = await this.parts.render(item);
    return { ...fromBot(conversation, isoTime(this.parts.clock.now())), ...rendered, id: item.id };
  }

  /** The history recognises a repeated reply by its id; this does while the history is away. */
  private shownBefore(id: string): boolean {
    const before = this.delivered.has(id);
    this.delivered.add(id);
    const oldest = this.delivered.values().next().value;
    if (this.delivered.size > 5000 && oldest !== undefined) this.delivered.delete(oldest);
    return before;
  }
}

const fromBot = (conversation: string, timestamp: string): Record<string, unknown> => ({
  channelId: 'directline',
  conversation: { id: conversation },
  from: { id: 'haven', role: 'bot' },
  timestamp,
});
