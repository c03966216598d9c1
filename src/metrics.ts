import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What `/metrics` shows. Labels are fixed words and countries; no metric has a person in it. */
export interface Metrics {
  registry: Registry;
  turns: Counter<'level'>;
  /** Seconds from receipt to the first reply. */
  firstReply: Histogram<'level'>;
  /** Seconds a reading took. */
  reading: Histogram;
  /** Crisis referrals, for the public reports that some places ask for. */
  referrals: Counter<'country' | 'level'>;
  /** What became of asking a language model for other words; the reason and no words. */
  rewordings: Counter<'outcome'>;
  errors: Counter<'code'>;
  waitingCases: Gauge;
}

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5];

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  return {
    registry,
    turns: new Counter({
      name: 'haven_turns_total',
      help: 'Turns by the level after the turn',
      labelNames: ['level'],
      registers,
    }),
    firstReply: new Histogram({
      name: 'haven_first_reply_seconds',
      help: 'Receipt of a message to its first reply',
      labelNames: ['level'],
      buckets: seconds,
      registers,
    }),
    reading: new Histogram({ name: 'haven_reading_seconds', help: 'Reading one message', buckets: seconds, registers }),
    referrals: new Counter({
      name: 'haven_referrals_total',
      help: 'Crisis lines shown, by country',
      labelNames: ['country', 'level'],
      registers,
    }),
    rewordings: new Counter({
      name: 'haven_rewordings_total',
      help: 'Replies given to a language model for other words, by outcome',
      labelNames: ['outcome'],
      registers,
    }),
    errors: new Counter({ name: 'haven_errors_total', help: 'Errors by code', labelNames: ['code'], registers }),
    waitingCases: new Gauge({ name: 'haven_waiting_cases', help: 'Cases nobody has accepted yet', registers }),
  };
}
