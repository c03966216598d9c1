import { isoTime, minute } from '../clock.js';
import { HavenError } from '../errors.js';
/** So long an opening lasts. */
const openFor = 30 * minute;
/**
 * Break-glass: the earlier messages may be read for a while. At L4 only.
 * @throws HavenError `glass_not_allowed`
 */
export function open(stored, counselor, reason, now) {
    if (stored.level !== 4)
        throw new HavenError('glass_not_allowed');
    const opening = { by: counselor.id, at: isoTime(now), until: isoTime(now + openFor), reason };
    return { ...stored, openings: [...(stored.openings ?? []), opening] };
}
/** Marks the openings of others as looked at. @throws HavenError `forbidden` for anybody but a second person */
export function review(stored, supervisor) {
    const openings = stored.openings ?? [];
    const ofOthers = openings.filter((opening) => opening.by !== supervisor.id && opening.reviewedBy === undefined);
    if (supervisor.role !== 'supervisor' || ofOthers.length === 0)
        throw new HavenError('forbidden');
    return {
        ...stored,
        openings: openings.map((opening) => ofOthers.includes(opening) ? { ...opening, reviewedBy: supervisor.id } : opening),
    };
}
//# sourceMappingURL=glass.js.map