import type { Clock } from '../../../src/clock.js';

/** A clock that stands still until it is moved. Moving it runs what comes due, in order, and lets promises settle. */
export class HandClock implements Clock {
  private tasks: { due: number; task: () => void }[] = [];

  constructor(private time = Date.parse('2026-11-23T09:00:00.000Z')) {}

  now(): number {
    return this.time;
  }

  after(ms: number, task: () => void): () => void {
    const entry = { due: this.time + ms, task };
    this.tasks.push(entry);
    return () => {
      this.tasks = this.tasks.filter((other) => other !== entry);
    };
  }

  /** Moves the clock on; between two tasks everything that is ready runs. */
  async advance(ms: number): Promise<void> {
    const until = this.time + ms;
    await settled();
    for (;;) {
      const next = this.tasks.filter(({ due }) => due <= until).sort((a, b) => a.due - b.due)[0];
      if (!next) break;
      this.tasks = this.tasks.filter((other) => other !== next);
      this.time = Math.max(this.time, next.due);
      next.task();
      await settled();
    }
    this.time = until;
    await settled();
  }
}

/** Lets every promise that can settle do so. */
export async function settled(): Promise<void> {
  for (let round = 0; round < 20; round += 1) await new Promise((resolve) => setImmediate(resolve));
}
