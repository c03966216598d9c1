import { HavenError } from '../errors.js';
/** Turns of one person that may wait; beyond it the person is asked to slow down, after the floor has looked. */
const mostWaiting = 100;
/** Runs one piece of work at a time for each person, in order of arrival; different persons run side by side. */
export class PersonQueue {
    tails = new Map();
    /**
     * @returns what the work gives, once it had its turn
     * @throws HavenError `busy` when too much waits for this person
     */
    run(person, work) {
        const tail = this.tails.get(person) ?? { last: Promise.resolve(), waiting: 0 };
        if (tail.waiting >= mostWaiting)
            return Promise.reject(new HavenError('busy', 'turns of one person'));
        const result = tail.last.then(work);
        tail.waiting += 1;
        tail.last = result.then(() => this.leave(person, tail), () => this.leave(person, tail));
        this.tails.set(person, tail);
        return result;
    }
    /** Resolves when everything that waits now is done. */
    async idle() {
        while (this.tails.size > 0)
            await Promise.all([...this.tails.values()].map(({ last }) => last));
    }
    leave(person, tail) {
        tail.waiting -= 1;
        if (tail.waiting === 0)
            this.tails.delete(person);
    }
}
//# sourceMappingURL=personQueue.js.map