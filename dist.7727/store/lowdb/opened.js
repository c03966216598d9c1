import { PersonFolder, peopleFolder } from './personFolder.js';
import { PlainCache } from './plainCache.js';
/** Folder of persons whose erasure has begun. What is in it at open is erased to the end. */
export const erasingFolder = 'erasing';
/** Names of records that are found by their own id and not only through their person. */
const findable = /^people\/([0-9a-f]{32})\/((?:case|talk)-[0-9a-f]{32})$/;
/** A store that is ready for use: its folder locked, its keys loaded, its leftovers swept. */
export class Opened {
    disk;
    ring;
    master;
    isHeld;
    release;
    cache = new PlainCache();
    /** Owner by record name, for cases and conversations. */
    owners = new Map();
    constructor(disk, ring, master, 
    /** False while the folder is somebody else's. */
    isHeld, release) {
        this.disk = disk;
        this.ring = ring;
        this.master = master;
        this.isHeld = isHeld;
        this.release = release;
    }
    /** Notes a record's path, so that it is found by its name. */
    note(path) {
        const [, owner, name] = findable.exec(path) ?? [];
        if (owner !== undefined && name !== undefined)
            this.owners.set(name, owner);
    }
    folder(owner) {
        return new PersonFolder(owner, this.disk, this.ring, this.cache);
    }
    /**
     * Erases a person for good: moves the folder aside (so that a crash from here on ends in the erasure and not
     * in half a person), destroys the key, removes the files.
     */
    async erase(owner) {
        const aside = `${erasingFolder}/${owner}`;
        for (const [name, itsOwner] of this.owners)
            if (itsOwner === owner)
                this.owners.delete(name);
        this.cache.deleteBelow(`${peopleFolder}/${owner}`);
        await this.disk.removeFolder(aside);
        await this.disk.move(`${peopleFolder}/${owner}`, aside);
        await this.ring.destroy(owner);
        await this.disk.removeFolder(aside);
    }
    close() {
        return this.release();
    }
}
//# sourceMappingURL=opened.js.map