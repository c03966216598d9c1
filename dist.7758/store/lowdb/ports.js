import { StoredAudit } from './audit.js';
import { StoredCases } from './cases.js';
import { StoredConversations } from './conversations.js';
import { StoredCounselors } from './counselors.js';
import { StoredMoodLog } from './moodLog.js';
import { StoredPeople } from './people.js';
import { StoredSessions } from './sessions.js';
/** All ports on one engine. */
export function portsOn(engine) {
    return {
        sessions: new StoredSessions(engine),
        conversations: new StoredConversations(engine),
        people: new StoredPeople(engine),
        moodLog: new StoredMoodLog(engine),
        cases: new StoredCases(engine),
        audit: new StoredAudit(engine),
        counselors: new StoredCounselors(engine),
        degraded: () => engine.degraded(),
        subjectOf: async (person) => (await engine.ready()).ring.ownerOf(person),
        close: () => engine.close(),
    };
}
//# sourceMappingURL=ports.js.map