import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { PlainCache } from './plainCache.js';
import { SealedFile } from './sealedFile.js';
const wrapped = z.object({ person: z.string(), id: z.string(), secret: z.string() });
/** Always in the ring's folder, so that a lost ring is not taken for an empty one. */
export const ringMarker = 'ring';
/** The persons' own keys, one wrapped key a file. Destroying one makes every copy of the person's files unreadable. */
export class KeyRing {
    disk;
    master;
    known = new Map();
    constructor(disk, master) {
        this.disk = disk;
        this.master = master;
    }
    /** The folder name that stands for a person: 32 hex digits. */
    ownerOf(person) {
        return this.master.nameOf('person', person);
    }
    /** @returns null when the owner has no key: never seen, or erased. */
    async find(owner) {
        const known = this.known.get(owner);
        if (known)
            return known;
        const stored = await this.file(owner).read();
        return stored === null ? null : this.remember(owner, stored);
    }
    /** The person's key, made and stored durably at first use. */
    async findOrMake(person) {
        const owner = this.ownerOf(person);
        const found = await this.find(owner);
        if (found)
            return found;
        const made = { person, id: randomBytes(8).toString('hex'), secret: randomBytes(32).toString('base64') };
        await this.file(owner).write(made);
        return this.remember(owner, made);
    }
    /** Forgets the key here and on the disk, durably. */
    async destroy(owner) {
        this.known.get(owner)?.key.secret.fill(0);
        this.known.delete(owner);
        await this.disk.remove(owner);
    }
    /** Everybody who has a key. */
    async owners() {
        return (await this.disk.names('')).filter((name) => /^[0-9a-f]{32}$/.test(name));
    }
    file(owner) {
        // Unwrapped keys are kept in `known`, not as text.
        return new SealedFile(this.disk, owner, this.master.sealing, wrapped, new PlainCache(0));
    }
    remember(owner, { person, id, secret }) {
        const key = { owner: Buffer.from(owner, 'hex'), id: Buffer.from(id, 'hex'), secret: Buffer.from(secret, 'base64') };
        this.known.set(owner, { person, key });
        return { person, key };
    }
}
//# sourceMappingURL=keyRing.js.map