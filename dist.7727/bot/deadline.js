import { HavenError } from '../errors.js';
/** What `within` gives when the work was not done in time. */
export const late = Symbol('late');
/**
 * Waits for the store as for anything else: no longer than `ms`.
 * @throws HavenError `store_unavailable` when it was not done in time, else what the work throws
 */
export async function inTime(clock, ms, work) {
    const done = await within(clock, ms, work);
    if (done === late)
        throw new HavenError('store_unavailable', 'not in time');
    return done;
}
/**
 * Waits for work, but no longer than `ms` milliseconds. Work that is late goes on by itself; its failure is then
 * nobody's to handle and is dropped here, so callers that care attach their own handler to `work`.
 * @returns the work's result, or `late`
 * @throws what the work throws in time
 */
export function within(clock, ms, work) {
    return new Promise((resolve, reject) => {
        const cancel = clock.after(ms, () => resolve(late));
        work.then(resolve, reject).finally(cancel);
    });
}
//# sourceMappingURL=deadline.js.map