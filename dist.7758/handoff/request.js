import { createHash } from 'node:crypto';
import { isoTime } from '../clock.js';
import { maxLevel } from '../nlu/reading.js';
import { buildPacket, mayKeepEarlier, raisePacket } from './packet.js';
/** The case a request makes: an id that tells nothing of the person and is safe in an address. */
export const caseIdOf = (requestId) => createHash('sha256').update(`case\n${requestId}`).digest('hex').slice(0, 24);
/** A new case, waiting. */
export function newCase(request, now) {
    return {
        id: caseIdOf(request.id),
        person: request.person,
        address: request.address,
        state: 'queued',
        level: request.level,
        byPerson: request.byPerson,
        requestedAt: isoTime(now),
        packet: buildPacket(request),
        messages: [],
        ...keptEarlier(request),
        warnings: [],
    };
}
/** The open case with what a further request adds. The level never falls here. */
export function raiseCase(stored, request, now) {
    const level = maxLevel(stored.level, request.level);
    const risen = level > stored.level;
    return {
        ...stored,
        address: request.address,
        level,
        ...(risen ? { levelAt: isoTime(now), pages: [] } : {}),
        byPerson: stored.byPerson || request.byPerson,
        packet: raisePacket(stored.packet, request, level),
        earlier: stillKept(stored, { ...request, level }),
    };
}
function stillKept(stored, request) {
    if (!mayKeepEarlier(request.consents, request.level))
        return undefined;
    return stored.earlier ?? [...request.before];
}
const keptEarlier = (request) => mayKeepEarlier(request.consents, request.level) ? { earlier: [...request.before] } : {};
//# sourceMappingURL=request.js.map