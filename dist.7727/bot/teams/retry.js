import { z } from 'zod';
import { second } from '../../clock.js';
/** What Teams asks to try again: throttled, changed meanwhile, and gateways (Microsoft's rate-limit guidance for bots). */
const passing = new Set([429, 412, 502, 504]);
const firstWait = second;
const longestWait = 16 * second;
const mostTries = 6;
const failure = z.looseObject({ statusCode: z.number() });
/**
 * Retries with back-off that doubles, and with jitter so that many conversations do not come back at once. A 403
 * (`MessageWritesBlocked`: the person blocked the bot) is an end, not a failure: nothing more is sent.
 * @param random from 0 to 1
 */
export function connectorRetry(clock, random) {
    return async (call) => {
        for (let attempt = 1;; attempt += 1) {
            try {
                await call();
                return;
            }
            catch (error) {
                const status = statusOf(error);
                if (status === 403)
                    return;
                if (!passing.has(status) || attempt === mostTries)
                    throw error;
                const wait = Math.min(firstWait * 2 ** (attempt - 1), longestWait);
                await pause(clock, wait * (0.5 + random() / 2));
            }
        }
    };
}
function statusOf(error) {
    const parsed = failure.safeParse(error);
    return parsed.success ? parsed.data.statusCode : 0;
}
const pause = (clock, ms) => new Promise((resolve) => {
    clock.after(ms, resolve);
});
//# sourceMappingURL=retry.js.map