import { isIP } from 'node:net';
import { HavenError } from '../../errors.js';
/** The host a request names, without its port, in lower case; empty when it names none. */
export function hostName(host) {
    const text = (host ?? '').toLowerCase();
    const bracketed = /^\[([0-9a-f:.]+)\](?::\d+)?$/.exec(text);
    return bracketed?.[1] ?? text.replace(/:\d+$/, '');
}
const isLoopbackName = (name) => name === 'localhost' || name === '::1' || (isIP(name) === 4 && name.startsWith('127.'));
/** Whether a request comes from this very machine. */
export function fromLoopback({ socket }) {
    const address = (socket.remoteAddress ?? '').replace(/^::ffff:/, '');
    return isLoopbackName(address);
}
/**
 * Refuses host names that are not ours. On loopback this is what stops a web page whose name was rebound to 127.0.0.1
 * (DNS rebinding) from reading conversations.
 * @throws HavenError `host_not_allowed`
 */
export function checkHost(request, allowed) {
    const name = hostName(request.headers.host);
    if (isLoopbackName(name) && fromLoopback(request))
        return;
    const withPort = (request.headers.host ?? '').toLowerCase();
    if (allowed.includes('*') || allowed.includes(name) || allowed.includes(withPort))
        return;
    throw new HavenError('host_not_allowed');
}
/**
 * Refuses pages of other origins, unless they are allowed by name. No `Origin` means no page.
 * @returns the origin to name in the answer's CORS headers, or null for our own pages
 * @throws HavenError `origin_not_allowed`
 */
export function checkOrigin({ headers }, allowed) {
    const { origin, host } = headers;
    if (origin === undefined)
        return null;
    if (allowed.includes(origin))
        return origin;
    if (URL.canParse(origin) && new URL(origin).host === host?.toLowerCase())
        return null;
    throw new HavenError('origin_not_allowed');
}
//# sourceMappingURL=hosts.js.map