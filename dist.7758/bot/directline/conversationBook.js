import { second } from '../../clock.js';
import { asHavenError } from '../../errors.js';
import { inTime, late, within } from '../deadline.js';
const lookupMs = 0.5 * second;
/** Knows which conversations there are; a store that is down keeps nobody from writing. */
export class ConversationBook {
    parts;
    constructor(parts) {
        this.parts = parts;
    }
    /** @returns `made` for a conversation that did not exist, `known` for one that did, `unsure` when nobody can say */
    async ensure(claims) {
        const { conversations, clock, log } = this.parts;
        try {
            const opened = await within(clock, lookupMs, this.open(conversations, claims));
            return opened === late ? 'unsure' : opened;
        }
        catch (error) {
            log.warn('conversation not kept', { code: asHavenError(error).code, error });
            return 'unsure';
        }
    }
    /** Whether a conversation exists. A store that cannot say does not make it unknown: its token is proof enough. */
    async exists(id) {
        const { conversations, clock } = this.parts;
        const finding = conversations.find(id).catch(() => late);
        return (await within(clock, lookupMs, finding)) !== null;
    }
    /** Keeps what the person stated about language and country, so that later tokens carry it. */
    async state({ conversation, locale, country }, known) {
        const change = { locale: known.locale ?? locale, country: known.country ?? country };
        if (change.locale === locale && change.country === country)
            return;
        try {
            const { conversations, clock } = this.parts;
            await inTime(clock, lookupMs, conversations.update(conversation, change));
        }
        catch (error) {
            this.parts.log.warn('conversation not updated', { code: asHavenError(error).code });
        }
    }
    async open(conversations, { conversation: id, person, locale, country }) {
        const found = await conversations.find(id);
        const createdAt = found?.createdAt ?? this.parts.clock.now();
        if (!found)
            await conversations.create({ id, person, createdAt, locale, country });
        this.parts.transcript.began(id, createdAt);
        return found ? 'known' : 'made';
    }
}
//# sourceMappingURL=conversationBook.js.map