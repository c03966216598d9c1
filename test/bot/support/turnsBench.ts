import type { Address } from '../../../src/address.js';
import type { Channel } from '../../../src/bot/channel.js';
import type { RunEffect } from '../../../src/bot/effects.js';
import { seedOf } from '../../../src/bot/seed.js';
import type { Commit, OutboxItem, PersonState, Sessions } from '../../../src/bot/sessions.js';
import type { Turn } from '../../../src/bot/turn.js';
import { Turns } from '../../../src/bot/turns.js';
import type { Input } from '../../../src/dialogs/input.js';
import { HavenError } from '../../../src/errors.js';
import { silentLog } from '../../../src/log.js';
import { createMetrics } from '../../../src/metrics.js';
import { openMemoryStore } from '../../../src/store/openMemoryStore.js';
import { HandClock } from '../../support/handClock.js';
import { newSession, policy, stubStep, StubReader } from './stubs.js';

export const address: Address = { channel: 'directline', conversation: 'c1', reference: null };

/** Sessions that can be made slow, dead or contended. */
export class TroubledSessions implements Sessions {
  dead = false;
  /** Operations wait until this resolves. */
  gate: Promise<void> = Promise.resolve();
  conflicts = 0;
  commits: string[] = [];
  settled: string[] = [];

  constructor(private readonly inner: Sessions) {}

  async load(person: string): Promise<PersonState | null> {
    await this.pass();
    return this.inner.load(person);
  }

  async commit(person: string, expected: number, commit: Commit): Promise<PersonState> {
    await this.pass();
    if (this.conflicts > 0) {
      this.conflicts -= 1;
      throw new HavenError('version_conflict');
    }
    const saved = await this.inner.commit(person, expected, commit);
    this.commits.push(commit.turn);
    return saved;
  }

  async settle(person: string, ids: { delivered?: string[]; done?: string[] }): Promise<void> {
    await this.pass();
    this.settled.push(...(ids.delivered ?? []), ...(ids.done ?? []));
    await this.inner.settle(person, ids);
  }

  unfinished(): AsyncIterable<string> {
    return this.inner.unfinished();
  }

  forgetTexts(before: number): Promise<void> {
    return this.inner.forgetTexts(before);
  }

  erase(person: string): Promise<void> {
    return this.inner.erase(person);
  }

  private async pass(): Promise<void> {
    await this.gate;
    if (this.dead) throw new HavenError('store_unavailable');
  }
}

/** A channel that notes what it shows, each id once, and can be cut. */
export class NotingChannel implements Channel {
  readonly shown: { id: string; key: string; at: number }[] = [];
  readonly unrecorded: string[] = [];
  cut = false;

  constructor(private readonly clock: HandClock) {}

  async deliver(items: readonly OutboxItem[]): Promise<void> {
    if (this.cut) throw new HavenError('internal', 'cut');
    for (const { id, reply } of items) {
      if (!this.shown.some((known) => known.id === id)) this.shown.push({ id, key: reply.key, at: this.clock.now() });
    }
  }

  async show(items: readonly OutboxItem[]): Promise<void> {
    this.unrecorded.push(...items.map(({ reply }) => reply.key));
  }

  keys(): string[] {
    return this.shown.map(({ key }) => key);
  }
}

/** Turns on stubs, with a clock moved by hand. */
export function bench(change: { runEffect?: RunEffect; sessions?: TroubledSessions; clock?: HandClock } = {}) {
  const clock = change.clock ?? new HandClock();
  const sessions = change.sessions ?? new TroubledSessions(openMemoryStore(clock).sessions);
  const channel = new NotingChannel(clock);
  const reader = new StubReader();
  const ran: string[] = [];
  const runEffect: RunEffect = async (effect, context) => {
    ran.push(effect.type);
    return change.runEffect ? change.runEffect(effect, context) : {};
  };
  const metrics = createMetrics();
  const turns = new Turns({
    step: stubStep,
    newSession,
    reader,
    policy,
    sessions,
    channel,
    runEffect,
    clock,
    log: silentLog,
    metrics,
  });
  const turn = (id: string, input: Input | string, person = 'p1'): Turn => ({
    id,
    person,
    address,
    input: typeof input === 'string' ? { kind: 'message', text: input } : input,
    at: clock.now(),
    seed: seedOf(id),
    known: {},
  });
  return { clock, sessions, channel, reader, ran, turns, turn };
}

/** Receives turns while the clock moves, as they would without a hand. */
export async function through(clock: HandClock, work: Promise<unknown>, ms = 20_000): Promise<void> {
  let over = false;
  const end = work.then(
    () => (over = true),
    () => (over = true),
  );
  for (let moved = 0; !over && moved < ms; moved += 100) await clock.advance(100);
  await end;
  await work;
}
