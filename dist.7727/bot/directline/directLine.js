import { createHash } from 'node:crypto';
import { isoTime, second } from '../../clock.js';
import { asHavenError, HavenError } from '../../errors.js';
import { within } from '../deadline.js';
import { tokenSeconds } from './tokens.js';
import { clientActivityId } from './wire.js';
/** How long the answer to a new conversation waits for its greeting. */
const greetingMs = 1.5 * second;
/** Direct Line 3.0 as far as Web Chat uses it, for anonymous people, inside this process. */
export class DirectLine {
    parts;
    constructor(parts) {
        this.parts = parts;
    }
    /** A token for a person nobody has seen before. */
    generate({ locale, country }) {
        const { newId } = this.parts;
        return this.ticket({ person: `dl_${newId()}`, conversation: newId(), locale, country });
    }
    /** The same person and conversation, with what they have stated since, for another 1800 s. */
    refresh(claims) {
        return this.ticket(this.current(claims));
    }
    /** Opens the token's conversation. @returns 201 the first time, 200 for one that is open already */
    async start(claims, origin) {
        const opened = await this.parts.book.ensure(claims);
        const current = this.current(claims);
        const status = opened === 'known' ? 200 : 201;
        if (status === 201)
            await this.greet(current);
        return { status, body: await this.ticketWithStream(current, origin, '') };
    }
    /** A new stream for a conversation that is open. @throws HavenError `conversation_unknown` */
    async reconnect(claims, origin, watermark) {
        if (!(await this.parts.book.exists(claims.conversation)))
            throw new HavenError('conversation_unknown');
        return this.ticketWithStream(this.current(claims), origin, watermark);
    }
    activities({ conversation }, watermark) {
        return this.parts.transcript.since(conversation, watermark);
    }
    /**
     * Takes what the person wrote; resolves after the bot's turn.
     * @throws HavenError `bot_error` when the bot could not answer
     */
    async post(claims, posted) {
        const { book, toBot, log } = this.parts;
        const activity = this.wireActivity(claims, posted);
        if (posted.type === 'typing')
            return { id: activity.id };
        await book.ensure(claims);
        await this.echo(claims.conversation, activity);
        const known = { ...claims, ...this.parts.known(claims.person) };
        try {
            await toBot(activity, { person: claims.person, conversation: claims.conversation, known });
        }
        catch (error) {
            log.error('bot failed', { code: asHavenError(error).code, error });
            throw new HavenError('bot_error', '', { cause: error });
        }
        await book.state(claims, this.parts.known(claims.person));
        return { id: activity.id };
    }
    /** Messages become part of the history; events are only shown to the socket that waits for them. */
    async echo(conversation, activity) {
        const { transcript, streams } = this.parts;
        if (activity['type'] !== 'message')
            return streams.push(conversation, { activities: [activity], watermark: '' });
        const { watermark, known } = await transcript.add(conversation, activity);
        if (!known)
            streams.push(conversation, { activities: [activity], watermark });
    }
    /** Somebody is there: the notice comes before the first exchange. A greeting that fails does not close the door. */
    async greet({ person, conversation, locale, country }) {
        const { toBot, clock, log } = this.parts;
        const id = `${conversation}|arrival`;
        const user = { id: person, role: 'user' };
        const activity = { type: 'conversationUpdate', id, membersAdded: [user], from: user, ...addressed(conversation) };
        const greeting = toBot(activity, { person, conversation, known: { locale, country } }).catch((error) => {
            log.error('no greeting', { code: asHavenError(error).code, error });
        });
        await within(clock, greetingMs, greeting);
    }
    /** The activity as it is kept and echoed: who wrote it, the token says, whatever the client claims. */
    wireActivity({ person, conversation }, posted) {
        const client = clientActivityId(posted);
        const own = client === undefined ? this.parts.newId() : shortHash(`${conversation}\n${client}`);
        const { type, text, name, value, locale, textFormat, channelData } = posted;
        const said = { type, text, name, value, locale, textFormat, channelData: keptChannelData(channelData) };
        const from = { id: person, role: 'user' };
        return {
            ...said,
            id: `${conversation}|${own}`,
            from,
            timestamp: isoTime(this.parts.clock.now()),
            ...addressed(conversation),
        };
    }
    current(claims) {
        const { locale, country } = this.parts.known(claims.person);
        return { ...claims, locale: locale ?? claims.locale, country: country ?? claims.country };
    }
    async ticket(claims) {
        const token = await this.parts.tokens.issue(claims);
        return { conversationId: claims.conversation, token, expires_in: tokenSeconds };
    }
    async ticketWithStream(claims, origin, watermark) {
        const stream = await this.parts.tokens.issueStream(claims, watermark);
        const path = `/v3/directline/conversations/${claims.conversation}/stream`;
        return { ...(await this.ticket(claims)), streamUrl: `${origin}${path}?watermark=${watermark}&t=${stream}` };
    }
}
const addressed = (conversation) => ({
    channelId: 'directline',
    conversation: { id: conversation },
    recipient: { id: 'haven', role: 'bot' },
    serviceUrl: 'urn:haven:directline',
});
const shortHash = (text) => createHash('sha256').update(text).digest('base64url').slice(0, 22);
/** Of a client's own data only what it needs to recognise its message. */
function keptChannelData(data) {
    const names = ['clientActivityID', 'clientTimestamp', 'postBack', 'messageBack'];
    return Object.fromEntries(names.flatMap((name) => (data?.[name] === undefined ? [] : [[name, data[name]]])));
}
//# sourceMappingURL=directLine.js.map