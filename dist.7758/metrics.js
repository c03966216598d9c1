import { Counter, Gauge, Histogram, Registry } from 'prom-client';
const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5];
export function createMetrics() {
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
        errors: new Counter({ name: 'haven_errors_total', help: 'Errors by code', labelNames: ['code'], registers }),
        waitingCases: new Gauge({ name: 'haven_waiting_cases', help: 'Cases nobody has accepted yet', registers }),
    };
}
//# sourceMappingURL=metrics.js.map