import type { Address } from '../address.js';
import type { Decision } from '../dialogs/decision.js';
import type { Input } from '../dialogs/input.js';
import type { Reply } from '../dialogs/reply.js';
import { asHavenError, HavenError } from '../errors.js';
import type { Reading } from '../nlu/reading.js';
import { planCommit, stateAfter, type Decided } from './commitPlan.js';
import { inTime, late, within } from './deadline.js';
import { FirstLines } from './firstLines.js';
import type { Finished } from './memory.js';
import { otherWords } from './rewording/otherWords.js';
import { seedOf } from './seed.js';
import type { Commit, OutboxItem, PersonState } from './sessions.js';
import { limits, type RunParts } from './turnParts.js';

/** One thing to decide about: a message, a timer, what became of an effect. */
export interface Job {
  /** The turn's id. */
  id: string;
  input: Input;
  reading: Reading | null;
  at: number;
  address: Address;
}

/** Levels at which the lines go first and nothing may hold them up. */
const urgentFrom = 3;

/** The work on one person's conversation: decide, keep, deliver. Holds the state as it is known at each moment. */
export class PersonWork {
  constructor(
    private readonly parts: RunParts,
    readonly person: string,
    public state: PersonState,
    /** True when the store cannot be reached: the conversation then goes on from memory, at L3 and L4 only. */
    private storeDown = false,
  ) {}

  get urgent(): boolean {
    return this.state.session.level >= urgentFrom;
  }

  get withoutStore(): boolean {
    return this.storeDown;
  }

  /**
   * Decides one job and makes it last: urgent replies first, then the commit, then the rest.
   * @throws HavenError `version_conflict` when somebody else wrote first; `bot_error` when nothing could be answered
   */
  async advance(job: Job, first = new FirstLines(this.parts, job)): Promise<void> {
    const decision = this.decide(job);
    await first.say(decision);
    const commit = this.plan(job, decision, first);
    const saved = this.storeDown ? null : await this.commit(commit);
    if (saved) await this.accepted(saved, job, decision);
    else await this.goOnWithoutStore(job, stateAfter(this.state, commit));
    this.told(job, decision);
  }

  /** A line and a count a turn, of what kind it was and never of what was said. */
  private told({ id, input, at }: Job, { session, replies, effects }: Decision): void {
    const { metrics, log, clock } = this.parts;
    metrics.turns.inc({ level: String(session.level) });
    const counts = { replies: replies.length, effects: effects.length, ms: clock.now() - at };
    const what = { kind: input.kind, flow: session.active?.flow ?? 'none', level: session.level };
    log.info('turn', { turn: id, person: this.person, ...what, ...counts });
  }

  /** What the step says of a job in the present state, without doing any of it. */
  decide({ id, input, reading, at }: Omit<Job, 'address'>): Decision {
    return this.parts.step(this.state.session, input, reading, this.parts.policy, at, seedOf(id));
  }

  /** Delivers what is open in the outbox. @returns whether everything is delivered */
  async deliver(items: readonly OutboxItem[] = this.state.outbox): Promise<boolean> {
    const { shown } = this.finished();
    const open = items.filter(({ id, delivered }) => !delivered && !shown.has(id));
    if (open.length === 0) return true;
    try {
      await this.parts.channel.deliver(open);
    } catch (error) {
      this.parts.log.error('replies not delivered', { error, person: this.person });
      this.parts.later(this.person);
      return false;
    }
    for (const { id } of open) shown.add(id);
    return true;
  }

  /** Tells the store what has been delivered and done. A store that cannot hear it now is told with a later turn. */
  async settle(): Promise<void> {
    const finished = this.finished();
    const delivered = this.state.outbox
      .filter((item) => !item.delivered && finished.shown.has(item.id))
      .map(({ id }) => id);
    const done = this.state.effects
      .filter((effect) => !effect.done && finished.done.has(effect.id))
      .map(({ id }) => id);
    if (this.storeDown || delivered.length + done.length === 0) return;
    try {
      const { clock, sessions } = this.parts;
      await inTime(clock, limits.commit, sessions.settle(this.person, { delivered, done }));
      for (const id of delivered) finished.shown.delete(id);
      for (const id of done) finished.done.delete(id);
    } catch (error) {
      this.parts.log.warn('not settled', { error, person: this.person });
      this.parts.later(this.person);
    }
  }

  /** What has been shown and done that the store may not know of. */
  finished(): Finished {
    const own = this.parts.memory.get(this.person);
    if (own) return own.finished;
    this.parts.memory.saved(this.person, this.state);
    return this.finished();
  }

  private plan(job: Job, decision: Decision, first: FirstLines): Commit {
    const { locale } = decision.session;
    const waiting = decision.replies.filter(({ urgent }) => !urgent);
    const rest = waiting.map((reply, position) => outboxItem(`${job.id}:${position}`, reply, locale, job.address));
    const owed = this.parts.memory.owed(this.person);
    const { id: turn, input, at, address } = job;
    const decided: Decided = { turn, input, at, address, decision, sent: first.sent, rest, owed };
    return planCommit(this.state, decided);
  }

  /** The turn is kept; other words for a reply are asked for now, shown, and kept nowhere here. */
  private async accepted(saved: PersonState, job: Job, decision: Decision): Promise<void> {
    const { window } = this.state;
    this.state = saved;
    this.parts.memory.saved(this.person, saved);
    this.parts.timers.sync(this.person, saved);
    const other = await otherWords(this.parts.rewording, this.person, job, decision, window);
    await this.deliver(saved.outbox.map((item) => (item.id === other?.id ? { ...item, words: other.words } : item)));
  }

  /** @returns the state as written, or null when the store cannot be reached in time */
  private async commit(commit: Commit): Promise<PersonState | null> {
    const { clock, sessions, log } = this.parts;
    const ms = commit.session.level >= urgentFrom ? limits.urgentCommit : limits.commit;
    try {
      const committing = sessions.commit(this.person, this.state.version, commit);
      const saved = await within(clock, ms, committing);
      if (saved !== late) return saved;
      log.error('commit late', { person: this.person });
      committing.catch((error: unknown) => log.error('late commit failed', { error }));
    } catch (error) {
      if (asHavenError(error).code === 'version_conflict') throw error;
      log.error('commit failed', { error, person: this.person });
    }
    this.parts.later(this.person);
    return null;
  }

  private async goOnWithoutStore(job: Job, after: PersonState): Promise<void> {
    this.storeDown = true;
    if (after.session.level < urgentFrom) return this.refuse(job);
    this.state = after;
    this.parts.memory.unsaved(this.person, after);
    this.parts.timers.sync(this.person, after);
    await this.deliver();
    await this.tellOnce(job);
  }

  /** Below L3 a turn that cannot be kept does not count: the person is told so, or the caller gets an error. */
  private async refuse({ id, address }: Job): Promise<void> {
    const told = await this.show(`${id}:down`, { key: 'bot.storeDown' }, address);
    if (!told) throw new HavenError('bot_error', 'store and channel down');
    throw new HavenError('store_unavailable', 'turn not kept');
  }

  private async tellOnce({ id, address }: Job): Promise<void> {
    const own = this.parts.memory.get(this.person);
    if (!own || own.told) return;
    own.told = await this.show(`${id}:down`, { key: 'bot.storeDownCrisis' }, address);
  }

  private show(id: string, reply: Reply, address: Address): Promise<boolean> {
    return this.deliver([outboxItem(id, reply, this.state.session.locale, address)]);
  }
}

const outboxItem = (
  id: string,
  reply: Reply,
  locale: PersonState['session']['locale'],
  address: Address,
): OutboxItem => ({
  id,
  reply: unmarked(reply),
  locale,
  address,
  delivered: false,
});

/** What a reply could have been reworded from matters in its turn alone. */
const unmarked = ({ rewordable: _rewordable, ...reply }: Reply): Reply => reply;
