import { type Clock, second } from '../../clock.js';
import { HavenError } from '../../errors.js';
import type { DiskWatcher } from './fileDisk.js';
import type { Opened } from './opened.js';
import type { PersonFolder } from './personFolder.js';
import { Serial } from './serial.js';

/** How long a failing store rests before it is tried again without being asked. */
const retryAfter = 5 * second;
/** Written and removed again to learn whether the folder takes writes. */
const probe = 'probe';

/**
 * Opens the store when it can, keeps one task a person at a time, and knows how the folder fares.
 * A folder that cannot be used fails each operation and not the start: a person in danger is answered without a store.
 */
export class Engine implements DiskWatcher {
  private readonly serial = new Serial();
  private opening: Promise<Opened> | null = null;
  private failing = false;
  private damaged = false;
  private closed = false;
  private stopRetry: (() => void) | null = null;

  /** @param open opens the folder; called again after it failed */
  constructor(
    private readonly open: (watcher: DiskWatcher) => Promise<Opened>,
    private readonly clock: Clock,
  ) {}

  /** The opened store. @throws HavenError `store_unavailable`, `store_locked`, `key_missing`, `key_invalid` */
  async ready(): Promise<Opened> {
    if (this.closed) throw new HavenError('store_unavailable', 'closed');
    this.opening ??= this.open(this).catch((thrown: unknown) => {
      this.opening = null;
      this.failed();
      throw thrown;
    });
    const opened = await this.opening;
    if (opened.isHeld()) return opened;
    this.failed();
    throw new HavenError('store_locked', 'the lock is no longer ours');
  }

  /** Runs a task on a person's records, after all earlier ones of that person. */
  async person<T>(person: string, task: (folder: PersonFolder, opened: Opened) => Promise<T>): Promise<T> {
    const opened = await this.ready();
    return this.owner(opened.ring.ownerOf(person), task);
  }

  /** As `person`, where only the folder's name is known. */
  async owner<T>(owner: string, task: (folder: PersonFolder, opened: Opened) => Promise<T>): Promise<T> {
    return this.alone(owner, (opened) => task(opened.folder(owner), opened));
  }

  /** Runs a task after all earlier ones of the same name. */
  async alone<T>(name: string, task: (opened: Opened) => Promise<T>): Promise<T> {
    const opened = await this.ready();
    return this.serial.run(name, () => task(opened).catch((thrown: unknown) => this.noteDamage(thrown)));
  }

  /** `store` while the folder cannot be used; `records` once a record turned out to be damaged. */
  degraded(): string[] {
    return [...(this.failing ? ['store'] : []), ...(this.damaged ? ['records'] : [])];
  }

  wrote(): void {
    this.failing = false;
  }

  failed(): void {
    this.failing = true;
    if (this.closed) return;
    this.stopRetry ??= this.clock.after(retryAfter, () => {
      this.stopRetry = null;
      void this.tryAgain();
    });
  }

  /** Ends what is running, then gives the folder back. */
  async close(): Promise<void> {
    this.closed = true;
    this.stopRetry?.();
    await this.serial.idle();
    // A store that never opened has nothing to give back, and said why when it was asked.
    const opened = await this.opening?.catch(() => null);
    await opened?.close();
  }

  private noteDamage(thrown: unknown): never {
    if (thrown instanceof HavenError && thrown.code === 'store_corrupt') this.damaged = true;
    throw thrown;
  }

  private async tryAgain(): Promise<void> {
    try {
      const { disk } = await this.ready();
      await disk.write(probe, Buffer.alloc(1));
      await disk.remove(probe);
    } catch {
      // `failed` was told by the disk or by `ready`, and has set the next try.
      this.failed();
    }
  }
}
