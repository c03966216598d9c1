import { isoTime } from '../clock.js';
import { HavenError, asHavenError } from '../errors.js';
import { asReadable, isTheirs, requireReader, requireTheirs } from './access.js';
import { accept, addMessage, close, messageOf } from './changes.js';
import { completeClosing } from './closing.js';
import { open, review } from './glass.js';
import { happened } from './happened.js';
import { OneAtATime } from './oneAtATime.js';
import { inOrder } from './queue.js';
import { draftSummary } from './summary.js';
/** Why a waiting case could not be taken: somebody else was first, or the person is gone. */
const lostRace = new Set(['case_taken', 'case_closed', 'case_unknown']);
/**
 * The counselors' side of the desk. Whatever a counselor sees or does is refused before anything is recorded, and in
 * the audit before it is shown or done.
 */
export class Counter {
    deps;
    claims = new OneAtATime();
    constructor(deps) {
        this.deps = deps;
    }
    async waiting() {
        return inOrder(await this.deps.cases.list(['queued']));
    }
    async ofCounselor(counselor) {
        const taken = await this.deps.cases.list(['accepted', 'closed']);
        const unfinished = (one) => one.state === 'accepted' || one.summary?.state === 'draft';
        return inOrder(taken.filter((one) => isTheirs(one, counselor) && unfinished(one)));
    }
    claimNext(counselor) {
        return this.claims.run('next', async () => {
            for (const next of await this.waiting()) {
                const claimed = await this.claim(counselor, next.id);
                if (claimed)
                    return claimed;
            }
            throw new HavenError('queue_empty');
        });
    }
    async view(counselor, caseId) {
        requireReader(await this.find(caseId), counselor);
        await this.record(counselor, 'case.viewed', caseId);
        const stored = await this.find(caseId);
        requireReader(stored, counselor);
        return this.readable(stored);
    }
    async say(counselor, caseId, message) {
        const full = { ...message, from: 'counselor', name: counselor.name, at: this.now() };
        const changed = await this.act(counselor, 'case.posted', caseId, (stored) => addMessage(stored, full));
        this.deps.relay.post(happened.posted(changed, messageOf(changed, full)));
        this.deps.watch.look(changed);
        return this.readable(changed);
    }
    async handBack(counselor, caseId, form, words) {
        const now = this.deps.clock.now();
        const changed = await this.act(counselor, 'case.closed', caseId, (stored) => {
            const closed = close(stored, completeClosing(form, stored.level), now);
            return { ...closed, summary: draftSummary(closed, words) };
        });
        this.deps.watch.cancel(caseId);
        this.deps.relay.post(happened.closed(changed));
        if (form.verdict)
            await this.record(counselor, `alert.${form.verdict}`, caseId);
        return this.readable(changed);
    }
    async openEarlier(counselor, caseId, reason) {
        const now = this.deps.clock.now();
        const opened = await this.act(counselor, 'transcript.opened', caseId, (stored) => open(stored, counselor, reason, now));
        this.deps.relay.post(happened.opened(opened));
        return this.readable(opened);
    }
    async toReview(supervisor) {
        const cases = await this.deps.cases.list(['accepted', 'closed', 'cancelled']);
        return cases.filter((one) => one.openings?.some((opening) => opening.reviewedBy === undefined && opening.by !== supervisor.id));
    }
    async reviewOpenings(supervisor, caseId) {
        review(await this.find(caseId), supervisor);
        await this.record(supervisor, 'transcript.reviewed', caseId);
        return this.readable(await this.deps.cases.change(caseId, (stored) => review(stored, supervisor)));
    }
    /** Null when the case was gone before it could be taken. */
    async claim(counselor, caseId) {
        await this.record(counselor, 'case.claimed', caseId);
        try {
            const now = this.deps.clock.now();
            const claimed = await this.deps.cases.change(caseId, (stored) => accept(stored, counselor, now));
            this.deps.relay.post(happened.accepted(claimed));
            this.deps.watch.look(claimed);
            return this.readable(claimed);
        }
        catch (thrown) {
            if (lostRace.has(asHavenError(thrown).code))
                return null;
            throw thrown;
        }
    }
    /** A change by the counselor who has the case. */
    async act(counselor, action, caseId, change) {
        const allowed = (stored) => {
            requireTheirs(stored, counselor);
            return change(stored);
        };
        allowed(await this.find(caseId));
        await this.record(counselor, action, caseId);
        return this.deps.cases.change(caseId, allowed);
    }
    async find(caseId) {
        const found = await this.deps.cases.get(caseId);
        if (!found)
            throw new HavenError('case_unknown');
        return found;
    }
    readable(one) {
        return asReadable(one, this.now());
    }
    record(counselor, action, subject) {
        return this.deps.audit.append({ at: this.now(), actor: counselor.id, action, subject });
    }
    now() {
        return isoTime(this.deps.clock.now());
    }
}
//# sourceMappingURL=counter.js.map