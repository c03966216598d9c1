import { second, type Clock } from '../../clock.js';
import { asHavenError } from '../../errors.js';
import type { Log } from '../../log.js';
import { inTime, late, within } from '../deadline.js';
import type { Turn } from '../turn.js';
import type { Conversations } from './history.js';
import type { Claims } from './tokens.js';
import type { Transcript } from './transcript.js';

const lookupMs = 0.5 * second;

/** Knows which conversations there are; a store that is down keeps nobody from writing. */
export class ConversationBook {
  constructor(
    private readonly parts: { conversations: Conversations; transcript: Transcript; clock: Clock; log: Log },
  ) {}

  /** @returns `made` for a conversation that did not exist, `known` for one that did, `unsure` when nobody can say */
  async ensure(claims: Claims): Promise<'made' | 'known' | 'unsure'> {
    const { conversations, clock, log } = this.parts;
    try {
      const opened = await within(clock, lookupMs, this.open(conversations, claims));
      return opened === late ? 'unsure' : opened;
    } catch (error) {
      log.warn('conversation not kept', { code: asHavenError(error).code, error });
      return 'unsure';
    }
  }

  /** Whether a conversation exists. A store that cannot say does not make it unknown: its token is proof enough. */
  async exists(id: string): Promise<boolean> {
    const { conversations, clock } = this.parts;
    const finding = conversations.find(id).catch(() => late);
    return (await within(clock, lookupMs, finding)) !== null;
  }

  /** Keeps what the person stated about language and country, so that later tokens carry it. */
  async state({ conversation, locale, country }: Claims, known: Turn['known']): Promise<void> {
    const change = { locale: known.locale ?? locale, country: known.country ?? country };
    if (change.locale === locale && change.country === country) return;
    try {
      const { conversations, clock } = this.parts;
      await inTime(clock, lookupMs, conversations.update(conversation, change));
    } catch (error) {
      this.parts.log.warn('conversation not updated', { code: asHavenError(error).code });
    }
  }

  private async open(
    conversations: Conversations,
    { conversation: id, person, locale, country }: Claims,
  ): Promise<'made' | 'known'> {
    const found = await conversations.find(id);
    const createdAt = found?.createdAt ?? this.parts.clock.now();
    if (!found) await conversations.create({ id, person, createdAt, locale, country });
    this.parts.transcript.began(id, createdAt);
    return found ? 'known' : 'made';
  }
}
