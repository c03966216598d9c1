import { WebSocketServer } from 'ws';
import { asHavenError, HavenError } from '../../errors.js';
/** Clients send nothing but keep-alives on the stream. */
const mostBytes = 16 * 1024;
/** Takes WebSocket upgrades for streams. Nothing that arrives here, however broken, reaches the process as an exception. */
export function streamUpgrades(parts) {
    const server = new WebSocketServer({ noServer: true, maxPayload: mostBytes });
    return (request, socket, head) => {
        socket.on('error', (error) => parts.log.debug('socket failed', { error }));
        admit(parts, request)
            .then((claims) => {
            server.handleUpgrade(request, socket, head, (open) => void begin(parts, open, claims));
        })
            .catch((error) => refuse(parts, socket, error));
    };
}
async function admit({ tokens, check }, request) {
    check(request);
    const url = new URL(request.url ?? '/', 'http://localhost');
    const [, id] = /^\/v3\/directline\/conversations\/([^/]+)\/stream$/.exec(url.pathname) ?? [];
    if (!id)
        throw new HavenError('not_found');
    const token = url.searchParams.get('t');
    if (!token)
        throw new HavenError('token_missing');
    const claims = await tokens.readStream(token);
    if (claims.conversation !== id)
        throw new HavenError('token_invalid');
    return { ...claims, watermark: url.searchParams.get('watermark') ?? claims.watermark };
}
/** Shows what the client has not seen, and from now on whatever comes. */
async function begin({ transcript, streams, log }, socket, claims) {
    socket.on('error', (error) => log.debug('socket failed', { error }));
    try {
        streams.open(claims.conversation, socket);
        const missed = await transcript.since(claims.conversation, claims.watermark);
        if (missed.activities.length > 0)
            streams.push(claims.conversation, missed);
    }
    catch (error) {
        log.warn('stream not opened', { error });
        socket.close(1011);
    }
}
function refuse({ log }, socket, thrown) {
    const error = asHavenError(thrown);
    log.debug('stream refused', { code: error.code });
    const body = JSON.stringify(error);
    const head = `HTTP/1.1 ${error.status} ${error.code}\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n`;
    socket.end(head + body);
}
//# sourceMappingURL=upgrade.js.map