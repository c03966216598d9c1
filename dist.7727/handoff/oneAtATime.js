/** Runs tasks with the same key one after the other, in the order they came; other keys do not wait. */
export class OneAtATime {
    last = new Map();
    run(key, task) {
        const before = this.last.get(key) ?? Promise.resolve();
        const result = before.then(task, task);
        this.last.set(key, result);
        const forget = () => {
            if (this.last.get(key) === result)
                this.last.delete(key);
        };
        result.then(forget, forget);
        return result;
    }
}
//# sourceMappingURL=oneAtATime.js.map