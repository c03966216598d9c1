import { realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, isAbsolute } from 'node:path';
import { HavenError } from '../../errors.js';
/**
 * Completes and checks the places of a store.
 * @throws HavenError `config_invalid` when a key would lie inside the data folder
 */
export function placesOf(given) {
    const dataDir = real(given.dataDir);
    const keyFile = real(given.keyFile);
    const keyRing = real(given.keyRing ?? `${given.keyFile}.people`);
    for (const [name, path] of [
        ['KEY_FILE', keyFile],
        ['the key ring', keyRing],
    ]) {
        if (isInside(dataDir, path))
            throw new HavenError('config_invalid', `${name} must lie outside DATA_DIR`);
    }
    return { dataDir, keyFile, keyRing };
}
function isInside(folder, path) {
    const way = relative(folder, path);
    return way === '' || (!way.startsWith('..') && !isAbsolute(way));
}
/** The path with links resolved as far as it exists. */
function real(path) {
    const full = resolve(path);
    try {
        return realpathSync(full);
    }
    catch {
        // It does not exist yet (or cannot be seen, which opening it will say): resolve what is above it.
        return dirname(full) === full ? full : join(real(dirname(full)), basename(full));
    }
}
//# sourceMappingURL=places.js.map