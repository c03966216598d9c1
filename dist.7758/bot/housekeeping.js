import { day, hour, isoTime, minute } from '../clock.js';
import { erase } from './rooms.js';
const textsMs = 30 * minute;
const historyMs = day;
/** Keeps nobody's words longer than said, though nobody writes. */
export class Housekeeping {
    parts;
    cancel = () => undefined;
    constructor(parts) {
        this.parts = parts;
    }
    start() {
        this.every(10 * minute, () => this.forgetTexts());
        this.every(hour, () => this.expire());
    }
    stop() {
        this.cancel();
    }
    /** Texts of the window go after 30 minutes. */
    forgetTexts() {
        const { sessions, clock } = this.parts;
        return sessions.forgetTexts(clock.now() - textsMs);
    }
    /**
     * The history goes after 24 hours, and with it whoever did not ask to be remembered (no mood log), has no case open
     * and is not at L3 or above: nothing expires while those are open.
     */
    async expire() {
        const { conversations, clock, turns } = this.parts;
        const gone = await conversations.expire(clock.now() - historyMs);
        for (const person of gone)
            await turns.alone(person, () => this.expireOne(person));
    }
    async expireOne(person) {
        const { sessions, cases, turns, clock } = this.parts;
        const state = await sessions.load(person);
        if (state && (state.session.consents.moodlog?.granted || state.session.level >= 3))
            return;
        if (await cases.openOf(person))
            return;
        await erase(this.parts, person, isoTime(clock.now()));
        turns.forget(person);
    }
    every(ms, work) {
        const before = this.cancel;
        let cancel = () => undefined;
        const again = () => {
            work().catch((error) => this.parts.log.error('housekeeping failed', { error }));
            cancel = this.parts.clock.after(ms, again);
        };
        cancel = this.parts.clock.after(ms, again);
        this.cancel = () => {
            before();
            cancel();
        };
    }
}
//# sourceMappingURL=housekeeping.js.map