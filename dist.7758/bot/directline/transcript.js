import { second } from '../../clock.js';
import { asHavenError } from '../../errors.js';
import { late, within } from '../deadline.js';
import { readWatermark, writeWatermark } from './watermark.js';
/** How long the history may hold up a reply before it goes out without having been kept. */
const keepMs = 0.3 * second;
/** Unkept activities of one conversation, and conversations that have such. */
const mostLoose = 50;
const mostConversations = 1000;
/**
 * The activities of conversations: kept in the history, and in memory where the history cannot or must not have them
 * (a store that is down; the last words after an erasure).
 */
export class Transcript {
    conversations;
    clock;
    log;
    loose = new Map();
    beginnings = new Map();
    constructor(conversations, clock, log) {
        this.conversations = conversations;
        this.clock = clock;
        this.log = log;
    }
    /** Notes when a conversation began (milliseconds since the epoch), so that it need not be looked up. */
    began(conversation, createdAt) {
        this.beginnings.delete(conversation);
        this.beginnings.set(conversation, createdAt);
        const oldest = this.beginnings.keys().next().value;
        if (this.beginnings.size > mostConversations && oldest !== undefined)
            this.beginnings.delete(oldest);
    }
    /** Drops what is remembered of a conversation. */
    forget(conversation) {
        this.loose.delete(conversation);
        this.beginnings.delete(conversation);
    }
    /** Keeps an activity. @returns where a client stands that has seen it, and whether it was there before */
    async add(conversation, activity) {
        const at = this.clock.now();
        try {
            const appending = this.conversations.append(conversation, activity, at);
            const stored = await within(this.clock, keepMs, appending);
            if (stored !== late) {
                const watermark = await this.watermark(conversation, stored.position + 1);
                return { watermark, known: stored.at !== at };
            }
            appending.catch((error) => this.log.warn('late activity not kept', { error }));
        }
        catch (error) {
            const { code } = asHavenError(error);
            if (code === 'conversation_unknown')
                this.beginnings.delete(conversation);
            this.log.warn('activity not kept', { code, error });
        }
        return this.addLoose(conversation, activity);
    }
    /** Holds an activity in memory only. */
    async addLoose(conversation, activity) {
        const loose = this.loose.get(conversation) ?? [];
        const known = loose.some(({ id }) => id === activity.id);
        if (!known)
            loose.push(activity);
        this.loose.delete(conversation);
        this.loose.set(conversation, loose.slice(-mostLoose));
        const oldest = this.loose.keys().next().value;
        if (this.loose.size > mostConversations && oldest !== undefined)
            this.loose.delete(oldest);
        return { watermark: await this.watermark(conversation), known };
    }
    /** What a client has not seen that stands at `watermark`; everything for a client without one. */
    async since(conversation, watermark) {
        const epoch = await this.epoch(conversation);
        const from = readWatermark(watermark, epoch);
        const stored = await this.stored(conversation, from.position);
        const kept = new Set(stored.map(({ id }) => id));
        const loose = this.loose.get(conversation) ?? [];
        const unseen = loose.slice(from.loose).filter(({ id }) => !kept.has(id));
        const next = { epoch, position: from.position + stored.length, loose: loose.length };
        return { activities: [...stored, ...unseen].sort(byTime), watermark: writeWatermark(next) };
    }
    async stored(conversation, from) {
        try {
            const items = await within(this.clock, second, this.conversations.since(conversation, from));
            return items === late ? [] : items.map(({ id, activity }) => ({ ...activity, id }));
        }
        catch (error) {
            const { code } = asHavenError(error);
            if (code !== 'conversation_unknown')
                this.log.warn('history cannot be read', { code, error });
            return [];
        }
    }
    async watermark(conversation, position) {
        const epoch = await this.epoch(conversation);
        const loose = this.loose.get(conversation)?.length ?? 0;
        return position === undefined ? '' : writeWatermark({ epoch, position, loose });
    }
    /** When the conversation began: after an erasure it begins anew, and a watermark of before counts for nothing. */
    async epoch(conversation) {
        const known = this.beginnings.get(conversation);
        if (known !== undefined)
            return known;
        const finding = this.conversations.find(conversation).catch(() => null);
        const found = await within(this.clock, keepMs, finding);
        return found === late || found === null ? 0 : found.createdAt;
    }
}
/** ISO 8601 in UTC sorts as text; what has the same time stays in its order. */
function byTime(a, b) {
    return String(a['timestamp']).localeCompare(String(b['timestamp']), 'en');
}
//# sourceMappingURL=transcript.js.map