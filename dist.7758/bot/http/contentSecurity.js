/** What an answer that is no page may load: nothing. */
export const nothingElse = { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] };
/**
 * What the chat page may load: its own scripts and requests. Web Chat makes its styles at run time, which is allowed to
 * whoever knows this answer's nonce. `host` is named for browsers whose `'self'` leaves WebSockets out.
 */
export function chatSecurity(nonce, host) {
    return [
        "default-src 'none'",
        "script-src 'self'",
        // The hash is that of an empty style element, which Web Chat fills rule by rule.
        `style-src 'self' 'nonce-${nonce}' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='`,
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        `connect-src 'self' ws://${host} wss://${host}`,
        "form-action 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    ].join('; ');
}
/** What a page of text may load: its own style. */
export const textSecurity = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
//# sourceMappingURL=contentSecurity.js.map