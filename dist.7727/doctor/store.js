import { access, constants, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asHavenError } from '../errors.js';
import { openForInspection } from '../store/inspect.js';
import { ok, problem, warning } from './finding.js';
/** Whether records can be written, and whether those there are can be read. Changes nothing and takes no lock. */
export async function checkStore(places) {
    const unwritable = await tryToWrite(places.dataDir);
    const unreadable = await tryToRead(places);
    const findings = [unwritable, unreadable].filter((finding) => finding !== null);
    return findings.length > 0 ? findings : [ok('store')];
}
async function tryToWrite(folder) {
    const probe = join(folder, `.doctor-${process.pid}`);
    try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await writeFile(probe, '');
        await rm(probe);
        return null;
    }
    catch (thrown) {
        return problem('store', 'doctor.store.unwritable', { folder, code: codeOf(thrown) });
    }
}
async function tryToRead({ dataDir, keyFile }) {
    const hasKey = await access(keyFile, constants.R_OK).then(() => true, () => false);
    if (!hasKey)
        return (await hasRecords(dataDir)) ? problem('store', 'doctor.store.keyGone', { folder: dataDir, keyFile }) : null;
    const { mode } = await stat(keyFile);
    if ((mode & 0o077) !== 0)
        return warning('store', 'doctor.store.keyOpen', { keyFile });
    const count = await unreadableRecords({ dataDir, keyFile });
    return count === 0 ? null : problem('store', 'doctor.store.unreadable', { count, folder: dataDir, keyFile });
}
const hasRecords = (dataDir) => stat(join(dataDir, 'people')).then(() => true, () => false);
async function unreadableRecords(places) {
    try {
        const inspection = await openForInspection(places);
        let count = 0;
        for await (const { json } of inspection.records())
            if (json === null)
                count += 1;
        return count;
    }
    catch (thrown) {
        // A folder that cannot be reached is the finding above; anything else is a damaged store.
        return asHavenError(thrown).code === 'store_unavailable' ? 0 : 1;
    }
}
function codeOf(thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
    return typeof code === 'string' ? code : 'unknown';
}
//# sourceMappingURL=store.js.map