import { asHavenError } from '../errors.js';
/** What the page may do: its own scripts, styles and requests, and nothing from anywhere else. */
const contentSecurity = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
].join('; ');
/** Headers of every answer of the console: nothing is kept, framed, guessed or told to other sites. */
export const headersAlways = {
    'Content-Security-Policy': contentSecurity,
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
};
/** Answers with JSON. */
export function sendJson(response, status, body) {
    if (response.headersSent)
        return;
    const bytes = Buffer.from(JSON.stringify(body));
    response.writeHead(status, {
        ...headersAlways,
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Length': bytes.length,
    });
    response.end(bytes);
}
/** Answers with an error of the catalogue: its code and the message that is safe to show. */
export function sendError(response, thrown) {
    const error = asHavenError(thrown);
    sendJson(response, error.status, error.toJSON());
}
//# sourceMappingURL=respond.js.map