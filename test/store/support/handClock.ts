import type { Clock } from '../../../src/clock.js';

/** A clock that moves only when a test moves it. */
export class HandClock implements Clock {
  private timers: { due: number; task: () => void }[] = [];

  constructor(private time = Date.parse('2026-11-23T09:00:00Z')) {}

  now(): number {
    return this.time;
  }

  after(ms: number, task: () => void): () => void {
    const timer = { due: this.time + ms, task };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((one) => one !== timer);
    };
  }

  advance(ms: number): void {
    this.time += ms;
    const due = this.timers.filter((timer) => timer.due <= this.time);
    this.timers = this.timers.filter((timer) => timer.due > this.time);
    for (const { task } of due) task();
  }
}
