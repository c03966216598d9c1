import type { CaseEvent } from '../handoff/cases.js';
import { asHavenError } from '../errors.js';
import { minute, second } from '../clock.js';
import { counselorTurn } from './counselorTurn.js';
import { usableWindow } from './commitPlan.js';
import { inTime, within } from './deadline.js';
import { runOpenEffects } from './effectWork.js';
import { FirstLines } from './firstLines.js';
import { freshState } from './freshState.js';
import { Memory } from './memory.js';
import { PersonQueue } from './personQueue.js';
import { PersonWork } from './personWork.js';
import { floorOnly } from './readings.js';
import { seedOf } from './seed.js';
import type { PersonState } from './sessions.js';
import { Timers, type DueTimer } from './timers.js';
import type { Turn } from './turn.js';
import { limits, type RunParts, type TurnsParts } from './turnParts.js';
import { runTurn } from './turnRun.js';

/** From this level of the floor on, lines go out on receipt, before any queue. */
const atOnceFrom = 3;
const firstRetry = 5 * second;
const longestRetry = 5 * minute;

/**
 * One turn after another, for every person: hears a message, sees to it that lines go out first where they must, and
 * that what was decided is kept, delivered and done, once, whatever fails in between.
 */
export class Turns {
  private readonly queue = new PersonQueue();
  private readonly retries = new Map<string, { ms: number; waiting: boolean; cancel: () => void }>();
  private readonly parts: RunParts;

  constructor(parts: TurnsParts) {
    const timers = new Timers(parts.clock, (timer) => this.due(timer));
    const later = (person: string): void => this.later(person);
    this.parts = { ...parts, memory: new Memory(), timers, later, take: (turn) => this.background(turn) };
  }

  /**
   * Takes one turn. Resolves when its replies are delivered or safely in the outbox.
   * @throws HavenError `bot_error` when nothing could be answered, `busy` when too many turns of the person wait
   */
  async receive(turn: Turn): Promise<void> {
    if (turn.input.kind === 'message' || turn.input.kind === 'choice') {
      this.parts.channel.heard?.(turn.address.conversation);
      this.parts.rewording?.hurry(turn.person);
    }
    const first = new FirstLines(this.parts, turn);
    const atOnce = this.hear(turn, first);
    try {
      await this.queue.run(turn.person, async () => {
        await atOnce;
        await runTurn(this.parts, turn, first);
      });
    } catch (error) {
      await this.failed(turn, first, error);
    }
  }

  /**
   * What a counselor did in the console reaches the person as a turn; the same event twice is harmless.
   * @throws HavenError when the turn could not be taken, so that the desk tells it again
   */
  async counselor(event: CaseEvent): Promise<void> {
    const turn = counselorTurn(event, this.parts.clock.now());
    if (turn) await this.receive(turn);
  }

  /** Finishes what an earlier process left undone: deliveries, effects, timers. */
  async resume(): Promise<void> {
    for await (const person of this.parts.sessions.unfinished()) await this.finish(person);
  }

  /** What is known of the person's language and country without asking the store. */
  known(person: string): Turn['known'] {
    const session = this.parts.memory.get(person)?.state.session;
    return session ? { locale: session.locale, country: session.country ?? undefined } : {};
  }

  /** Drops what the process remembers of a person, e.g. because their time is over. */
  forget(person: string): void {
    this.parts.memory.forget(person);
    this.parts.rewording?.forget(person);
    this.parts.timers.forget(person);
  }

  /** Runs work on a person's record when no turn of theirs is under way. */
  alone<T>(person: string, work: () => Promise<T>): Promise<T> {
    return this.queue.run(person, work);
  }

  /** Resolves when no turn is under way. */
  idle(): Promise<void> {
    return this.queue.idle();
  }

  /** Stops timers and retries; turns under way go on to their end. */
  stop(): void {
    this.parts.timers.stop();
    for (const { cancel } of this.retries.values()) cancel();
    this.retries.clear();
  }

  /** The floor looks at a message on receipt. What it finds grave is answered at once, beside the queue. */
  private async hear(turn: Turn, first: FirstLines): Promise<void> {
    if (turn.input.kind !== 'message') return;
    try {
      const own = this.parts.memory.get(turn.person)?.state;
      const previous = own ? usableWindow(own.session, own.window, turn.at).map(({ text }) => text) : [];
      const floor = this.parts.reader.floor(turn.input.text, previous);
      if (floor.level < atOnceFrom) return;
      const state = own ?? (await this.soon(turn));
      if (state.turns.includes(turn.id)) return;
      const work = new PersonWork(this.parts, turn.person, state);
      await first.say(work.decide({ ...turn, reading: floorOnly(floor) }));
    } catch (error) {
      this.parts.log.error('floor failed on receipt', { error, turn: turn.id });
    }
  }

  private async soon(turn: Turn): Promise<PersonState> {
    const { clock, sessions, newSession } = this.parts;
    const loading = sessions.load(turn.person).catch(() => null);
    const loaded = await within(clock, limits.quickLoad, loading);
    return typeof loaded === 'object' && loaded !== null ? loaded : freshState(newSession, turn);
  }

  private async failed(turn: Turn, first: FirstLines, error: unknown): Promise<void> {
    const { code } = asHavenError(error);
    this.parts.log.error('turn failed', { code, error, turn: turn.id });
    this.parts.metrics.errors.inc({ code });
    // The person has been told that this turn was not kept, or has seen the lines: that is an answer.
    if (code === 'store_unavailable' || first.shown) return;
    throw error;
  }

  private due({ person, address, name, due }: DueTimer): void {
    const id = `timer:${name}:${due}`;
    const at = this.parts.clock.now();
    this.background({ id, person, address, input: { kind: 'timer', name }, at, seed: seedOf(id), known: {} });
  }

  private background(turn: Turn): void {
    this.receive(turn).catch((error: unknown) => {
      this.parts.log.error('background turn failed', { error, turn: turn.id });
      this.later(turn.person);
    });
  }

  private later(person: string): void {
    const before = this.retries.get(person);
    if (before?.waiting) return;
    const ms = before ? Math.min(before.ms * 2, longestRetry) : firstRetry;
    const retry = { ms, waiting: true, cancel: (): void => undefined };
    retry.cancel = this.parts.clock.after(ms, () => {
      retry.waiting = false;
      void this.finish(person);
    });
    this.retries.set(person, retry);
  }

  private async finish(person: string): Promise<void> {
    await this.queue
      .run(person, () => this.finishOne(person))
      .catch((error: unknown) => {
        this.parts.log.error('could not finish', { error, person });
        this.later(person);
      });
  }

  private async finishOne(person: string): Promise<void> {
    const { sessions, memory, timers, clock } = this.parts;
    const stored = memory.over(person, await inTime(clock, limits.slowLoad, sessions.load(person)));
    if (!stored) return;
    const work = new PersonWork(this.parts, person, stored);
    if (!memory.get(person)) memory.saved(person, stored);
    timers.sync(person, stored);
    await work.deliver();
    await runOpenEffects(this.parts, work);
    await work.settle();
    if (!this.retries.get(person)?.waiting) this.retries.delete(person);
  }
}
