import { open } from 'node:fs/promises';
/**
 * Makes the names in a folder durable (what was created, renamed or removed in it).
 * Windows cannot open folders and keeps names with the files, so there is nothing to do there.
 */
export async function syncFolder(path) {
    if (process.platform === 'win32')
        return;
    const folder = await open(path, 'r');
    try {
        await folder.sync();
    }
    finally {
        await folder.close();
    }
}
//# sourceMappingURL=syncFolder.js.map