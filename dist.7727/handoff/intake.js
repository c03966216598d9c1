import { isoTime } from '../clock.js';
import { addMessage, addWarning, cancel, isOpen, messageOf } from './changes.js';
import { limitToConsents } from './consents.js';
import { happened } from './happened.js';
import { OneAtATime } from './oneAtATime.js';
import { caseIdOf, newCase, raiseCase } from './request.js';
/** The person's side of the desk: what the program asks for in a conversation. */
export class Intake {
    deps;
    persons = new OneAtATime();
    constructor(deps) {
        this.deps = deps;
    }
    /** Makes the person's case, or raises the one that is open. */
    request(request) {
        return this.persons.run(request.person, () => this.makeOrRaise(request));
    }
    async cancel(caseId) {
        const changed = await this.deps.cases.change(caseId, (stored) => cancel(stored, this.deps.clock.now()));
        this.deps.watch.cancel(caseId);
        if (changed.state === 'cancelled')
            this.deps.relay.post(happened.cancelled(changed));
        return changed;
    }
    async post(caseId, message) {
        const full = { ...message, at: isoTime(this.deps.clock.now()) };
        const changed = await this.deps.cases.change(caseId, (stored) => addMessage(stored, full));
        this.deps.relay.post(happened.posted(changed, messageOf(changed, full)));
        return changed;
    }
    async warn(caseId, warning) {
        const now = this.deps.clock.now();
        const changed = await this.deps.cases.change(caseId, (stored) => addWarning(stored, warning, now));
        this.deps.relay.post(happened.warned(changed, warning.id));
        this.deps.watch.look(changed);
        return changed;
    }
    async consentsChanged(person, consents) {
        for (const one of await this.deps.cases.ofPerson(person)) {
            await this.deps.cases.change(one.id, (stored) => limitToConsents(stored, consents));
        }
    }
    async erase(person) {
        const theirs = await this.deps.cases.ofPerson(person);
        await this.deps.cases.erase(person);
        for (const one of theirs) {
            this.deps.watch.cancel(one.id);
            this.deps.relay.post(happened.erased(one));
        }
    }
    async makeOrRaise(request) {
        const known = await this.deps.cases.get(caseIdOf(request.id));
        return known ?? (await this.raise(request)) ?? this.make(request);
    }
    async make(request) {
        const made = newCase(request, this.deps.clock.now());
        await this.deps.cases.add(made);
        this.deps.relay.post(happened.queued(made));
        this.deps.watch.look(made);
        return made;
    }
    /** The person's open case, raised; null when there is none, or none any more. */
    async raise(request) {
        const opened = await this.deps.cases.openOf(request.person);
        if (!opened)
            return null;
        const now = this.deps.clock.now();
        const raised = await this.deps.cases.change(opened.id, (stored) => isOpen(stored) ? raiseCase(stored, request, now) : stored);
        if (!isOpen(raised))
            return null;
        this.deps.relay.post(happened.raised(raised));
        this.deps.watch.look(raised);
        return raised;
    }
}
//# sourceMappingURL=intake.js.map