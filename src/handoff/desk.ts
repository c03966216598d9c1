import { day, hour, isoTime, type Clock } from '../clock.js';
import type { CrisisAnswers } from '../dialogs/effect.js';
import type { Policy } from '../dialogs/policy.js';
import type { Consent, Purpose } from '../dialogs/session.js';
import { HavenError } from '../errors.js';
import type { Level, Signal } from '../nlu/reading.js';
import { asReadable } from './access.js';
import type { Audit } from './audit.js';
import type { Case, CaseEvent, Cases, SummaryLine } from './cases.js';
import type { ClosingForm } from './closing.js';
import { Counter } from './counter.js';
import type { CounselorRef } from './counselors.js';
import { toldAgain } from './happened.js';
import { Intake } from './intake.js';
import { Notes } from './notes.js';
import { Presence } from './presence.js';
import { Relay, type CaseListener } from './relay.js';
import type { CaseRequest } from './request.js';
import type { SummaryWords } from './summary.js';
import { Watch } from './watch.js';

/** What the desk works with. */
export interface DeskDeps {
  cases: Cases;
  audit: Audit;
  clock: Clock;
  humans: Policy['humans'];
  /** Days that a closed case is kept (policy); 30 where it is not said. */
  retentionDays?: Policy['retentionDays'];
  /** The words of summary drafts, from `content/console`. */
  words: (locale: string) => SummaryWords;
  /** Hears of what went wrong in the background (a listener that failed, a store that was gone). */
  failed: (thrown: unknown) => void;
}

/** Closed cases of the last day are told again at start, so that no hand-back is lost. */
const closedToldAgain = day;

/**
 * The desk where people and counselors meet: cases are requested by the program, taken in order by counselors, and
 * handed back. Every change is stored before anybody is told of it, and every view and change by a counselor is in the
 * audit before it is shown. Besides what is named at a method, each may throw `store_unavailable`.
 */
export class Desk {
  private readonly presence = new Presence();
  private readonly relay: Relay;
  private readonly watch: Watch;
  private readonly intake: Intake;
  private readonly counter: Counter;
  private readonly notes: Notes;
  private stopExpiry: (() => void) | undefined;

  constructor(private readonly deps: DeskDeps) {
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
  async request(request: CaseRequest): Promise<{ case: Case; onDuty: number }> {
    if (this.deps.humans === 'none') throw new HavenError('no_humans');
    const made = await this.intake.request(request);
    return { case: made, onDuty: this.onDuty().length };
  }

  /** Adds what the person answered since the case was requested. @throws HavenError `case_unknown` */
  answered(caseId: string, answers: CrisisAnswers): Promise<Case> {
    return this.intake.answered(caseId, answers);
  }

  /** The person no longer wants a human; a case that is over stays as it is. @throws HavenError `case_unknown` */
  cancel(caseId: string): Promise<Case> {
    return this.intake.cancel(caseId);
  }

  /**
   * Adds what the person wrote (or, with `from`, what the program answered beside the case). The same id twice is kept
   * once. @throws HavenError `case_unknown`, `case_closed`
   */
  post(caseId: string, message: { id: string; text: string; from?: 'person' | 'program' }): Promise<Case> {
    return this.intake.post(caseId, { ...message, from: message.from ?? 'person' });
  }

  /** Warns the counselor of a sign the floor saw; may raise the level. @throws HavenError `case_unknown`, `case_closed` */
  warn(caseId: string, warning: { id: string; level: Level; signals: Signal[] }): Promise<Case> {
    return this.intake.warn(caseId, warning);
  }

  /** Obeys a change of consents: what rested on one that was withdrawn is no longer kept or shown. */
  consentsChanged(person: string, consents: Partial<Record<Purpose, Consent>>): Promise<void> {
    return this.intake.consentsChanged(person, consents);
  }

  /** What the person says about the summary of their case. @throws HavenError `summary_unknown`, `case_unknown` */
  correctSummary(person: string, caseId: string, correction: { id: string; text: string }): Promise<Case> {
    return this.notes.correct(person, caseId, correction);
  }

  /** Erases every case of the person, open ones too; counselors see them go. */
  erase(person: string): Promise<void> {
    return this.intake.erase(person);
  }

  // ── The counselors' side ───────────────────────────────────────────────────────────────────────────────────────

  /** A counselor opened the console; the returned function says that they left. */
  arrive(counselor: CounselorRef): () => void {
    const leave = this.presence.arrive(counselor);
    this.watch.back(counselor.id);
    return () => {
      leave();
      if (!this.presence.isConnected(counselor.id)) this.watch.gone(counselor.id);
    };
  }

  /** A counselor says whether they take cases now. */
  setDuty(counselor: CounselorRef, on: boolean): void {
    this.presence.setDuty(counselor.id, on);
  }

  /** Whether the counselor said that they take none. */
  isAway(counselor: CounselorRef): boolean {
    return this.presence.isAway(counselor.id);
  }

  /** Who is on duty, longest there first; nobody where the policy has no humans. */
  onDuty(): CounselorRef[] {
    return this.deps.humans === 'none' ? [] : this.presence.onDuty();
  }

  /** The waiting cases in the order in which they are taken. Their content is not to be shown before they are taken. */
  waiting(): Promise<Case[]> {
    return this.counter.waiting();
  }

  /** The counselor's own cases: those in conversation, and closed ones whose summary is a draft. */
  ofCounselor(counselor: CounselorRef): Promise<Case[]> {
    return this.counter.ofCounselor(counselor);
  }

  /**
   * Takes the next waiting case, not one of the counselor's choice; two counselors at once get one each. The claim is
   * in the audit before it happens, so a claim that then loses its race leaves a record and another one follows.
   * @throws HavenError `queue_empty`
   */
  claimNext(counselor: CounselorRef): Promise<Case> {
    return this.counter.claimNext(counselor);
  }

  /** The case as this counselor may see it, after the view is in the audit. @throws HavenError `case_unknown`, `forbidden` */
  view(counselor: CounselorRef, caseId: string): Promise<Case> {
    return this.counter.view(counselor, caseId);
  }

  /** Writes to the person: stored first, then delivered. @throws HavenError `forbidden`, `case_closed`, `case_unknown` */
  say(counselor: CounselorRef, caseId: string, message: { id: string; text: string }): Promise<Case> {
    return this.counter.say(counselor, caseId, message);
  }

  /**
   * Hands the conversation back to the program and closes the case, with a draft of its summary in `locale`.
   * @throws HavenError `closing_incomplete` at L3 and above, `forbidden`, `case_closed`, `case_unknown`
   */
  handBack(counselor: CounselorRef, caseId: string, form: ClosingForm, locale = 'en'): Promise<Case> {
    return this.counter.handBack(counselor, caseId, form, this.deps.words(locale));
  }

  /** Replaces the lines of a draft. @throws HavenError `forbidden`, `summary_signed`, `summary_unknown`, `bad_request` */
  async editSummary(counselor: CounselorRef, caseId: string, lines: readonly SummaryLine[]): Promise<Case> {
    return this.readable(await this.notes.edit(counselor, caseId, lines));
  }

  /** Signs a draft; from then on its lines stay. @throws HavenError `forbidden`, `summary_signed`, `summary_unknown` */
  async sign(counselor: CounselorRef, caseId: string): Promise<Case> {
    return this.readable(await this.notes.sign(counselor, caseId));
  }

  /**
   * Break-glass: shows the messages from before the case without the transcript consent, at L4, with a reason and for
   * half an hour; the person is told and a second person reviews it.
   * @throws HavenError `glass_not_allowed`, `forbidden`, `case_unknown`
   */
  openEarlier(counselor: CounselorRef, caseId: string, reason: string): Promise<Case> {
    return this.counter.openEarlier(counselor, caseId, reason);
  }

  /** Cases with an opening by somebody else that no second person has looked at yet. */
  toReview(supervisor: CounselorRef): Promise<Case[]> {
    return this.counter.toReview(supervisor);
  }

  /** A supervisor other than the one who opened has looked at it. @throws HavenError `forbidden`, `case_unknown` */
  reviewOpenings(supervisor: CounselorRef, caseId: string): Promise<Case> {
    return this.counter.reviewOpenings(supervisor, caseId);
  }

  // ── What happens to cases ──────────────────────────────────────────────────────────────────────────────────────

  /**
   * Hears every event, for each case in order. A listener that rejects is told again; one that is idempotent by the
   * event's id loses nothing and doubles nothing.
   */
  subscribe(listener: CaseListener): () => void {
    return this.relay.subscribe(listener);
  }

  /** At start, after the listeners subscribed: sets the timers again and tells what a crash may have kept from them. */
  async resume(): Promise<void> {
    for (const one of await this.deps.cases.list(['queued', 'accepted'])) {
      this.tellAgain(toldAgain(one));
      this.watch.look(one);
      if (one.counselor && !this.presence.isConnected(one.counselor.id)) this.watch.gone(one.counselor.id);
    }
    const recently = isoTime(this.deps.clock.now() - closedToldAgain);
    for (const one of await this.deps.cases.list(['closed'])) {
      if ((one.closedAt ?? '') >= recently) this.tellAgain(toldAgain(one));
    }
    await this.expire();
  }

  /** Stops every timer. */
  stop(): void {
    this.watch.stop();
    this.stopExpiry?.();
  }

  private tellAgain(events: readonly CaseEvent[]): void {
    for (const event of events) this.relay.post(event);
  }

  private async expire(): Promise<void> {
    this.stopExpiry = this.deps.clock.after(hour, () => {
      this.expire().catch(this.deps.failed);
    });
    await this.notes.expire();
  }

  private readable(one: Case): Case {
    return asReadable(one, isoTime(this.deps.clock.now()));
  }
}
