import { timerNames } from '../dialogs/input.js';
/** Wakes conversations when their committed timers come due. What is due is in the store; this only watches the clock. */
export class Timers {
    clock;
    wake;
    armed = new Map();
    constructor(clock, wake) {
        this.clock = clock;
        this.wake = wake;
    }
    /** Makes the armed timers those of the person's state. One that is overdue fires at once. */
    sync(person, { address, timers }) {
        const armed = this.armed.get(person) ?? new Map();
        for (const name of timerNames) {
            const due = timers[name];
            if (armed.get(name)?.due === due)
                continue;
            armed.get(name)?.cancel();
            armed.delete(name);
            if (due !== undefined)
                armed.set(name, { due, cancel: this.arm({ person, address, name, due }) });
        }
        if (armed.size > 0)
            this.armed.set(person, armed);
        else
            this.armed.delete(person);
    }
    forget(person) {
        for (const { cancel } of this.armed.get(person)?.values() ?? [])
            cancel();
        this.armed.delete(person);
    }
    stop() {
        for (const person of [...this.armed.keys()])
            this.forget(person);
    }
    arm(timer) {
        return this.clock.after(Math.max(0, timer.due - this.clock.now()), () => {
            const armed = this.armed.get(timer.person);
            armed?.delete(timer.name);
            if (armed?.size === 0)
                this.armed.delete(timer.person);
            this.wake(timer);
        });
    }
}
//# sourceMappingURL=timers.js.map