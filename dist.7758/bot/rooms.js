import { erasePerson } from '../moodlog/erase.js';
import { insight } from '../moodlog/insight.js';
import { countKept } from '../moodlog/kept.js';
import { chartSeries } from '../moodlog/series.js';
import { isoTime } from '../clock.js';
/** Ties effects to the rooms that do them. */
export function effectRooms(parts) {
    const { people, moodLog, desk, clock, metrics } = parts;
    return {
        people,
        moodLog,
        desk,
        openCase: async (person) => (await parts.cases.openOf(person))?.id ?? null,
        async insight(person, days, now) {
            const entries = await moodLog.list(person);
            const { period } = insight(entries, { days, now });
            return { days, entries: period.entries, series: chartSeries(entries, { days, now }) };
        },
        async show(person) {
            const { moodEntries, cases, consents } = await countKept(parts, person);
            const conversations = await parts.conversations.ofPerson(person);
            const messages = conversations.reduce((sum, { activities }) => sum + activities.length, 0);
            return { entries: moodEntries, cases, consents, messages };
        },
        export: async (person) => ({ url: await parts.exportLink(person) }),
        erase: (person) => erase(parts, person, isoTime(clock.now())),
        countReferral: (country, level) => metrics.referrals.inc({ country: country ?? 'unknown', level: String(level) }),
    };
}
/** Erases a person everywhere. That it happened is kept, without who it was. */
export async function erase(parts, person, at) {
    const subject = await parts.subjectOf(person);
    // Before, not after: were it to fail behind the erasure, there would be nobody left to tell.
    await parts.audit.append({ at, actor: 'program', action: 'person.erased', subject });
    await parts.forget(person);
    const cases = { ofPerson: (id) => parts.cases.ofPerson(id), erase: (id) => parts.desk.erase(id) };
    return { ...(await erasePerson({ ...parts, cases }, person)) };
}
//# sourceMappingURL=rooms.js.map