import type { Disk } from './disk.js';
import type { KeyRing } from './keyRing.js';
import type { MasterKey } from './masterKey.js';
import { PersonFolder, peopleFolder } from './personFolder.js';
import { PlainCache } from './plainCache.js';

/** Folder of persons whose erasure has begun. What is in it at open is erased to the end. */
export const erasingFolder = 'erasing';

/** Names of records that are found by their own id and not only through their person. */
const findable = /^people\/([0-9a-f]{32})\/((?:case|talk)-[0-9a-f]{32})$/;

/** A store that is ready for use: its folder locked, its keys loaded, its leftovers swept. */
export class Opened {
  readonly cache = new PlainCache();
  /** Owner by record name, for cases and conversations. */
  readonly owners = new Map<string, string>();

  constructor(
    readonly disk: Disk,
    readonly ring: KeyRing,
    readonly master: MasterKey,
    /** False while the folder is somebody else's. */
    readonly isHeld: () => boolean,
    private readonly release: () => Promise<void>,
  ) {}

  /** Notes a record's path, so that it is found by its name. */
  note(path: string): void {
    const [, owner, name] = findable.exec(path) ?? [];
    if (owner !== undefined && name !== undefined) this.owners.set(name, owner);
  }

  folder(owner: string): PersonFolder {
    return new PersonFolder(owner, this.disk, this.ring, this.cache);
  }

  /**
   * Erases a person for good: moves the folder aside (so that a crash from here on ends in the erasure and not
   * in half a person), destroys the key, removes the files.
   */
  async erase(owner: string): Promise<void> {
    const aside = `${erasingFolder}/${owner}`;
    for (const [name, itsOwner] of this.owners) if (itsOwner === owner) this.owners.delete(name);
    this.cache.deleteBelow(`${peopleFolder}/${owner}`);
    await this.disk.removeFolder(aside);
    await this.disk.move(`${peopleFolder}/${owner}`, aside);
    await this.ring.destroy(owner);
    await this.disk.removeFolder(aside);
  }

  close(): Promise<void> {
    return this.release();
  }
}
