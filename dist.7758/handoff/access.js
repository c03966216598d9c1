import { HavenError } from '../errors.js';
import { mayReadEarlier } from './packet.js';
/** Whether the case is this counselor's. */
export const isTheirs = (one, counselor) => one.counselor?.id === counselor.id;
/** Only the counselor who has the case may write in it and close it. @throws HavenError `forbidden` */
export function requireTheirs(one, counselor) {
    if (!isTheirs(one, counselor))
        throw new HavenError('forbidden');
}
/**
 * A case may be read by the counselor who has or had it, and by a supervisor once somebody took it. Nobody reads
 * a waiting case: it is taken as "the next", not picked by what it says.
 * @throws HavenError `forbidden`
 */
export function requireReader(one, counselor) {
    const taken = one.counselor !== undefined;
    if (!taken || !(isTheirs(one, counselor) || counselor.role === 'supervisor'))
        throw new HavenError('forbidden');
}
/** The case as a reader may see it at `now` (ISO 8601): earlier messages only with consent or through an opening. */
export function asReadable(one, now) {
    const open = mayReadEarlier(one.packet) || one.openings?.some((opening) => now < opening.until) === true;
    return open ? one : { ...one, earlier: undefined };
}
//# sourceMappingURL=access.js.map