import { TurnContext } from 'botbuilder';
import { createHash, randomUUID } from 'node:crypto';
import { teamsPersonId } from './personId.js';
/**
 * Who wrote an activity that came through the connector, and how to reach them later.
 * @returns null for anything but a conversation with one person: in a group the bot stays silent
 */
export function connectorOrigin(key, activity) {
    if (activity.conversation.isGroup || (activity.conversation.conversationType ?? 'personal') !== 'personal')
        return null;
    const channel = activity.channelId === 'msteams' ? 'msteams' : 'emulator';
    const tenant = activity.conversation.tenantId ?? activity.channelId;
    const account = activity.from.aadObjectId ?? activity.from.id;
    const { conversation } = activity;
    const address = { channel, conversation: conversation.id, reference: referenceOf(activity) };
    return {
        id: turnId(activity),
        person: teamsPersonId(key, tenant, account),
        address,
        known: activity.locale ? { locale: activity.locale } : {},
    };
}
/** What is needed to write to the conversation later; without names. */
function referenceOf(activity) {
    const { bot, user, conversation, channelId, serviceUrl, locale } = TurnContext.getConversationReference(activity);
    const { id, tenantId, conversationType } = conversation ?? activity.conversation;
    return {
        bot: { id: bot?.id ?? activity.recipient.id },
        user: { id: user?.id ?? activity.from.id },
        conversation: { id, tenantId, conversationType },
        channelId,
        serviceUrl,
        locale,
    };
}
/** Channels deliver an activity again when in doubt, with the same id; one without an id cannot be recognised. */
function turnId({ id, channelId, conversation }) {
    const own = id ?? randomUUID();
    return createHash('sha256')
        .update(JSON.stringify([channelId, conversation.id, own]))
        .digest('base64url')
        .slice(0, 32);
}
//# sourceMappingURL=origin.js.map