import { isoTime, type Clock } from '../clock.js';
import type { CrisisAnswers } from '../dialogs/effect.js';
import type { Consent, Purpose } from '../dialogs/session.js';
import type { Level, Signal } from '../nlu/reading.js';
import type { Case, CaseMessage, Cases } from './cases.js';
import { addMessage, addWarning, cancel, isOpen, messageOf } from './changes.js';
import { limitToConsents } from './consents.js';
import { happened } from './happened.js';
import { OneAtATime } from './oneAtATime.js';
import type { Relay } from './relay.js';
import { answeredPacket } from './packet.js';
import { caseIdOf, newCase, raiseCase, type CaseRequest } from './request.js';
import type { Watch } from './watch.js';

interface IntakeDeps {
  cases: Cases;
  clock: Clock;
  relay: Relay;
  watch: Watch;
}

/** The person's side of the desk: what the program asks for in a conversation. */
export class Intake {
  private readonly persons = new OneAtATime();

  constructor(private readonly deps: IntakeDeps) {}

  /** Makes the person's case, or raises the one that is open. */
  request(request: CaseRequest): Promise<Case> {
    return this.persons.run(request.person, () => this.makeOrRaise(request));
  }

  /** Nothing rose, so nobody is alerted; whoever takes the case reads it. */
  answered(caseId: string, answers: CrisisAnswers): Promise<Case> {
    return this.deps.cases.change(caseId, (stored) =>
      isOpen(stored) ? { ...stored, packet: answeredPacket(stored.packet, answers) } : stored,
    );
  }

  async cancel(caseId: string): Promise<Case> {
    const changed = await this.deps.cases.change(caseId, (stored) => cancel(stored, this.deps.clock.now()));
    this.deps.watch.cancel(caseId);
    if (changed.state === 'cancelled') this.deps.relay.post(happened.cancelled(changed));
    return changed;
  }

  async post(caseId: string, message: Pick<CaseMessage, 'id' | 'text' | 'from'>): Promise<Case> {
    const full: CaseMessage = { ...message, at: isoTime(this.deps.clock.now()) };
    const changed = await this.deps.cases.change(caseId, (stored) => addMessage(stored, full));
    this.deps.relay.post(happened.posted(changed, messageOf(changed, full)));
    return changed;
  }

  async warn(caseId: string, warning: { id: string; level: Level; signals: Signal[] }): Promise<Case> {
    const now = this.deps.clock.now();
    const changed = await this.deps.cases.change(caseId, (stored) => addWarning(stored, warning, now));
    this.deps.relay.post(happened.warned(changed, warning.id));
    this.deps.watch.look(changed);
    return changed;
  }

  async consentsChanged(person: string, consents: Partial<Record<Purpose, Consent>>): Promise<void> {
    for (const one of await this.deps.cases.ofPerson(person)) {
      await this.deps.cases.change(one.id, (stored) => limitToConsents(stored, consents));
    }
  }

  async erase(person: string): Promise<void> {
    const theirs = await this.deps.cases.ofPerson(person);
    await this.deps.cases.erase(person);
    for (const one of theirs) {
      this.deps.watch.cancel(one.id);
      this.deps.relay.post(happened.erased(one));
    }
  }

  private async makeOrRaise(request: CaseRequest): Promise<Case> {
    const known = await this.deps.cases.get(caseIdOf(request.id));
    return known ?? (await this.raise(request)) ?? this.make(request);
  }

  private async make(request: CaseRequest): Promise<Case> {
    const made = newCase(request, this.deps.clock.now());
    await this.deps.cases.add(made);
    this.deps.relay.post(happened.queued(made));
    this.deps.watch.look(made);
    return made;
  }

  /** The person's open case, raised; null when there is none, or none any more. */
  private async raise(request: CaseRequest): Promise<Case | null> {
    const opened = await this.deps.cases.openOf(request.person);
    if (!opened) return null;
    const now = this.deps.clock.now();
    const raised = await this.deps.cases.change(opened.id, (stored) =>
      isOpen(stored) ? raiseCase(stored, request, now) : stored,
    );
    if (!isOpen(raised)) return null;
    this.deps.relay.post(happened.raised(raised));
    this.deps.watch.look(raised);
    return raised;
  }
}
