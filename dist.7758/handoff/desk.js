import { day, hour, isoTime } from '../clock.js';
import { HavenError } from '../errors.js';
import { asReadable } from './access.js';
import { Counter } from './counter.js';
import { toldAgain } from './happened.js';
import { Intake } from './intake.js';
import { Notes } from './notes.js';
import { Presence } from './presence.js';
import { Relay } from './relay.js';
import { Watch } from './watch.js';
/** Closed cases of the last day are told again at start, so that no hand-back is lost. */
const closedToldAgain = day;
/**
 * The desk where people and counselors meet: cases are requested by the program, taken in order by counselors, and
 * handed back. Every change is stored before anybody is told of it, and every view and change by a counselor is in the
 * audit before it is shown. Besides what is named at a method, each may throw `store_unavailable`.
 */
export class Desk {
    deps;
    presence = new Presence();
    relay;
    watch;
    intake;
    counter;
    notes;
    stopExpiry;
    constructor(deps) {
        this.deps = deps;
        const { clock, failed } = deps;
        this.relay = new Relay(clock, failed);
        this.watch = new Watch({ ...deps, presence: this.presence, relay: this.relay });
        const parts = { ...deps, relay: this.relay, watch: this.watch };
        this.intake = new Intake(parts);
        this.counter = new Counter(parts);
        this.notes = new Notes(parts);
    }
    // ── The person's side ──────────────────────────────────────────────────────────────────────────────────────────
    /**
     * Makes a case, or raises the person's open one. Asking again with the same id changes nothing.
     * @returns the stored case, and how many counselors are on duty now: with 0 nobody was alerted, and the person is
     * told so
     * @throws HavenError `no_humans` where the policy has none
     */
    async request(request) {
        if (this.deps.humans === 'none')
            throw new HavenError('no_humans');
        const made = await this.intake.request(request);
        return { case: made, onDuty: this.onDuty().length };
    }
    /** The person no longer wants a human; a case that is over stays as it is. @throws HavenError `case_unknown` */
    cancel(caseId) {
        return this.intake.cancel(caseId);
    }
    /**
     * Adds what the person wrote (or, with `from`, what the program answered beside the case). The same id twice is kept
     * once. @throws HavenError `case_unknown`, `case_closed`
     */
    post(caseId, message) {
        return this.intake.post(caseId, { ...message, from: message.from ?? 'person' });
    }
    /** Warns the counselor of a sign the floor saw; may raise the level. @throws HavenError `case_unknown`, `case_closed` */
    warn(caseId, warning) {
        return this.intake.warn(caseId, warning);
    }
    /** Obeys a change of consents: what rested on one that was withdrawn is no longer kept or shown. */
    consentsChanged(person, consents) {
        return this.intake.consentsChanged(person, consents);
    }
    /** What the person says about the summary of their case. @throws HavenError `summary_unknown`, `case_unknown` */
    correctSummary(person, caseId, correction) {
        return this.notes.correct(person, caseId, correction);
    }
    /** Erases every case of the person, open ones too; counselors see them go. */
    erase(person) {
        return this.intake.erase(person);
    }
    // ── The counselors' side ───────────────────────────────────────────────────────────────────────────────────────
    /** A counselor opened the console; the returned function says that they left. */
    arrive(counselor) {
        const leave = this.presence.arrive(counselor);
        this.watch.back(counselor.id);
        return () => {
            leave();
            if (!this.presence.isConnected(counselor.id))
                this.watch.gone(counselor.id);
        };
    }
    /** A counselor says whether they take cases now. */
    setDuty(counselor, on) {
        this.presence.setDuty(counselor.id, on);
    }
    /** Whether the counselor said that they take none. */
    isAway(counselor) {
        return this.presence.isAway(counselor.id);
    }
    /** Who is on duty, longest there first; nobody where the policy has no humans. */
    onDuty() {
        return this.deps.humans === 'none' ? [] : this.presence.onDuty();
    }
    /** The waiting cases in the order in which they are taken. Their content is not to be shown before they are taken. */
    waiting() {
        return this.counter.waiting();
    }
    /** The counselor's own cases: those in conversation, and closed ones whose summary is a draft. */
    ofCounselor(counselor) {
        return this.counter.ofCounselor(counselor);
    }
    /**
     * Takes the next waiting case, not one of the counselor's choice; two counselors at once get one each. The claim is
     * in the audit before it happens, so a claim that then loses its race leaves a record and another one follows.
     * @throws HavenError `queue_empty`
     */
    claimNext(counselor) {
        return this.counter.claimNext(counselor);
    }
    /** The case as this counselor may see it, after the view is in the audit. @throws HavenError `case_unknown`, `forbidden` */
    view(counselor, caseId) {
        return this.counter.view(counselor, caseId);
    }
    /** Writes to the person: stored first, then delivered. @throws HavenError `forbidden`, `case_closed`, `case_unknown` */
    say(counselor, caseId, message) {
        return this.counter.say(counselor, caseId, message);
    }
    /**
     * Hands the conversation back to the program and closes the case, with a draft of its summary in `locale`.
     * @throws HavenError `closing_incomplete` at L3 and above, `forbidden`, `case_closed`, `case_unknown`
     */
    handBack(counselor, caseId, form, locale = 'en') {
        return this.counter.handBack(counselor, caseId, form, this.deps.words(locale));
    }
    /** Replaces the lines of a draft. @throws HavenError `forbidden`, `summary_signed`, `summary_unknown`, `bad_request` */
    async editSummary(counselor, caseId, lines) {
        return this.readable(await this.notes.edit(counselor, caseId, lines));
    }
    /** Signs a draft; from then on its lines stay. @throws HavenError `forbidden`, `summary_signed`, `summary_unknown` */
    async sign(counselor, caseId) {
        return this.readable(await this.notes.sign(counselor, caseId));
    }
    /**
     * Break-glass: shows the messages from before the case without the transcript consent, at L4, with a reason and for
     * half an hour; the person is told and a second person reviews it.
     * @throws HavenError `glass_not_allowed`, `forbidden`, `case_unknown`
     */
    openEarlier(counselor, caseId, reason) {
        return this.counter.openEarlier(counselor, caseId, reason);
    }
    /** Cases with an opening by somebody else that no second person has looked at yet. */
    toReview(supervisor) {
        return this.counter.toReview(supervisor);
    }
    /** A supervisor other than the one who opened has looked at it. @throws HavenError `forbidden`, `case_unknown` */
    reviewOpenings(supervisor, caseId) {
        return this.counter.reviewOpenings(supervisor, caseId);
    }
    // ── What happens to cases ──────────────────────────────────────────────────────────────────────────────────────
    /**
     * Hears every event, for each case in order. A listener that rejects is told again; one that is idempotent by the
     * event's id loses nothing and doubles nothing.
     */
    subscribe(listener) {
        return this.relay.subscribe(listener);
    }
    /** At start, after the listeners subscribed: sets the timers again and tells what a crash may have kept from them. */
    async resume() {
        for (const one of await this.deps.cases.list(['queued', 'accepted'])) {
            this.tellAgain(toldAgain(one));
            this.watch.look(one);
            if (one.counselor && !this.presence.isConnected(one.counselor.id))
                this.watch.gone(one.counselor.id);
        }
        const recently = isoTime(this.deps.clock.now() - closedToldAgain);
        for (const one of await this.deps.cases.list(['closed'])) {
            if ((one.closedAt ?? '') >= recently)
                this.tellAgain(toldAgain(one));
        }
        await this.expire();
    }
    /** Stops every timer. */
    stop() {
        this.watch.stop();
        this.stopExpiry?.();
    }
    tellAgain(events) {
        for (const event of events)
            this.relay.post(event);
    }
    async expire() {
        this.stopExpiry = this.deps.clock.after(hour, () => {
            this.expire().catch(this.deps.failed);
        });
        await this.notes.expire();
    }
    readable(one) {
        return asReadable(one, isoTime(this.deps.clock.now()));
    }
}
//# sourceMappingURL=desk.js.map