/** Direct Line's own names for what can go wrong, where it has one. */
const names = {
    bad_json: 'BadArgument',
    bad_request: 'BadArgument',
    body_missing: 'MissingProperty',
    body_too_large: 'MessageSizeTooBig',
    unsupported_media_type: 'BadArgument',
    text_unreadable: 'BadArgument',
    token_missing: 'Unauthorized',
    token_invalid: 'Forbidden',
    token_expired: 'TokenExpired',
    conversation_unknown: 'ConversationNotFound',
    conversation_collision: 'collision',
    not_found: 'NotFound',
    method_not_allowed: 'MethodNotAllowed',
    bot_error: 'BotError',
    too_many_requests: 'TooManyRequests',
    uploads_not_supported: 'UploadsNotSupported',
    origin_not_allowed: 'Forbidden',
    host_not_allowed: 'Forbidden',
};
/** An error as Direct Line clients know it: `{error: {code, message}}`. */
export function wireError({ code, message }) {
    return { error: { code: names[code] ?? 'ServiceError', message } };
}
//# sourceMappingURL=wireErrors.js.map