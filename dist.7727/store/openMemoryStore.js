import { randomBytes } from 'node:crypto';
import { Engine } from './lowdb/engine.js';
import { KeyRing } from './lowdb/keyRing.js';
import { masterKey } from './lowdb/masterKey.js';
import { MemoryDisk } from './lowdb/memoryDisk.js';
import { Opened } from './lowdb/opened.js';
import { portsOn } from './lowdb/ports.js';
/** A store with the same code on folders in memory: for the terminal chat and for tests. Gone with the process. */
export function openMemoryStore(clock) {
    const master = masterKey(randomBytes(32));
    const opened = new Opened(new MemoryDisk(), new KeyRing(new MemoryDisk(), master), master, () => true, async () => undefined);
    return portsOn(new Engine(async () => opened, clock));
}
//# sourceMappingURL=openMemoryStore.js.map