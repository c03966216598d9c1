import { z } from 'zod';
import { HavenError } from '../../errors.js';
/** Teams takes 80 KB a message; a picture that would burst it stays out, the numbers are in the text. */
const mostBytes = 78 * 1024;
const account = z.object({ id: z.string(), name: z.string().default('') });
const storedReference = z.object({
    serviceUrl: z.string(),
    channelId: z.string(),
    conversation: account.extend({
        tenantId: z.string().optional(),
        conversationType: z.string().default('personal'),
        isGroup: z.boolean().default(false),
    }),
    bot: account,
    user: account.optional(),
    locale: z.string().optional(),
});
/** Delivers replies through the Bot Framework connector: Teams, Azure Bot Service, the emulator. Also long after a turn. */
export class ConnectorChannel {
    parts;
    constructor(parts) {
        this.parts = parts;
    }
    async deliver(items) {
        for (const item of items)
            await this.deliverOne(item);
    }
    async deliverOne(item) {
        const { adapter, appId, render, serviceUrls, retry } = this.parts;
        const reference = parseReference(item.address.reference);
        serviceUrls.check(reference.serviceUrl ?? '');
        const activity = fitted({ ...(await render(item)), channelData: undefined });
        await retry(() => adapter.continueConversationAsync(appId, reference, async (context) => {
            // The continuation's own id is made up; a reply to it would be a reply to nothing.
            context.activity.id = undefined;
            await context.sendActivity({ ...activity });
        }));
    }
}
function fitted(activity) {
    if (Buffer.byteLength(JSON.stringify(activity)) <= mostBytes)
        return activity;
    return { ...activity, attachments: undefined };
}
function parseReference(reference) {
    const parsed = storedReference.safeParse(reference);
    if (!parsed.success)
        throw new HavenError('internal', 'a conversation reference cannot be read');
    return parsed.data;
}
//# sourceMappingURL=connectorChannel.js.map