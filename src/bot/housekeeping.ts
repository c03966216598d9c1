import { day, hour, isoTime, minute, type Clock } from '../clock.js';
import type { Log } from '../log.js';
import { erase, type PersonKeepers } from './rooms.js';
import type { Turns } from './turns.js';

interface HousekeepingParts extends PersonKeepers {
  turns: Pick<Turns, 'alone' | 'forget'>;
  forget(person: string): Promise<void>;
  clock: Clock;
  log: Log;
}

const textsMs = 30 * minute;
const historyMs = day;

/** Keeps nobody's words longer than said, though nobody writes. */
export class Housekeeping {
  private cancel = (): void => undefined;

  constructor(private readonly parts: HousekeepingParts) {}

  start(): void {
    this.every(10 * minute, () => this.forgetTexts());
    this.every(hour, () => this.expire());
  }

  stop(): void {
    this.cancel();
  }

  /** Texts of the window go after 30 minutes. */
  forgetTexts(): Promise<void> {
    const { sessions, clock } = this.parts;
    return sessions.forgetTexts(clock.now() - textsMs);
  }

  /**
   * The history goes after 24 hours, and with it whoever did not ask to be remembered (no mood log), has no case open
   * and is not at L3 or above: nothing expires while those are open.
   */
  async expire(): Promise<void> {
    const { conversations, clock, turns } = this.parts;
    const gone = await conversations.expire(clock.now() - historyMs);
    for (const person of gone) await turns.alone(person, () => this.expireOne(person));
  }

  private async expireOne(person: string): Promise<void> {
    const { sessions, cases, turns, clock } = this.parts;
    const state = await sessions.load(person);
    if (state && (state.session.consents.moodlog?.granted || state.session.level >= 3)) return;
    if (await cases.openOf(person)) return;
    await erase(this.parts, person, isoTime(clock.now()));
    turns.forget(person);
  }

  private every(ms: number, work: () => Promise<void>): void {
    const before = this.cancel;
    let cancel = (): void => undefined;
    const again = (): void => {
      work().catch((error: unknown) => this.parts.log.error('housekeeping failed', { error }));
      cancel = this.parts.clock.after(ms, again);
    };
    cancel = this.parts.clock.after(ms, again);
    this.cancel = () => {
      before();
      cancel();
    };
  }
}
