import { systemClock, type Clock } from '../../../src/clock.js';

/** The machine's clock, put forward by hand: real sockets and timers, another hour. */
export class ShiftedClock implements Clock {
  private shift = 0;

  now(): number {
    return systemClock.now() + this.shift;
  }

  after(ms: number, task: () => void): () => void {
    return systemClock.after(ms, task);
  }

  forward(ms: number): void {
    this.shift += ms;
  }
}
