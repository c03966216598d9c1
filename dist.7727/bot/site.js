import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { BotAdapter } from './adapter.js';
import { botAuthentication, inProcess } from './authentication.js';
import { Channels } from './channels.js';
import { chatRoutes } from './chat/chatRoutes.js';
import { ExportLinks } from './chat/exportLinks.js';
import { exportRoutes } from './chat/exportRoutes.js';
import { connectorRoute } from './connectorRoute.js';
import { DirectLineChannel } from './directline/channel.js';
import { ConversationBook } from './directline/conversationBook.js';
import { DirectLine } from './directline/directLine.js';
import { directLineRoutes } from './directline/routes.js';
import { Streams } from './directline/streams.js';
import { Tokens } from './directline/tokens.js';
import { Transcript } from './directline/transcript.js';
import { streamUpgrades } from './directline/upgrade.js';
import { effectRunner } from './effects.js';
import { Bot, originKey } from './handler.js';
import { Housekeeping } from './housekeeping.js';
import { checkHost, checkOrigin } from './http/hosts.js';
import { RateLimit } from './http/rateLimit.js';
import { probeRoutes } from './probeRoutes.js';
import { renderer } from './rendering.js';
import { effectRooms } from './rooms.js';
import { createServer } from './server.js';
import { botFrameworkHosts, ServiceUrls } from './serviceUrls.js';
import { ConnectorChannel } from './teams/connectorChannel.js';
import { connectorOrigin } from './teams/origin.js';
import { connectorRetry } from './teams/retry.js';
import { Turns } from './turns.js';
/** New conversations of one caller: this many at once, and this many a second. */
const generateBurst = 120;
const generatePerSecond = 4;
/** Puts the bot together. */
export function createSite(parts) {
    const { clock, log, conversations, key, app } = parts;
    const authentication = botAuthentication(app, parts.issuer);
    const adapter = new BotAdapter(authentication);
    const serviceUrls = new ServiceUrls(app ? [...botFrameworkHosts, ...parts.serviceHosts] : []);
    const streams = new Streams(clock);
    const transcript = new Transcript(conversations, clock, log);
    const render = renderer({ ...parts, drawChart: drawChart(parts.frame) });
    const links = new ExportLinks(key, clock);
    const address = { url: parts.publicUrl ?? '' };
    const forget = async (person) => {
        for (const { conversation } of await conversations.ofPerson(person))
            transcript.forget(conversation.id);
    };
    const exportLink = async (person) => `${address.url}${await links.make(person)}`;
    const runEffect = effectRunner(effectRooms({ ...parts, exportLink, forget }));
    const connector = new ConnectorChannel({
        adapter,
        appId: app?.id ?? '',
        render,
        serviceUrls,
        retry: connectorRetry(clock, Math.random),
    });
    const directLineChannel = new DirectLineChannel({ render, transcript, streams, clock });
    const channel = new Channels({ directline: directLineChannel, msteams: connector, emulator: connector });
    const turns = new Turns({ ...parts, channel, runEffect });
    const bot = new Bot(turns, clock);
    const tokens = new Tokens(key, clock);
    const book = new ConversationBook({ conversations, transcript, clock, log });
    const directLine = new DirectLine({
        tokens,
        book,
        transcript,
        streams,
        toBot: toBot(adapter, bot, app?.id ?? ''),
        known: (person) => turns.known(person),
        newId: () => randomBytes(16).toString('base64url'),
        clock,
        log,
    });
    const check = (request) => {
        checkHost(request, parts.hosts);
        checkOrigin(request, parts.allowedOrigins);
    };
    const generateLimit = new RateLimit(clock, generateBurst, generatePerSecond);
    const server = createServer({
        routes: [
            connectorRoute({
                adapter,
                authentication,
                bot,
                serviceUrls,
                registered: app !== null,
                originOf: (activity) => connectorOrigin(key, activity),
            }),
            ...directLineRoutes({ directLine, tokens, generateLimit, socketOrigin }),
            ...chatRoutes(parts),
            ...exportRoutes({ ...parts, links }),
            ...probeRoutes(parts),
        ],
        upgrade: streamUpgrades({ tokens, transcript, streams, check, log }),
        hosts: parts.hosts,
        allowedOrigins: parts.allowedOrigins,
        log,
    });
    const housekeeping = new Housekeeping({ ...parts, turns, forget });
    return { server, turns, ...running({ server, turns, streams, housekeeping, address, log }) };
}
/** The chart as a picture, with words for those who do not see it. Drawing is loaded with the first picture asked for. */
const drawChart = (frame) => async ({ series, days }, locale) => {
    const { chartPng } = await import('../moodlog/picture.js');
    return { png: chartPng(series), alt: frame.say(locale, 'chart.alt', { days }) };
};
/** Activities of Direct Line take the same way through the Bot Framework as those of Teams, inside this process. */
function toBot(adapter, bot, appId) {
    return async (activity, { person, conversation, known }) => {
        const address = { channel: 'directline', conversation, reference: null };
        const origin = { id: String(activity['id']), person, address, known };
        // Made by DirectLine.wireActivity, which has every field that is used.
        await adapter.run(inProcess(appId), activity, async (context) => {
            context.turnState.set(originKey, origin);
            await bot.run(context);
        });
    };
}
/** Behind a proxy that ends TLS, `x-forwarded-proto` says how the client came. It decides a scheme and nothing else. */
function socketOrigin({ headers }) {
    const scheme = headers['x-forwarded-proto'] === 'https' ? 'wss' : 'ws';
    return `${scheme}://${headers.host ?? 'localhost'}`;
}
function running({ server, turns, streams, housekeeping, address, log }) {
    return {
        async listen(port, host) {
            server.listen(port, host);
            await once(server.server, 'listening');
            const taken = server.address().port;
            address.url ||= `http://${host.includes(':') ? `[${host}]` : host}:${taken}`;
            housekeeping.start();
            turns.resume().catch((error) => log.error('resume failed', { error }));
            return taken;
        },
        async close() {
            housekeeping.stop();
            turns.stop();
            streams.closeAll();
            const closed = once(server.server, 'close');
            server.close();
            server.server.closeAllConnections();
            await closed;
            await turns.idle();
        },
    };
}
//# sourceMappingURL=site.js.map