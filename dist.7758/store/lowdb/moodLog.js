import { HavenError } from '../../errors.js';
import { moodMonth } from './shapes.js';
const prefix = 'mood-';
/** Mood entries, one record a person and month (UTC), so that a write never grows with the years. */
export class StoredMoodLog {
    engine;
    constructor(engine) {
        this.engine = engine;
    }
    async append(person, entry) {
        const month = monthOf(instant(entry.at), 0);
        await this.engine.person(person, async (folder) => {
            if (await isKept(folder, entry))
                return;
            const entries = [...(await read(folder, month)), entry].sort(byTime);
            await folder.write(person, month, moodMonth, { entries });
        });
    }
    async list(person, range = {}) {
        const from = range.from === undefined ? -Infinity : instant(range.from);
        const to = range.to === undefined ? Infinity : instant(range.to);
        return this.engine.person(person, async (folder) => {
            const first = from === -Infinity ? '' : monthOf(from, 0);
            const last = to === Infinity ? `${prefix}:` : monthOf(to, 0);
            const months = (await folder.names(prefix)).filter((name) => name >= first && name <= last);
            const entries = await Promise.all(months.map((month) => read(folder, month)));
            return entries.flat().filter(({ at }) => Date.parse(at) >= from && Date.parse(at) < to);
        });
    }
    async count(person) {
        return (await this.list(person)).length;
    }
    erase(person) {
        return this.engine.person(person, async (folder) => {
            for (const month of await folder.names(prefix))
                await folder.remove(month);
        });
    }
}
async function read(folder, month) {
    return (await folder.read(month, moodMonth))?.entries ?? [];
}
/** An id belongs to one effect and that to one time, so a repeat lies in the same month or, re-timed, beside it. */
async function isKept(folder, { id, at }) {
    for (const step of [0, -1, 1]) {
        const entries = await read(folder, monthOf(instant(at), step));
        if (entries.some((entry) => entry.id === id))
            return true;
    }
    return false;
}
function byTime(a, b) {
    return Date.parse(a.at) - Date.parse(b.at);
}
function instant(at) {
    const ms = Date.parse(at);
    if (Number.isNaN(ms))
        throw new HavenError('bad_request', 'a time of the mood log is not ISO 8601');
    return ms;
}
/** The record's name for an instant's month in UTC, `step` months on. */
function monthOf(ms, step) {
    const date = new Date(ms);
    const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + step, 1));
    return `${prefix}${first.toISOString().slice(0, 7)}`;
}
//# sourceMappingURL=moodLog.js.map