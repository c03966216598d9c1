import { isoTime, minute, second } from '../clock.js';
import { asHavenError } from '../errors.js';
import { addPages, putBack } from './changes.js';
import { happened } from './happened.js';
import { duePages, nextLook } from './ladder.js';
/** So long a counselor may be gone before what they had accepted waits again. */
export const absenceAtMost = 2 * minute;
const againAfter = 5 * second;
/**
 * Looks after cases in the background: climbs the ladder while nobody answers, and puts back what an absent counselor
 * had accepted. Holds no state of its own that a restart could lose: `look` at every open case sets it up again.
 */
export class Watch {
    deps;
    looks = new Map();
    absences = new Map();
    constructor(deps) {
        this.deps = deps;
    }
    /** Sets the timer of a case from what is stored; call it after every change. */
    look(one) {
        this.cancel(one.id);
        const due = nextLook(one, this.reachable());
        if (due !== null)
            this.lookIn(one.id, due - this.deps.clock.now());
    }
    /** No longer looks at a case. */
    cancel(caseId) {
        this.looks.get(caseId)?.();
        this.looks.delete(caseId);
    }
    /** A counselor has no connection (any more): their cases wait again unless they are back in time. */
    gone(counselorId) {
        this.back(counselorId);
        const stop = this.deps.clock.after(absenceAtMost, () => {
            this.absences.delete(counselorId);
            void this.putBackCasesOf(counselorId);
        });
        this.absences.set(counselorId, stop);
    }
    back(counselorId) {
        this.absences.get(counselorId)?.();
        this.absences.delete(counselorId);
    }
    stop() {
        for (const cancel of [...this.looks.values(), ...this.absences.values()])
            cancel();
        this.looks.clear();
        this.absences.clear();
    }
    reachable() {
        const [, ...others] = this.deps.presence.onDuty();
        const supervisor = this.deps.presence.onDuty().some((one) => one.role === 'supervisor');
        return { second: others.length > 0, supervisor };
    }
    lookIn(caseId, ms) {
        this.looks.set(caseId, this.deps.clock.after(Math.max(0, ms), () => void this.climb(caseId)));
    }
    async climb(caseId) {
        try {
            let taken = [];
            const changed = await this.deps.cases.change(caseId, (stored) => {
                taken = duePages(stored, this.reachable(), this.deps.clock.now());
                return addPages(stored, taken);
            });
            for (const page of taken)
                this.page(changed, page);
            this.look(changed);
        }
        catch (thrown) {
            this.climbAgain(caseId, thrown);
        }
    }
    /** An erased case has no ladder; a store that fails is asked again. */
    climbAgain(caseId, thrown) {
        if (asHavenError(thrown).code === 'case_unknown')
            return this.cancel(caseId);
        this.deps.failed(thrown);
        this.lookIn(caseId, againAfter);
    }
    page(one, { to }) {
        if (to === 'person')
            return this.deps.relay.post(happened.unanswered(one));
        const onDuty = this.deps.presence.onDuty();
        const paged = to === 'second' ? onDuty.slice(1, 2) : onDuty.filter((counselor) => counselor.role === 'supervisor');
        const ids = paged.map((counselor) => counselor.id);
        this.deps.relay.post(happened.escalated(one, to, ids));
    }
    async putBackCasesOf(counselorId) {
        try {
            const accepted = await this.deps.cases.list(['accepted']);
            const theirs = accepted.filter((one) => one.counselor?.id === counselorId);
            for (const one of theirs)
                await this.putBack(one.id, counselorId);
        }
        catch (thrown) {
            this.deps.failed(thrown);
            this.gone(counselorId);
        }
    }
    async putBack(caseId, counselorId) {
        const now = this.deps.clock.now();
        await this.deps.audit.append({ at: isoTime(now), actor: 'program', action: 'case.returned', subject: caseId });
        const changed = await this.deps.cases.change(caseId, (stored) => stored.state === 'accepted' && stored.counselor?.id === counselorId ? putBack(stored, now) : stored);
        if (changed.state !== 'queued')
            return;
        this.deps.relay.post(happened.returned(changed));
        this.look(changed);
    }
}
//# sourceMappingURL=watch.js.map