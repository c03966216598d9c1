import helmet from 'helmet';
import restify from 'restify';
import { z } from 'zod';
import { HavenError } from '../errors.js';
import { checkHost, checkOrigin } from './http/hosts.js';
import { send, sendError } from './http/respond.js';
import { errorBody } from './http/route.js';
import { nothingElse } from './http/contentSecurity.js';
const protect = helmet({
    contentSecurityPolicy: { useDefaults: false, directives: nothingElse },
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
});
/** A request must be complete within this time, milliseconds. */
const requestMs = 30_000;
/** The HTTP server: every answer that is not a page is JSON, and nothing a caller sends ends the process. */
export function createServer(parts) {
    const server = restify.createServer({ name: '', handleUncaughtExceptions: false, ignoreTrailingSlash: true });
    server.server.requestTimeout = requestMs;
    server.pre((request, response, next) => next(admit(parts, request, response)));
    for (const route of parts.routes)
        mount(server, parts, route);
    // Restify's own callback is left alone on purpose: called, it would answer a second time.
    server.on('restifyError', (request, response, error) => answerError(parts, request, response, routingError(error) ?? error));
    server.server.on('upgrade', (request, socket, head) => parts.upgrade(request, socket, head));
    server.server.on('clientError', (_error, socket) => refuseBroken(socket));
    return server;
}
/** @returns an error to answer with, false when the request is answered, undefined to go on to the routes */
function admit(parts, request, response) {
    try {
        checkHost(request, parts.hosts);
        const path = pathOf(request);
        protect(request, response, () => undefined);
        return path.startsWith('/v3/directline') ? admitOrigin(parts, request, response) : undefined;
    }
    catch (error) {
        answerError(parts, request, response, error);
        return false;
    }
}
/** Pages of other origins need leave; with it, browsers are told so. A preflight is answered here. */
function admitOrigin(parts, request, response) {
    const origin = checkOrigin(request, parts.allowedOrigins);
    if (origin !== null) {
        response.setHeader('access-control-allow-origin', origin);
        response.setHeader('cross-origin-resource-policy', 'cross-origin');
        response.setHeader('vary', 'origin');
    }
    if (request.method !== 'OPTIONS')
        return undefined;
    response.setHeader('access-control-allow-methods', 'GET, POST');
    response.setHeader('access-control-allow-headers', 'authorization, content-type, x-ms-bot-agent, x-requested-with');
    response.setHeader('access-control-max-age', '600');
    send(response, 204, 'text/plain', '');
    return false;
}
function mount(server, parts, { method, path, handle }) {
    server[method](path, (request, response, next) => {
        const query = new URL(request.url ?? '/', 'http://localhost').searchParams;
        const params = z.record(z.string(), z.string()).catch({}).parse(request.params);
        handle({ raw: request, params, query }, response)
            .catch((error) => answerError(parts, request, response, error))
            .finally(() => next(false));
    });
}
function answerError({ log }, request, response, error) {
    const body = errorBody(pathOf(request));
    if (!(error instanceof HavenError) || error.status >= 500)
        log.error('request failed', { error });
    sendError(request, response, error, body);
}
const pathOf = ({ url }) => (url ?? '/').split('?')[0] ?? '/';
const routing = z.looseObject({ statusCode: z.number() });
/** The router's own refusals, in the words of our catalogue. */
function routingError(error) {
    const parsed = routing.safeParse(error);
    if (!parsed.success)
        return null;
    if (parsed.data.statusCode === 404)
        return new HavenError('not_found');
    if (parsed.data.statusCode === 405)
        return new HavenError('method_not_allowed');
    return parsed.data.statusCode < 500 ? new HavenError('bad_request') : null;
}
/** What is not HTTP at all gets the shortest answer there is. */
function refuseBroken(socket) {
    if (socket.writable)
        socket.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n');
    else
        socket.destroy();
}
//# sourceMappingURL=server.js.map