/** What stands: the last answer to each purpose. `records` come oldest first. */
export function currentConsents(records) {
    const current = {};
    for (const { purpose, granted, textVersion, locale, at } of records)
        current[purpose] = { granted, textVersion, locale, at };
    return current;
}
/** Whether the person's last answer to a purpose was yes. Never asked means no. */
export async function agreed(people, person, purpose) {
    return currentConsents(await people.consents(person))[purpose]?.granted === true;
}
//# sourceMappingURL=consents.js.map