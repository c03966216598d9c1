import type { ChannelName } from '../address.js';
import { HavenError } from '../errors.js';
import type { Channel } from './channel.js';
import { OpenChoices } from './openChoices.js';
import type { OutboxItem } from './sessions.js';

/** Every channel there is; each reply goes where its address says. */
export class Channels implements Channel {
  private readonly choices = new OpenChoices();

  constructor(private readonly byName: Partial<Record<ChannelName, Channel>>) {}

  async deliver(items: readonly OutboxItem[]): Promise<void> {
    for (const [channel, own] of this.apart(items)) await channel.deliver(own);
  }

  async show(items: readonly OutboxItem[]): Promise<void> {
    for (const [channel, own] of this.apart(items)) await (channel.show ? channel.show(own) : channel.deliver(own));
  }

  heard(conversation: string): void {
    this.choices.heard(conversation);
  }

  typing(conversation: string): void {
    for (const channel of Object.values(this.byName)) channel.typing?.(conversation);
  }

  private apart(items: readonly OutboxItem[]): Map<Channel, OutboxItem[]> {
    const apart = new Map<Channel, OutboxItem[]>();
    for (const item of items) {
      const channel = this.byName[item.address.channel];
      if (!channel) throw new HavenError('internal', `no channel ${item.address.channel}`);
      apart.set(channel, [...(apart.get(channel) ?? []), this.choices.carried(item)]);
    }
    return apart;
  }
}
