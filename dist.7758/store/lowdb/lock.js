import { randomBytes } from 'node:crypto';
import { link, readFile, rename, rm, stat, unlink, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { second } from '../../clock.js';
import { HavenError } from '../../errors.js';
import { unfinishedSuffix } from './disk.js';
import { systemCode, unavailable } from './unavailable.js';
const holder = z.object({ pid: z.number(), started: z.string().nullable(), host: z.string(), nonce: z.string() });
/** File name of the lock in the data folder. */
export const lockName = 'lock';
/** The holder touches its lock this often; only processes on other machines judge by it. */
const heartbeat = 15 * second;
/** A lock of another machine that was not touched for this long belongs to a machine that is gone. */
const abandonedAfter = 4 * heartbeat;
/**
 * Takes the folder's lock. A lock left by a process that is gone (other start time, or not alive) is taken over.
 * @throws HavenError `store_locked` when another process holds it, `store_unavailable` when the folder is unusable
 */
export async function lockFolder(dataDir, clock) {
    const path = join(dataDir, lockName);
    const nonce = randomBytes(8).toString('hex');
    const mine = JSON.stringify({
        pid: process.pid,
        started: await startOf(process.pid),
        host: hostname(),
        nonce,
    });
    const draft = `${path}.${nonce}${unfinishedSuffix}`;
    try {
        await writeFile(draft, mine, { flag: 'wx', mode: 0o600, flush: true });
        // `link` fails when the name exists and shows the content whole: nobody ever reads half a lock.
        if (!(await claimed(draft, path))) {
            await removeStale(path, draft);
            if (!(await claimed(draft, path)))
                throw new HavenError('store_locked', 'taken at the same time');
        }
    }
    catch (thrown) {
        throw unavailable(thrown);
    }
    finally {
        // Best effort: what stays is swept at the next open.
        await rm(draft, { force: true }).catch((thrown) => unavailable(thrown));
    }
    return keep(path, mine, clock);
}
function keep(path, mine, clock) {
    let held = true;
    let released = false;
    let cancel = clock.after(heartbeat, beat);
    function beat() {
        void touch(path, mine, new Date(clock.now())).then((ours) => {
            held = ours;
            if (!released)
                cancel = clock.after(heartbeat, beat);
        });
    }
    return {
        held: () => held,
        async release() {
            released = true;
            cancel();
            const ours = held && (await textOf(path)) === mine;
            held = false;
            if (ours)
                await unlink(path).catch((thrown) => unavailable(thrown));
        },
    };
}
/** Shows that the holder lives; false when the lock is no longer ours. */
async function touch(path, mine, now) {
    const text = await textOf(path);
    if (text !== mine)
        return text === undefined;
    // A disk that cannot be written shows itself at the next write; the lock is still ours.
    await utimes(path, now, now).catch((thrown) => unavailable(thrown));
    return true;
}
/** The lock's text; null when there is none, undefined when it cannot be read. */
async function textOf(path) {
    return readFile(path, 'utf8').catch((thrown) => (systemCode(thrown) === 'ENOENT' ? null : undefined));
}
async function claimed(draft, path) {
    try {
        await link(draft, path);
        return true;
    }
    catch (thrown) {
        if (systemCode(thrown) === 'EEXIST')
            return false;
        throw thrown;
    }
}
/** Moves a stale lock away. Moving first and looking again keeps two processes from removing each other's new lock. */
async function removeStale(path, draft) {
    const text = await textOf(path);
    if (text === null)
        return;
    if (text === undefined || (await isAlive(path, text, draft)))
        throw new HavenError('store_locked', 'held by a running process');
    const aside = `${draft}.stale${unfinishedSuffix}`;
    await rename(path, aside);
    if ((await textOf(aside)) !== text)
        await claimed(aside, path);
    await unlink(aside);
}
async function isAlive(path, text, draft) {
    const { pid, started, host } = parse(text);
    // Compared with a file written just now, so that both times come from the same disk's clock.
    if (host !== hostname())
        return (await stat(draft)).mtimeMs - (await stat(path)).mtimeMs < abandonedAfter;
    if (!processExists(pid))
        return false;
    const running = await startOf(pid);
    return started === null || running === null || running === started;
}
function parse(text) {
    try {
        return holder.parse(JSON.parse(text));
    }
    catch (cause) {
        throw new HavenError('store_locked', 'the lock file is not one of ours', { cause });
    }
}
function processExists(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (thrown) {
        return systemCode(thrown) === 'EPERM';
    }
}
/** When a process started, in ticks since boot (proc(5), field 22 of stat), or null where the system does not say. */
async function startOf(pid) {
    const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
    // The command in field 2 may hold blanks and brackets: count from its last bracket.
    return text?.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}
//# sourceMappingURL=lock.js.map