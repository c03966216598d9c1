import { minute, second, type Clock } from '../../clock.js';
import type { Reply } from '../../dialogs/reply.js';
import type { Rewordable } from '../../dialogs/rewordable.js';
import type { Locale } from '../../dialogs/session.js';
import { asHavenError } from '../../errors.js';
import type { Log } from '../../log.js';
import type { Metrics } from '../../metrics.js';
import type { Reader } from '../../nlu/reading.js';
import type { Wording } from '../../wording.js';
import { late, within } from '../deadline.js';
import type { Answered, Ask } from './chain.js';
import type { RewordingContent } from './content.js';
import { plainWords } from './plainWords.js';
import { SaidLately } from './saidLately.js';

/** A reviewed reply for which other words are wanted. */
export interface Reviewed {
  person: string;
  reply: Reply;
  rewordable: Rewordable;
  message: string;
  /** The person's earlier messages that are kept under chat consent anyway, the oldest first. */
  earlier: readonly string[];
}

export interface RewordingParts {
  ask: Ask;
  content: Readonly<Record<Locale, RewordingContent>>;
  wording: Wording;
  reader: Pick<Reader, 'floor'>;
  clock: Clock;
  log: Log;
  metrics: Pick<Metrics, 'rewordings'>;
  /** A fresh mark for the borders of texts, which nobody can guess. */
  newMark(): string;
}

/** How long a person waits for other words, all in all, milliseconds. */
export const patience = 2 * second;
/** After so many failures in a row the model is left alone for a while: nobody should wait for a server that is down. */
const mostFailures = 3;
const rest = minute;
/** Earlier messages that are handed over. */
const mostEarlier = 3;
/** From this level of the floor on a message is handed to nobody, however long ago it was answered. */
const grave = 2;

type Outcome = Exclude<Answered, { words: string }>['refused'] | 'used' | 'slow' | 'overtaken' | 'resting';

/** Other words for reviewed replies, by a language model. Whatever goes wrong, the reviewed words are there. */
export class Rewording {
  private readonly waiting = new Map<string, () => void>();
  private readonly said = new SaidLately();
  private failures = 0;
  private restsUntil = 0;

  constructor(private readonly parts: RewordingParts) {}

  /** @returns other words, or null when the reviewed ones stand. Never throws, and never takes longer than `patience` */
  async words(reviewed: Reviewed): Promise<string | null> {
    const answered = await this.tried(reviewed);
    const outcome = 'words' in answered ? 'used' : answered.refused;
    this.parts.metrics.rewordings.inc({ outcome });
    this.noteHealth(outcome);
    if (!('words' in answered)) return null;
    this.said.note(reviewed.person, plainWords(answered.words));
    return answered.words;
  }

  /** The person has written again: what they would get now is not waited for any longer. */
  hurry(person: string): void {
    this.waiting.get(person)?.();
  }

  /** Drops what is remembered of a person. */
  forget(person: string): void {
    this.hurry(person);
    this.said.forget(person);
  }

  private async tried(reviewed: Reviewed): Promise<{ words: string } | { refused: Exclude<Outcome, 'used'> }> {
    const { clock, log } = this.parts;
    if (clock.now() < this.restsUntil) return { refused: 'resting' };
    const leaving = new AbortController();
    const { person } = reviewed;
    const overtaken = new Promise<{ refused: 'overtaken' }>((resolve) =>
      this.waiting.set(person, () => resolve({ refused: 'overtaken' })),
    );
    try {
      const asking = Promise.race([overtaken, this.asked(reviewed, leaving.signal)]);
      const answered = await within(clock, patience, asking);
      return answered === late ? { refused: 'slow' } : answered;
    } catch (error) {
      // The error may quote what the model said: its code and its place are enough.
      log.warn('not reworded', { code: asHavenError(error).code, error });
      return { refused: 'down' };
    } finally {
      leaving.abort();
      this.waiting.delete(person);
    }
  }

  private async asked({ person, reply, rewordable, message, earlier }: Reviewed, signal: AbortSignal) {
    const { ask, content, wording, reader, newMark } = this.parts;
    const { locale, keeps } = rewordable;
    const harmless = earlier.filter((text) => reader.floor(text, []).level < grave).slice(-mostEarlier);
    return ask(
      {
        locale,
        content: content[locale],
        meaning: wording.say(locale, reply.key, reply.params),
        keeps,
        message,
        earlier: harmless,
        written: [message, ...harmless],
        mark: newMark(),
        levelOf: (text) => reader.floor(text, []).level,
        saidLately: (text) => this.said.has(person, plainWords(text)),
      },
      signal,
    );
  }

  private noteHealth(outcome: Outcome): void {
    if (outcome === 'resting' || outcome === 'overtaken') return;
    this.failures = outcome === 'slow' || outcome === 'down' ? this.failures + 1 : 0;
    if (this.failures < mostFailures) return;
    this.failures = 0;
    this.restsUntil = this.parts.clock.now() + rest;
  }
}
