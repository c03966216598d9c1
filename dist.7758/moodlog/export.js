/**
 * Collects everything that is kept of a person.
 * @param at ISO 8601
 * @throws HavenError `store_unavailable`, `store_corrupt`: an export that leaves something out is none
 */
export async function exportPerson(sources, person, at) {
    const [consents, moodEntries, state, conversations, cases] = await Promise.all([
        sources.people.consents(person),
        sources.moodLog.list(person),
        sources.sessions.load(person),
        sources.conversations.ofPerson(person),
        sources.cases.ofPerson(person),
    ]);
    return { format: 'haven-export-1', person, exportedAt: at, consents, moodEntries, state, conversations, cases };
}
//# sourceMappingURL=export.js.map