import { z } from 'zod';
import { HavenError } from '../errors.js';
import { basicEmotions, emotions as allEmotions, } from '../nlu/reading.js';
import { agreed } from './consents.js';
/** Characters of a note; it is a remark, not a diary. */
const longestNote = 500;
const own = z.object({
    rating: z.number().min(0).max(10).optional(),
    note: z.string().max(longestNote).optional(),
});
/** The emotions of a reading as an entry keeps them: those over their thresholds. Without a model there are none. */
export function emotionsOf({ emotions, basic, top }) {
    const over = emotions ? Object.fromEntries(top.map((emotion) => [emotion, emotions[emotion]])) : {};
    return { emotions: over, basic: { ...basic } };
}
/**
 * Makes an entry: known labels only, probabilities to three places, the person's own rating and note.
 * @throws HavenError `bad_request` for a rating outside 0–10, a note of more than 500 characters or a time not ISO 8601
 */
export function entryOf(id, at, { emotions, basic, rating, note }) {
    const said = own.safeParse({ rating, note });
    if (!said.success || Number.isNaN(Date.parse(at)))
        throw new HavenError('bad_request', 'not a mood entry');
    const entry = { id, at, emotions: rounded(allEmotions, emotions), basic: rounded(basicEmotions, basic) };
    if (rating !== undefined)
        entry.rating = rating;
    if (note !== undefined)
        entry.note = note;
    return entry;
}
/**
 * Keeps an entry, if the ledger has the person's yes to the mood log; its emotions only with the yes to those.
 * @throws HavenError `consent_missing`, `store_unavailable`
 */
export async function keepEntry({ people, moodLog }, person, entry) {
    if (!(await agreed(people, person, 'moodlog')))
        throw new HavenError('consent_missing', 'moodlog');
    const mayReadEmotions = await agreed(people, person, 'emotion');
    await moodLog.append(person, mayReadEmotions ? entry : { ...entry, emotions: {}, basic: {} });
}
function rounded(labels, values) {
    const kept = {};
    for (const label of labels) {
        const value = values[label];
        if (value !== undefined && value >= 0 && value <= 1)
            kept[label] = Math.round(value * 1000) / 1000;
    }
    return kept;
}
//# sourceMappingURL=entries.js.map