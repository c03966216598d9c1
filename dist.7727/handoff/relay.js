import { second } from '../clock.js';
import { OneAtATime } from './oneAtATime.js';
/** How long to wait before the second, third … telling; the last one repeats. */
const waits = [second, 5 * second, 15 * second, 60 * second];
const triesAtMost = 60;
/**
 * Tells listeners what happened, for each listener and case in order, again and again until it is taken. So a
 * counselor's message that the bot could not store at once is neither lost nor overtaken by the next.
 */
export class Relay {
    clock;
    failed;
    listeners = new Map();
    constructor(clock, failed) {
        this.clock = clock;
        this.failed = failed;
    }
    /** Adds a listener; the returned function removes it. */
    subscribe(listener) {
        this.listeners.set(listener, new OneAtATime());
        return () => {
            this.listeners.delete(listener);
        };
    }
    /** Tells everybody, and does not wait until they have taken it. */
    post(event) {
        for (const [listener, lines] of this.listeners) {
            void lines.run(event.case.id, () => this.tellUntilTaken(listener, event));
        }
    }
    async tellUntilTaken(listener, event) {
        for (let tries = 0; tries < triesAtMost && this.listeners.has(listener); tries += 1) {
            try {
                await listener(event);
                return;
            }
            catch (thrown) {
                this.failed(thrown);
                await this.pause(waits[Math.min(tries, waits.length - 1)] ?? second);
            }
        }
    }
    pause(ms) {
        return new Promise((resolve) => {
            this.clock.after(ms, resolve);
        });
    }
}
//# sourceMappingURL=relay.js.map