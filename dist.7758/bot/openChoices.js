/** Conversations remembered at once. */
const most = 5000;
/**
 * What a person may still choose. Clients show the choices of the last message only; a second message about something
 * else (a case, a timer) would take them away, so it carries them on until the person has written.
 */
export class OpenChoices {
    open = new Map();
    /** The person has written: what was offered before no longer stands. */
    heard(conversation) {
        this.open.delete(conversation);
    }
    /** The reply with the choices that are open after it. A human's words carry none of the program's. */
    carried(item) {
        const { conversation } = item.address;
        const { choices, from } = item.reply;
        if (from)
            return item;
        if (choices && choices.length > 0) {
            this.remember(conversation, choices);
            return item;
        }
        const open = this.open.get(conversation);
        return open ? { ...item, reply: { ...item.reply, choices: open } } : item;
    }
    remember(conversation, choices) {
        this.open.delete(conversation);
        this.open.set(conversation, choices);
        const oldest = this.open.keys().next().value;
        if (this.open.size > most && oldest !== undefined)
            this.open.delete(oldest);
    }
}
//# sourceMappingURL=openChoices.js.map