import { Low } from 'lowdb';
import { SealedFile } from './sealedFile.js';
/** Folder of all persons' folders. */
export const peopleFolder = 'people';
/** All records of one person: `state`, `mood-<month>`, `case-<name>`, `talk-<name>`. Used under the person's lock. */
export class PersonFolder {
    owner;
    disk;
    ring;
    cache;
    constructor(owner, disk, ring, cache) {
        this.owner = owner;
        this.disk = disk;
        this.ring = ring;
        this.cache = cache;
    }
    /** The person's id, or null when the owner has no key. */
    async person() {
        return (await this.ring.find(this.owner))?.person ?? null;
    }
    /** @returns the record, or null when there is none that can still be read. @throws HavenError `store_corrupt` */
    async read(name, shape) {
        const known = await this.ring.find(this.owner);
        if (!known)
            return null;
        const low = this.open(name, known, shape);
        await low.read();
        return low.data;
    }
    /** Replaces a record of `person` (whose folder this is) durably, with a new key when they have none. */
    async write(person, name, shape, data) {
        const low = this.open(name, await this.ring.findOrMake(person), shape);
        low.data = data;
        await low.write();
    }
    async remove(name) {
        this.cache.delete(this.path(name));
        await this.disk.remove(this.path(name));
    }
    /** Names of the person's records that begin with `start`, in alphabetical order. */
    async names(start) {
        const all = await this.disk.names(`${peopleFolder}/${this.owner}`);
        return all.filter((name) => name.startsWith(start) && !name.endsWith('.tmp')).sort();
    }
    open(name, { key }, shape) {
        return new Low(new SealedFile(this.disk, this.path(name), key, shape.nullable(), this.cache), null);
    }
    path(name) {
        return `${peopleFolder}/${this.owner}/${name}`;
    }
}
//# sourceMappingURL=personFolder.js.map