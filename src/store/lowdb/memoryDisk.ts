import type { Disk } from './disk.js';

/** A folder in memory, for the terminal chat and for tests. Gone with the process. */
export class MemoryDisk implements Disk {
  private readonly files = new Map<string, Buffer>();

  async read(path: string): Promise<Buffer | null> {
    const bytes = this.files.get(path);
    return bytes ? Buffer.from(bytes) : null;
  }

  async write(path: string, bytes: Buffer): Promise<void> {
    this.files.set(path, Buffer.from(bytes));
  }

  async append(path: string, size: number, bytes: Buffer): Promise<void> {
    this.files.set(path, Buffer.concat([(this.files.get(path) ?? Buffer.alloc(0)).subarray(0, size), bytes]));
  }

  async tail(path: string, most: number): Promise<{ size: number; bytes: Buffer }> {
    const bytes = this.files.get(path) ?? Buffer.alloc(0);
    return { size: bytes.length, bytes: bytes.subarray(Math.max(0, bytes.length - most)) };
  }

  async *lines(path: string, size: number): AsyncIterable<string> {
    const lines = (this.files.get(path) ?? Buffer.alloc(0)).subarray(0, size).toString('utf8').split('\n');
    yield* lines.slice(0, -1);
  }

  async remove(path: string): Promise<void> {
    this.files.delete(path);
  }

  async move(from: string, to: string): Promise<boolean> {
    const inside = this.below(from);
    for (const path of inside) {
      this.files.set(`${to}${path.slice(from.length)}`, this.files.get(path) ?? Buffer.alloc(0));
      this.files.delete(path);
    }
    return inside.length > 0;
  }

  async removeFolder(path: string): Promise<void> {
    for (const file of this.below(path)) this.files.delete(file);
  }

  async names(folder: string): Promise<string[]> {
    const first = this.below(folder).map(
      (path) => path.slice(folder === '' ? 0 : folder.length + 1).split('/')[0] ?? '',
    );
    return [...new Set(first)];
  }

  async *walk(): AsyncIterable<string> {
    yield* [...this.files.keys()];
  }

  private below(folder: string): string[] {
    return [...this.files.keys()].filter((path) => folder === '' || path.startsWith(`${folder}/`));
  }
}
