import { HavenError } from '../errors.js';
import { countKept } from './kept.js';
/**
 * Erases a person everywhere and looks whether anything is left. The state goes last: until then the wish to erase
 * stands in it, and a crash half-way is made good at the next start. Damaged records are erased like any other.
 * @returns what there was and is no more
 * @throws HavenError `erase_incomplete` when something remains, `store_unavailable`
 */
export async function erasePerson(ports, person) {
    const before = await countKept(ports, person);
    await ports.moodLog.erase(person);
    await ports.conversations.erase(person);
    await ports.cases.erase(person);
    await ports.people.erase(person);
    await ports.sessions.erase(person);
    const after = await countKept(ports, person);
    if (Object.values(after).some((left) => left > 0))
        throw new HavenError('erase_incomplete');
    return before;
}
//# sourceMappingURL=erase.js.map