import { createHash } from 'node:crypto';
import { z } from 'zod';
import { HavenError } from '../../errors.js';
/** What the first record carries in place of an earlier record's hash. */
export const chainStart = '0'.repeat(64);
const line = z.object({
    at: z.string(),
    actor: z.string(),
    action: z.custom((value) => typeof value === 'string'),
    subject: z.string(),
    previous: z.string(),
});
/** SHA-256 of a line without its end, 64 hex digits: what the next line must carry. */
export const hashOf = (text) => createHash('sha256').update(text).digest('hex');
/** A record as a line of the audit file, chained to the line before. */
export function toLine({ at, actor, action, subject }, previous) {
    return JSON.stringify({ at, actor, action, subject, previous });
}
/**
 * Reads a line of the audit file.
 * @throws HavenError `store_corrupt` when it is no record or does not follow the line with the hash `previous`
 */
export function fromLine(text, previous) {
    const parsed = line.safeParse(jsonOf(text));
    if (!parsed.success)
        throw new HavenError('store_corrupt', 'audit: a line is no record');
    const { previous: claimed, ...record } = parsed.data;
    if (claimed !== previous)
        throw new HavenError('store_corrupt', `audit: the chain is broken at ${record.at}`);
    return record;
}
function jsonOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        // Not JSON is not a record either: the caller's check says so.
        return null;
    }
}
//# sourceMappingURL=auditChain.js.map