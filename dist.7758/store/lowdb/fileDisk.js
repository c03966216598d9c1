import { constants, createReadStream } from 'node:fs';
import { access, open, readFile, readdir, rename, rm, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { replaceFile } from './replaceFile.js';
import { syncFolder } from './syncFolder.js';
import { systemCode, unavailable } from './unavailable.js';
/** A folder of the file system. Files have mode 600 and folders 700 whatever the process's umask is. */
export class FileDisk {
    root;
    marker;
    watcher;
    /**
     * @param marker a file that is always there. Without it the disk itself is missing: then no file is taken for absent,
     * and nothing is written where the next mount would hide it
     */
    constructor(root, marker, watcher) {
        this.root = root;
        this.marker = marker;
        this.watcher = watcher;
    }
    read(path) {
        return this.reading(null, () => readFile(this.full(path)));
    }
    write(path, bytes) {
        return this.writing(() => replaceFile(this.root, this.full(path), bytes));
    }
    append(path, size, bytes) {
        return this.writing(async () => {
            const file = await open(this.full(path), constants.O_RDWR | constants.O_CREAT, 0o600);
            try {
                await file.truncate(size);
                await writeAll(file, bytes, size);
                await file.datasync();
            }
            finally {
                await file.close();
            }
            if (size === 0)
                await syncFolder(dirname(this.full(path)));
        });
    }
    tail(path, most) {
        return this.reading({ size: 0, bytes: Buffer.alloc(0) }, async () => {
            const file = await open(this.full(path), 'r');
            try {
                return await readTail(file, most);
            }
            finally {
                await file.close();
            }
        });
    }
    async *lines(path, size) {
        if (size === 0)
            return;
        try {
            yield* createInterface({ input: createReadStream(this.full(path), { end: size - 1 }), crlfDelay: Infinity });
        }
        catch (thrown) {
            this.watcher.failed();
            throw unavailable(thrown);
        }
    }
    remove(path) {
        return this.writing(async () => {
            const gone = await unlink(this.full(path)).then(() => true, (thrown) => {
                if (systemCode(thrown) !== 'ENOENT')
                    throw thrown;
                return false;
            });
            if (gone)
                await syncFolder(dirname(this.full(path)));
        });
    }
    move(from, to) {
        return this.writing(async () => {
            try {
                await rename(this.full(from), this.full(to));
            }
            catch (thrown) {
                if (systemCode(thrown) === 'ENOENT')
                    return false;
                throw thrown;
            }
            await syncFolder(dirname(this.full(to)));
            await syncFolder(dirname(this.full(from)));
            return true;
        });
    }
    removeFolder(path) {
        return this.writing(async () => {
            await rm(this.full(path), { recursive: true, force: true });
            await syncFolder(dirname(this.full(path)));
        });
    }
    names(folder) {
        return this.reading([], () => readdir(this.full(folder)));
    }
    async *walk(folder = '') {
        const entries = await this.reading([], () => readdir(this.full(folder), { withFileTypes: true }));
        for (const entry of entries) {
            const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
            if (entry.isDirectory())
                yield* this.walk(path);
            else
                yield path;
        }
    }
    /** The path as the system knows it. */
    full(path) {
        return join(this.root, path);
    }
    async reading(absent, task) {
        try {
            return await task().catch(async (thrown) => {
                if (systemCode(thrown) !== 'ENOENT')
                    throw thrown;
                await access(this.full(this.marker));
                return absent;
            });
        }
        catch (thrown) {
            this.watcher.failed();
            throw unavailable(thrown);
        }
    }
    async writing(task) {
        try {
            await access(this.full(this.marker));
            const result = await task();
            this.watcher.wrote();
            return result;
        }
        catch (thrown) {
            this.watcher.failed();
            throw unavailable(thrown);
        }
    }
}
/** A nearly full disk takes part of a write and says so only by the count. */
async function writeAll(file, bytes, position) {
    for (let written = 0; written < bytes.length;) {
        const { bytesWritten } = await file.write(bytes, written, bytes.length - written, position + written);
        written += bytesWritten;
    }
}
async function readTail(file, most) {
    const { size } = await file.stat();
    const bytes = Buffer.alloc(Math.min(size, most));
    const { bytesRead } = await file.read(bytes, 0, bytes.length, size - bytes.length);
    return { size, bytes: bytes.subarray(0, bytesRead) };
}
//# sourceMappingURL=fileDisk.js.map