import { asHavenError } from '../errors.js';
import { Engine } from './lowdb/engine.js';
import { openFolder } from './lowdb/openFolder.js';
import { placesOf } from './lowdb/places.js';
import { portsOn } from './lowdb/ports.js';
/**
 * Opens the embedded store for this process alone. A folder that cannot be used now does not prevent opening: each
 * operation then throws `store_unavailable` until the folder can be used, and `degraded()` says so.
 *
 * Backups: copy `dataDir` as often as wanted; of `keyFile` and `keyRing` keep only the latest copy, since an old copy
 * of the ring brings erased persons' keys back.
 * @throws HavenError `store_locked`, `key_missing`, `key_invalid`, `config_invalid`
 * @example const store = await openStore({ dataDir: 'data', keyFile: 'data.key', clock: systemClock });
 */
export async function openStore({ clock, ...given }) {
    const places = placesOf(given);
    const engine = new Engine((watcher) => openFolder(places, clock, watcher), clock);
    await engine.ready().catch(async (thrown) => {
        if (asHavenError(thrown).code === 'store_unavailable')
            return;
        await engine.close();
        throw thrown;
    });
    return portsOn(engine);
}
//# sourceMappingURL=openStore.js.map