/** A clock that the lines of a script move: what comes due on the way is run in order, each to its end. */
export class LineClock {
    time;
    settle;
    tasks = [];
    /**
     * @param time milliseconds since the epoch
     * @param settle resolves when what a task set off has come to its end
     */
    constructor(time, settle) {
        this.time = time;
        this.settle = settle;
    }
    now() {
        return this.time;
    }
    after(ms, task) {
        const entry = { due: this.time + ms, task };
        this.tasks.push(entry);
        return () => {
            this.tasks = this.tasks.filter((other) => other !== entry);
        };
    }
    /** Moves on to an instant; never back. */
    async moveTo(until) {
        for (;;) {
            const next = this.tasks.filter(({ due }) => due <= until).sort((a, b) => a.due - b.due)[0];
            if (!next)
                break;
            this.tasks = this.tasks.filter((other) => other !== next);
            this.time = Math.max(this.time, next.due);
            next.task();
            await this.settle();
        }
        this.time = Math.max(this.time, until);
    }
}
//# sourceMappingURL=lineClock.js.map