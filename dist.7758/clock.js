/** The machine's clock. Timers do not keep the process alive. */
export const systemClock = {
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
export const isoTime = (ms) => new Date(ms).toISOString();
//# sourceMappingURL=clock.js.map