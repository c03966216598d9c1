import { isoTime } from '../../clock.js';
/** Delivers replies to Direct Line conversations: into the history, and at once to the socket that listens. */
export class DirectLineChannel {
    parts;
    delivered = new Set();
    constructor(parts) {
        this.parts = parts;
    }
    async deliver(items) {
        for (const item of items)
            await this.deliverOne(item);
    }
    async show(items) {
        const { transcript, streams } = this.parts;
        for (const item of items) {
            const { conversation } = item.address;
            const activity = await this.activity(item);
            const { watermark } = await transcript.addLoose(conversation, activity);
            streams.push(conversation, { activities: [activity], watermark });
        }
    }
    typing(conversation) {
        const at = isoTime(this.parts.clock.now());
        const activity = { ...fromBot(conversation, at), type: 'typing', id: `typing:${at}` };
        this.parts.streams.push(conversation, { activities: [activity], watermark: '' });
    }
    async deliverOne(item) {
        const { transcript, streams } = this.parts;
        const { conversation } = item.address;
        const activity = await this.activity(item);
        const { watermark, known } = await transcript.add(conversation, activity);
        if (known || this.shownBefore(`${conversation} ${activity.id}`))
            return;
        streams.push(conversation, { activities: [activity], watermark });
    }
    async activity(item) {
        const { conversation } = item.address;
        const rendered = await this.parts.render(item);
        return { ...fromBot(conversation, isoTime(this.parts.clock.now())), ...rendered, id: item.id };
    }
    /** The history recognises a repeated reply by its id; this does while the history is away. */
    shownBefore(id) {
        const before = this.delivered.has(id);
        this.delivered.add(id);
        const oldest = this.delivered.values().next().value;
        if (this.delivered.size > 5000 && oldest !== undefined)
            this.delivered.delete(oldest);
        return before;
    }
}
const fromBot = (conversation, timestamp) => ({
    channelId: 'directline',
    conversation: { id: conversation },
    from: { id: 'haven', role: 'bot' },
    timestamp,
});
//# sourceMappingURL=channel.js.map