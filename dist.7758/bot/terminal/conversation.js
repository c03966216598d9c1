/** The one person of a terminal, and where they are. */
export const terminalPerson = 'terminal';
export const terminalAddress = { channel: 'terminal', conversation: 'terminal', reference: null };
/** Notes what is decided and said, line by line, around the parts that the turns are made of. */
export class Recorder {
    say;
    decisions = new Map();
    replies = [];
    lastReading = null;
    constructor(say) {
        this.say = say;
    }
    async deliver(items) {
        this.replies.push(...items.map(this.say));
    }
    /** A turn may be decided twice (on receipt and in its place); by its seed the second takes the place of the first. */
    noting(step) {
        return (session, input, reading, policy, at, seed) => {
            const decision = step(session, input, reading, policy, at, seed);
            this.decisions.set(seed, decision);
            return decision;
        };
    }
    noted(reader) {
        return {
            floor: (text, previous) => reader.floor(text, previous),
            read: async (text, previous) => (this.lastReading = await reader.read(text, previous)),
            degraded: () => reader.degraded(),
            close: () => reader.close(),
        };
    }
    /** What happened since the last time. */
    take() {
        const decisions = [...this.decisions.values()];
        const { replies, lastReading: reading } = this;
        this.decisions.clear();
        this.replies = [];
        this.lastReading = null;
        return { replies, effects: decisions.flatMap(({ effects }) => effects), reading, last: decisions.at(-1) ?? null };
    }
}
/** Ids, and with them the wording, depend on the place in the conversation alone. */
export const turnId = (count, input) => `${input.kind}-${count}`;
//# sourceMappingURL=conversation.js.map