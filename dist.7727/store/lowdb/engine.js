import { second } from '../../clock.js';
import { HavenError } from '../../errors.js';
import { Serial } from './serial.js';
/** How long a failing store rests before it is tried again without being asked. */
const retryAfter = 5 * second;
/** Written and removed again to learn whether the folder takes writes. */
const probe = 'probe';
/**
 * Opens the store when it can, keeps one task a person at a time, and knows how the folder fares.
 * A folder that cannot be used fails each operation and not the start: a person in danger is answered without a store.
 */
export class Engine {
    open;
    clock;
    serial = new Serial();
    opening = null;
    failing = false;
    damaged = false;
    closed = false;
    stopRetry = null;
    /** @param open opens the folder; called again after it failed */
    constructor(open, clock) {
        this.open = open;
        this.clock = clock;
    }
    /** The opened store. @throws HavenError `store_unavailable`, `store_locked`, `key_missing`, `key_invalid` */
    async ready() {
        if (this.closed)
            throw new HavenError('store_unavailable', 'closed');
        this.opening ??= this.open(this).catch((thrown) => {
            this.opening = null;
            this.failed();
            throw thrown;
        });
        const opened = await this.opening;
        if (opened.isHeld())
            return opened;
        this.failed();
        throw new HavenError('store_locked', 'the lock is no longer ours');
    }
    /** Runs a task on a person's records, after all earlier ones of that person. */
    async person(person, task) {
        const opened = await this.ready();
        return this.owner(opened.ring.ownerOf(person), task);
    }
    /** As `person`, where only the folder's name is known. */
    async owner(owner, task) {
        return this.alone(owner, (opened) => task(opened.folder(owner), opened));
    }
    /** Runs a task after all earlier ones of the same name. */
    async alone(name, task) {
        const opened = await this.ready();
        return this.serial.run(name, () => task(opened).catch((thrown) => this.noteDamage(thrown)));
    }
    /** `store` while the folder cannot be used; `records` once a record turned out to be damaged. */
    degraded() {
        return [...(this.failing ? ['store'] : []), ...(this.damaged ? ['records'] : [])];
    }
    wrote() {
        this.failing = false;
    }
    failed() {
        this.failing = true;
        if (this.closed)
            return;
        this.stopRetry ??= this.clock.after(retryAfter, () => {
            this.stopRetry = null;
            void this.tryAgain();
        });
    }
    /** Ends what is running, then gives the folder back. */
    async close() {
        this.closed = true;
        this.stopRetry?.();
        await this.serial.idle();
        // A store that never opened has nothing to give back, and said why when it was asked.
        const opened = await this.opening?.catch(() => null);
        await opened?.close();
    }
    noteDamage(thrown) {
        if (thrown instanceof HavenError && thrown.code === 'store_corrupt')
            this.damaged = true;
        throw thrown;
    }
    async tryAgain() {
        try {
            const { disk } = await this.ready();
            await disk.write(probe, Buffer.alloc(1));
            await disk.remove(probe);
        }
        catch {
            // `failed` was told by the disk or by `ready`, and has set the next try.
            this.failed();
        }
    }
}
//# sourceMappingURL=engine.js.map