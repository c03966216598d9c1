import { asHavenError } from '../../errors.js';
export function sendJson(response, status, body) {
    send(response, status, 'application/json; charset=utf-8', JSON.stringify(body));
}
/** Sends a whole body; nothing of it is kept by browsers or proxies unless a header says otherwise. */
export function send(response, status, type, body) {
    if (response.headersSent || response.writableEnded)
        return;
    const bytes = Buffer.from(body);
    if (!response.hasHeader('cache-control'))
        response.setHeader('cache-control', 'no-store');
    response.writeHead(status, { 'content-type': type, 'content-length': bytes.length });
    response.end(bytes);
}
/** Any failure as its code and safe message. A request whose body was not read to its end closes its connection. */
export function sendError(request, response, thrown, asBody) {
    const error = asHavenError(thrown);
    if (error.code === 'too_many_requests')
        response.setHeader('retry-after', '10');
    if (!request.complete) {
        response.setHeader('connection', 'close');
        request.resume();
    }
    sendJson(response, error.status, asBody(error));
}
//# sourceMappingURL=respond.js.map