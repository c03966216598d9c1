import { second } from '../../clock.js';
import { HavenError } from '../../errors.js';
/** Callers remembered at once; the one quiet for longest is forgotten first, its bucket full again. */
const mostCallers = 10_000;
/** A token bucket for each caller: `burst` at once, then one more every `1 / perSecond` seconds. */
export class RateLimit {
    clock;
    burst;
    perSecond;
    buckets = new Map();
    constructor(clock, burst, perSecond) {
        this.clock = clock;
        this.burst = burst;
        this.perSecond = perSecond;
    }
    /** @throws HavenError `too_many_requests` */
    take(caller) {
        const now = this.clock.now();
        const before = this.buckets.get(caller) ?? { left: this.burst, at: now };
        const left = Math.min(this.burst, before.left + ((now - before.at) / second) * this.perSecond);
        this.buckets.delete(caller);
        this.buckets.set(caller, { left: Math.max(0, left - 1), at: now });
        const oldest = this.buckets.keys().next().value;
        if (this.buckets.size > mostCallers && oldest !== undefined)
            this.buckets.delete(oldest);
        if (left < 1)
            throw new HavenError('too_many_requests');
    }
}
//# sourceMappingURL=rateLimit.js.map