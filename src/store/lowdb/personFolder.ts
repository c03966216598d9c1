import { Low } from 'lowdb';
import type { z } from 'zod';
import type { Disk } from './disk.js';
import type { KeyRing, PersonKey } from './keyRing.js';
import type { PlainCache } from './plainCache.js';
import { SealedFile } from './sealedFile.js';

/** Folder of all persons' folders. */
export const peopleFolder = 'people';

/** All records of one person: `state`, `mood-<month>`, `case-<name>`, `talk-<name>`. Used under the person's lock. */
export class PersonFolder {
  constructor(
    readonly owner: string,
    private readonly disk: Disk,
    private readonly ring: KeyRing,
    private readonly cache: PlainCache,
  ) {}

  /** The person's id, or null when the owner has no key. */
  async person(): Promise<string | null> {
    return (await this.ring.find(this.owner))?.person ?? null;
  }

  /** @returns the record, or null when there is none that can still be read. @throws HavenError `store_corrupt` */
  async read<T>(name: string, shape: z.ZodType<T>): Promise<T | null> {
    const known = await this.ring.find(this.owner);
    if (!known) return null;
    const low = this.open(name, known, shape);
    await low.read();
    return low.data;
  }

  /** Replaces a record of `person` (whose folder this is) durably, with a new key when they have none. */
  async write<T>(person: string, name: string, shape: z.ZodType<T>, data: T): Promise<void> {
    const low = this.open(name, await this.ring.findOrMake(person), shape);
    low.data = data;
    await low.write();
  }

  async remove(name: string): Promise<void> {
    this.cache.delete(this.path(name));
    await this.disk.remove(this.path(name));
  }

  /** Names of the person's records that begin with `start`, in alphabetical order. */
  async names(start: string): Promise<string[]> {
    const all = await this.disk.names(`${peopleFolder}/${this.owner}`);
    return all.filter((name) => name.startsWith(start) && !name.endsWith('.tmp')).sort();
  }

  private open<T>(name: string, { key }: PersonKey, shape: z.ZodType<T>): Low<T | null> {
    return new Low<T | null>(
      new SealedFile<T | null>(this.disk, this.path(name), key, shape.nullable(), this.cache),
      null,
    );
  }

  private path(name: string): string {
    return `${peopleFolder}/${this.owner}/${name}`;
  }
}
