import { HavenError } from '../errors.js';
/** Counts what is kept. Damage is counted too and hinders nothing. @throws HavenError `store_unavailable` */
export async function countKept(sources, person) {
    const [moodEntries, conversations, cases, consents, states] = await Promise.all([
        size(sources.moodLog.list(person)),
        size(sources.conversations.ofPerson(person)),
        size(sources.cases.ofPerson(person)),
        size(sources.people.consents(person)),
        size(sources.sessions.load(person).then((state) => (state === null ? [] : [state]))),
    ]);
    const counts = [moodEntries, conversations, cases, consents, states];
    return {
        moodEntries: moodEntries ?? 0,
        conversations: conversations ?? 0,
        cases: cases ?? 0,
        consents: consents ?? 0,
        states: states ?? 0,
        unreadable: counts.filter((one) => one === null).length,
    };
}
/** How many there are, or null when they are damaged. */
async function size(things) {
    try {
        return (await things).length;
    }
    catch (thrown) {
        if (thrown instanceof HavenError && thrown.code === 'store_corrupt')
            return null;
        throw thrown;
    }
}
//# sourceMappingURL=kept.js.map