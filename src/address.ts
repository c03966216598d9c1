/** Where a message came from; rendering and notices differ by channel. */
export type ChannelName = 'directline' | 'msteams' | 'emulator' | 'terminal';

/** Where replies of a conversation go: opaque to everything but the channel that made it. */
export interface Address {
  channel: ChannelName;
  conversation: string;
  /** What the channel needs to reach the conversation later (for Teams a conversation reference). */
  reference: unknown;
}
