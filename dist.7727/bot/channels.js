import { HavenError } from '../errors.js';
import { OpenChoices } from './openChoices.js';
/** Every channel there is; each reply goes where its address says. */
export class Channels {
    byName;
    choices = new OpenChoices();
    constructor(byName) {
        this.byName = byName;
    }
    async deliver(items) {
        for (const [channel, own] of this.apart(items))
            await channel.deliver(own);
    }
    async show(items) {
        for (const [channel, own] of this.apart(items))
            await (channel.show ? channel.show(own) : channel.deliver(own));
    }
    heard(conversation) {
        this.choices.heard(conversation);
    }
    typing(conversation) {
        for (const channel of Object.values(this.byName))
            channel.typing?.(conversation);
    }
    apart(items) {
        const apart = new Map();
        for (const item of items) {
            const channel = this.byName[item.address.channel];
            if (!channel)
                throw new HavenError('internal', `no channel ${item.address.channel}`);
            apart.set(channel, [...(apart.get(channel) ?? []), this.choices.carried(item)]);
        }
        return apart;
    }
}
//# sourceMappingURL=channels.js.map