import { seedOf } from '../seed.js';
import { terminalAddress, terminalPerson, turnId, } from './conversation.js';
/** Between two lines without a time of their own, milliseconds: they come one after the other. */
const between = 1000;
/** A conversation of one person with the program, line by line. */
export class TerminalChat {
    parts;
    count = 0;
    turns = 0;
    constructor(parts) {
        this.parts = parts;
    }
    /** Says something at an instant (null: a moment later). Replies that came due meanwhile stand before the answer. */
    async say(input, at, trace) {
        await this.parts.moveTo(at ?? this.parts.now() + between);
        await this.receive(input);
        this.turns += 1;
        const { replies, effects, reading, last } = this.parts.recorder.take();
        const session = last?.session ?? (await this.parts.session());
        const answered = { turn: this.turns, level: session.level, flow: session.active?.flow ?? null, replies, effects };
        return trace ? { ...answered, reading } : answered;
    }
    /** Lets time pass without a word. @returns what came due meanwhile */
    async pass(at) {
        await this.parts.moveTo(at);
        await this.parts.turns.idle();
        return this.parts.recorder.take().replies;
    }
    /** Sets the language or the country; what it leads to is not shown. */
    async set(input) {
        await this.receive(input);
        this.parts.recorder.take();
    }
    async receive(input) {
        this.count += 1;
        const id = turnId(this.count, input);
        const at = this.parts.now();
        await this.parts.turns.receive({
            id,
            person: terminalPerson,
            address: terminalAddress,
            input,
            at,
            seed: seedOf(id),
            known: {},
        });
        await this.parts.turns.idle();
    }
}
//# sourceMappingURL=chat.js.map