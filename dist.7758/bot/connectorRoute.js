import { z } from 'zod';
import { HavenError } from '../errors.js';
import { originKey } from './handler.js';
import { readJson } from './http/body.js';
import { fromLoopback } from './http/hosts.js';
import { send, sendJson } from './http/respond.js';
const account = z.looseObject({ id: z.string().min(1).max(512) });
/** What an activity must have before anything looks at it. Channels are named: each has its own way of authentication. */
const incoming = z.looseObject({
    type: z.string().min(1).max(64),
    channelId: z.enum(['msteams', 'emulator', 'directline', 'webchat']),
    serviceUrl: z.url().max(512),
    conversation: account,
    from: account,
    recipient: account,
    id: z.string().min(1).max(512).optional(),
    text: z.string().optional(),
});
/** `POST /api/messages`: the Bot Framework connector, for Teams, Azure Bot Service and the emulator. */
export function connectorRoute(parts) {
    return {
        method: 'post',
        path: '/api/messages',
        async handle({ raw }, response) {
            const activity = parseActivity(await readJson(raw));
            const { authorization = '' } = raw.headers;
            if (!parts.registered && !fromLoopback(raw))
                throw new HavenError('forbidden');
            const authentication = await authenticate(parts, activity, authorization);
            parts.serviceUrls.check(activity.serviceUrl);
            const answer = await parts.adapter.run(authentication, activity, (context) => talk(parts, context));
            if (answer?.body === undefined)
                send(response, answer?.status ?? 200, 'text/plain', '');
            else
                sendJson(response, answer.status, answer.body);
        },
    };
}
function parseActivity(body) {
    const parsed = incoming.safeParse(body);
    if (!parsed.success)
        throw new HavenError('bad_request');
    // The Bot Framework's own type asks for fields that no channel sends; what we use of it has been checked above.
    return parsed.data;
}
async function authenticate({ authentication }, activity, header) {
    try {
        return await authentication.authenticateRequest(activity, header);
    }
    catch (cause) {
        throw new HavenError(header === '' ? 'token_missing' : 'token_refused', '', { cause });
    }
}
async function talk({ bot, originOf }, context) {
    const origin = originOf(context.activity);
    if (!origin)
        return;
    context.turnState.set(originKey, origin);
    await bot.run(context);
}
//# sourceMappingURL=connectorRoute.js.map