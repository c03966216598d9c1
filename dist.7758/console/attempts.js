import { minute } from '../clock.js';
import { HavenError } from '../errors.js';
const window = 15 * minute;
const keysAtMost = 10_000;
/** Counts tries by key and refuses when there are too many in a quarter of an hour. */
export class Attempts {
    clock;
    atMost;
    tries = new Map();
    constructor(clock, atMost) {
        this.clock = clock;
        this.atMost = atMost;
    }
    /** Counts one try. @throws HavenError `too_many_requests` */
    count(key) {
        const since = this.clock.now() - window;
        const recent = (this.tries.get(key) ?? []).filter((at) => at > since);
        if (recent.length >= this.atMost)
            throw new HavenError('too_many_requests');
        this.tries.delete(key);
        this.tries.set(key, [...recent, this.clock.now()]);
        this.forgetOldest();
    }
    /** Forgets the tries of a key that succeeded. */
    clear(key) {
        this.tries.delete(key);
    }
    /** Keys are kept in the order of their last try, so the first is the oldest. */
    forgetOldest() {
        const oldest = this.tries.keys().next();
        if (this.tries.size > keysAtMost && !oldest.done)
            this.tries.delete(oldest.value);
    }
}
//# sourceMappingURL=attempts.js.map