import { LineClock } from '../../src/bot/terminal/lineClock.js';

/** A clock that stands still until a test moves it. Moving it runs what comes due, in order, and lets promises settle. */
export class HandClock extends LineClock {
  constructor(time = Date.parse('2026-11-23T09:00:00.000Z')) {
    super(time, settled);
  }

  async advance(ms: number): Promise<void> {
    await settled();
    await this.moveTo(this.now() + ms);
    await settled();
  }
}

/** Lets every promise that can settle do so. */
export async function settled(): Promise<void> {
  for (let round = 0; round < 20; round += 1) await new Promise((resolve) => setImmediate(resolve));
}
