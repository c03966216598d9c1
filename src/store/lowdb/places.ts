import { realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, isAbsolute } from 'node:path';
import { HavenError } from '../../errors.js';

/** Where a store lies. The keys lie apart from the data, so that a copy of the data alone tells nothing. */
export interface Places {
  dataDir: string;
  keyFile: string;
  /**
   * Folder of the persons' keys, each wrapped by the key file's; `<keyFile>.people` unless given.
   * It is apart from the data so that erasing a person reaches every copy of the data folder ever made.
   */
  keyRing: string;
}

/**
 * Completes and checks the places of a store.
 * @throws HavenError `config_invalid` when a key would lie inside the data folder
 */
export function placesOf(given: { dataDir: string; keyFile: string; keyRing?: string }): Places {
  const dataDir = real(given.dataDir);
  const keyFile = real(given.keyFile);
  const keyRing = real(given.keyRing ?? `${given.keyFile}.people`);
  for (const [name, path] of [
    ['KEY_FILE', keyFile],
    ['the key ring', keyRing],
  ] as const) {
    if (isInside(dataDir, path)) throw new HavenError('config_invalid', `${name} must lie outside DATA_DIR`);
  }
  return { dataDir, keyFile, keyRing };
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (!way.startsWith('..') && !isAbsolute(way));
}

/** The path with links resolved as far as it exists. */
function real(path: string): string {
  const full = resolve(path);
  try {
    return realpathSync(full);
  } catch {
    // It does not exist yet (or cannot be seen, which opening it will say): resolve what is above it.
    return dirname(full) === full ? full : join(real(dirname(full)), basename(full));
  }
}
