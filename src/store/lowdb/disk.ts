/**
 * A folder of small files as the store needs it. Paths are relative, with `/`, at most three names deep.
 * Every operation throws HavenError `store_unavailable` when the folder cannot be used.
 */
export interface Disk {
  /** @returns the bytes, or null when there is no such file. */
  read(path: string): Promise<Buffer | null>;
  /** Replaces the whole file durably: after a crash there is the old content or the new, never a mixture. */
  write(path: string, bytes: Buffer): Promise<void>;
  /** Writes durably at `size`, cutting off what lies beyond (an earlier append that failed half-way). */
  append(path: string, size: number, bytes: Buffer): Promise<void>;
  /** The file's size and its last bytes, at most `most`; size 0 when there is none. */
  tail(path: string, most: number): Promise<{ size: number; bytes: Buffer }>;
  /** The lines in the file's first `size` bytes, oldest first, without their ends. */
  lines(path: string, size: number): AsyncIterable<string>;
  /** Removes a file durably. An unknown file is no error. */
  remove(path: string): Promise<void>;
  /** Moves a folder durably; false when there is none. */
  move(from: string, to: string): Promise<boolean>;
  /** Removes a folder with everything in it, durably. */
  removeFolder(path: string): Promise<void>;
  /** Names in a folder; none when there is no such folder. */
  names(folder: string): Promise<string[]>;
  /** Paths of all files below the root. */
  walk(): AsyncIterable<string>;
}

/** Ends the name of a file that is being written. What still has it at open was never acknowledged. */
export const unfinishedSuffix = '.tmp';
