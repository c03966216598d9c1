import { day, isoTime } from '../clock.js';
import { HavenError } from '../errors.js';
import { isTheirs } from './access.js';
import { editLines, signSummary } from './changes.js';
import { happened } from './happened.js';
import { hasContent, withoutContent } from './retention.js';
/** So many days a case is kept after its close where the policy does not say. */
const keptUnlessSaid = 30;
/** So long a draft waits for a signature before it is dropped. */
export const draftsLast = 7 * day;
/** The summaries of cases: edited and signed by humans, corrected by the person, dropped when nobody signs. */
export class Notes {
    deps;
    constructor(deps) {
        this.deps = deps;
    }
    /** @throws HavenError `forbidden`, `summary_unknown`, `summary_signed`, `bad_request`, `case_unknown` */
    edit(counselor, caseId, lines) {
        return this.change(counselor, 'summary.edited', caseId, (stored) => editLines(stored, lines));
    }
    /** @throws HavenError `forbidden`, `summary_unknown`, `summary_signed`, `case_unknown` */
    sign(counselor, caseId) {
        const now = this.deps.clock.now();
        return this.change(counselor, 'summary.signed', caseId, (stored) => signSummary(stored, counselor, now));
    }
    /** What the person says about their summary; kept beside it, and the same id once. */
    async correct(person, caseId, correction) {
        const at = isoTime(this.deps.clock.now());
        return this.deps.cases.change(caseId, (stored) => {
            if (stored.person !== person || !stored.summary)
                throw new HavenError('summary_unknown');
            const known = stored.summary.corrections ?? [];
            if (known.some((one) => one.id === correction.id))
                return stored;
            return { ...stored, summary: { ...stored.summary, corrections: [...known, { ...correction, at }] } };
        });
    }
    /** Drops drafts that nobody signed in time, and the content of cases whose time is over. */
    async expire() {
        const before = (ms) => (one) => (one.closedAt ?? '') < isoTime(this.deps.clock.now() - ms);
        const unsigned = before(draftsLast);
        const over = before((this.deps.retentionDays ?? keptUnlessSaid) * day);
        for (const one of await this.deps.cases.list(['closed', 'cancelled'])) {
            if (over(one) && hasContent(one))
                await this.expireOne(one.id, 'case.expired', withoutContent);
            else if (unsigned(one) && isDraft(one))
                await this.expireOne(one.id, 'summary.expired', withoutDraft);
        }
    }
    async expireOne(caseId, action, change) {
        await this.record('program', action, caseId);
        await this.deps.cases.change(caseId, change);
    }
    async change(counselor, action, caseId, change) {
        const allowed = (stored) => {
            if (!isTheirs(stored, counselor) && counselor.role !== 'supervisor')
                throw new HavenError('forbidden');
            return change(stored);
        };
        const before = await this.deps.cases.get(caseId);
        if (!before)
            throw new HavenError('case_unknown');
        allowed(before);
        await this.record(counselor.id, action, caseId);
        const changed = await this.deps.cases.change(caseId, allowed);
        this.deps.relay.post(happened.summary(changed, this.deps.clock.now()));
        return changed;
    }
    record(actor, action, subject) {
        return this.deps.audit.append({ at: isoTime(this.deps.clock.now()), actor, action, subject });
    }
}
const isDraft = (one) => one.summary?.state === 'draft';
/** What was signed in the meantime stays. */
const withoutDraft = (one) => (isDraft(one) ? { ...one, summary: undefined } : one);
//# sourceMappingURL=notes.js.map