/** A folder in memory, for the terminal chat and for tests. Gone with the process. */
export class MemoryDisk {
    files = new Map();
    async read(path) {
        const bytes = this.files.get(path);
        return bytes ? Buffer.from(bytes) : null;
    }
    async write(path, bytes) {
        this.files.set(path, Buffer.from(bytes));
    }
    async append(path, size, bytes) {
        this.files.set(path, Buffer.concat([(this.files.get(path) ?? Buffer.alloc(0)).subarray(0, size), bytes]));
    }
    async tail(path, most) {
        const bytes = this.files.get(path) ?? Buffer.alloc(0);
        return { size: bytes.length, bytes: bytes.subarray(Math.max(0, bytes.length - most)) };
    }
    async *lines(path, size) {
        const lines = (this.files.get(path) ?? Buffer.alloc(0)).subarray(0, size).toString('utf8').split('\n');
        yield* lines.slice(0, -1);
    }
    async remove(path) {
        this.files.delete(path);
    }
    async move(from, to) {
        const inside = this.below(from);
        for (const path of inside) {
            this.files.set(`${to}${path.slice(from.length)}`, this.files.get(path) ?? Buffer.alloc(0));
            this.files.delete(path);
        }
        return inside.length > 0;
    }
    async removeFolder(path) {
        for (const file of this.below(path))
            this.files.delete(file);
    }
    async names(folder) {
        const first = this.below(folder).map((path) => path.slice(folder === '' ? 0 : folder.length + 1).split('/')[0] ?? '');
        return [...new Set(first)];
    }
    async *walk() {
        yield* [...this.files.keys()];
    }
    below(folder) {
        return [...this.files.keys()].filter((path) => folder === '' || path.startsWith(`${folder}/`));
    }
}
//# sourceMappingURL=memoryDisk.js.map