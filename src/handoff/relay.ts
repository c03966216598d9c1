import { second, type Clock } from '../clock.js';
import type { CaseEvent } from './cases.js';
import { OneAtATime } from './oneAtATime.js';

/** Hears what happens to cases. A rejected promise means "not taken": the event is told again. */
export type CaseListener = (event: CaseEvent) => void | Promise<void>;

/** How long to wait before the second, third … telling; the last one repeats. */
const waits = [second, 5 * second, 15 * second, 60 * second] as const;
const triesAtMost = 60;

/**
 * Tells listeners what happened, for each listener and case in order, again and again until it is taken. So a
 * counselor's message that the bot could not store at once is neither lost nor overtaken by the next.
 */
export class Relay {
  private readonly listeners = new Map<CaseListener, OneAtATime>();

  constructor(
    private readonly clock: Clock,
    private readonly failed: (thrown: unknown) => void,
  ) {}

  /** Adds a listener; the returned function removes it. */
  subscribe(listener: CaseListener): () => void {
    this.listeners.set(listener, new OneAtATime());
    return () => {
      this.listeners.delete(listener);
    };
  }

  /** Tells everybody, and does not wait until they have taken it. */
  post(event: CaseEvent): void {
    for (const [listener, lines] of this.listeners) {
      void lines.run(event.case.id, () => this.tellUntilTaken(listener, event));
    }
  }

  private async tellUntilTaken(listener: CaseListener, event: CaseEvent): Promise<void> {
    for (let tries = 0; tries < triesAtMost && this.listeners.has(listener); tries += 1) {
      try {
        await listener(event);
        return;
      } catch (thrown) {
        this.failed(thrown);
        await this.pause(waits[Math.min(tries, waits.length - 1)] ?? second);
      }
    }
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.clock.after(ms, resolve);
    });
  }
}
