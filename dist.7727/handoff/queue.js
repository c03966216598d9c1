/** L4 before L3 before everything else; below L3 a request is a request. */
const urgency = (waiting) => (waiting.level >= 3 ? waiting.level : 0);
/**
 * The order in which waiting cases are taken: L4 first, then L3, then requests, each by waiting time; equal times by
 * id. A total order, so that everybody who looks sees the same next case.
 */
export function compareWaiting(a, b) {
    const byUrgency = urgency(b) - urgency(a);
    if (byUrgency !== 0)
        return byUrgency;
    if (a.requestedAt !== b.requestedAt)
        return a.requestedAt < b.requestedAt ? -1 : 1;
    if (a.id === b.id)
        return 0;
    return a.id < b.id ? -1 : 1;
}
/** The waiting cases in the order in which they are taken. */
export const inOrder = (waiting) => [...waiting].sort(compareWaiting);
//# sourceMappingURL=queue.js.map