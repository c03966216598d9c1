import { HavenError } from '../../errors.js';
import { seal, sealedBy, unseal } from './seal.js';
/** One record in an encrypted file, as lowdb reads and writes it. */
export class SealedFile {
    disk;
    path;
    key;
    shape;
    cache;
    constructor(disk, path, key, shape, cache) {
        this.disk = disk;
        this.path = path;
        this.key = key;
        this.shape = shape;
        this.cache = cache;
    }
    /**
     * The record, or null when there is none. A record sealed with an earlier key of the same owner is none: that key
     * was destroyed on purpose, and the file came back from a backup.
     * @throws HavenError `store_corrupt`, `store_unavailable`
     */
    async read() {
        const text = this.cache.get(this.path) ?? (await this.decrypted());
        if (text === null)
            return null;
        this.cache.set(this.path, text);
        return this.parsed(text);
    }
    /** Replaces the record durably. @throws HavenError `store_unavailable` */
    async write(data) {
        const text = JSON.stringify(data);
        // Until the write is through nobody knows which of the two the disk holds.
        this.cache.delete(this.path);
        await this.disk.write(this.path, seal(this.key, this.path, Buffer.from(text)));
        this.cache.set(this.path, text);
    }
    async decrypted() {
        const bytes = await this.disk.read(this.path);
        if (bytes === null)
            return null;
        if (!sealedBy(this.path, bytes).id.equals(this.key.id))
            return null;
        return unseal(this.key, this.path, bytes).toString('utf8');
    }
    parsed(text) {
        const result = this.shape.safeParse(JSON.parse(text));
        // zod's own message may quote the record, so it does not travel along.
        if (!result.success)
            throw new HavenError('store_corrupt', `${this.path}: unexpected form`);
        return result.data;
    }
}
//# sourceMappingURL=sealedFile.js.map