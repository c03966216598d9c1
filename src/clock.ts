/** Time comes in from outside, so that tests need no sleeping and decisions can be replayed. */
export interface Clock {
  /** Now, in milliseconds since the epoch. */
  now(): number;
  /** Runs `task` once after `ms` milliseconds; the returned function cancels it. */
  after(ms: number, task: () => void): () => void;
}

/** The machine's clock. Timers do not keep the process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, task) {
    const timer = setTimeout(task, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

/** Milliseconds in the units that rules are written in. */
export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

/** An instant as ISO 8601 text in UTC, e.g. `2026-11-23T09:00:00.000Z`. */
export const isoTime = (ms: number): string => new Date(ms).toISOString();
