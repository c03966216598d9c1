/** Runs tasks of the same key one after the other, and tasks of different keys side by side. */
export class Serial {
    tails = new Map();
    /** Runs `task` after all earlier ones of `key`, whether those succeeded or not. */
    run(key, task) {
        const before = this.tails.get(key) ?? Promise.resolve();
        const result = before.then(task, task);
        // The caller gets the error from `result`; the chain itself only needs to know when the task ended.
        const tail = result.then(ignore, ignore).then(() => {
            if (this.tails.get(key) === tail)
                this.tails.delete(key);
        });
        this.tails.set(key, tail);
        return result;
    }
    /** Waits until nothing is running or waiting. */
    async idle() {
        while (this.tails.size > 0)
            await Promise.all(this.tails.values());
    }
}
const ignore = () => undefined;
//# sourceMappingURL=serial.js.map