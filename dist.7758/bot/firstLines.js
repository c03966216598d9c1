import { within } from './deadline.js';
import { limits } from './turnParts.js';
/**
 * The urgent replies of one turn. They go straight through the channel, before anything is stored or anyone is told.
 * A second decision about the same turn (by the model, on a fresher session) says them again only when it is graver.
 */
export class FirstLines {
    parts;
    turn;
    level = 0;
    items = [];
    constructor(parts, turn) {
        this.parts = parts;
        this.turn = turn;
    }
    /** What went out, or was tried, so far; becomes part of the commit. */
    get sent() {
        return this.items;
    }
    /** Whether the person has seen lines in this turn. */
    get shown() {
        return this.items.some(({ delivered }) => delivered);
    }
    /** Sends the decision's urgent replies, unless this turn already said as much. Never throws: the turn goes on. */
    async say({ session, replies }) {
        const known = new Set(this.items.map(({ reply }) => reply.key));
        const urgent = replies.filter((reply) => reply.urgent && !known.has(reply.key));
        if (urgent.length === 0 || (this.items.length > 0 && session.level <= this.level))
            return;
        this.level = session.level;
        const { id, address } = this.turn;
        const items = urgent.map((reply, position) => ({
            id: `${id}:u${this.items.length + position}`,
            reply,
            locale: session.locale,
            address,
            delivered: false,
        }));
        this.items.push(...items);
        await this.deliver(items);
    }
    async deliver(items) {
        const { channel, clock, log, metrics } = this.parts;
        const delivery = channel.deliver(items).then(() => {
            for (const item of items)
                item.delivered = true;
            const seconds = (clock.now() - this.turn.at) / 1000;
            metrics.firstReply.observe({ level: String(this.level) }, seconds);
        }, (error) => log.error('urgent reply not delivered', { error, turn: this.turn.id }));
        await within(clock, limits.urgentDelivery, delivery);
    }
}
//# sourceMappingURL=firstLines.js.map