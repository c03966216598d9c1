import { HavenError } from '../../errors.js';
/** No activity is larger; what is goes unread. */
export const mostBytes = 256 * 1024;
/**
 * Reads a JSON body.
 * @throws HavenError `unsupported_media_type`, `body_missing`, `body_too_large`, `text_unreadable` or `bad_json`
 */
export async function readJson(request) {
    const bytes = await readBytes(request);
    if (bytes.length === 0)
        throw new HavenError('body_missing');
    if (!isJson(request))
        throw new HavenError('unsupported_media_type');
    try {
        return JSON.parse(decode(bytes));
    }
    catch (cause) {
        if (cause instanceof HavenError)
            throw cause;
        // JSON.parse quotes what it could not read: the cause must not travel on.
        throw new HavenError('bad_json');
    }
}
/** The same where a body may be missing, which then is an empty object. */
export async function readOptionalJson(request) {
    const { headers } = request;
    const empty = headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) === 0;
    return empty ? {} : readJson(request);
}
function isJson({ headers }) {
    const encoding = headers['content-encoding'] ?? 'identity';
    const [type = ''] = (headers['content-type'] ?? '').toLowerCase().split(';');
    return encoding === 'identity' && /^application\/([\w.-]+\+)?json$/.test(type.trim());
}
async function readBytes(request) {
    if (Number(request.headers['content-length'] ?? 0) > mostBytes)
        throw new HavenError('body_too_large');
    const chunks = [];
    let length = 0;
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
        const bytes = Buffer.from(chunk);
        length += bytes.length;
        if (length > mostBytes)
            throw new HavenError('body_too_large');
        chunks.push(bytes);
    }
    return Buffer.concat(chunks);
}
function decode(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch (cause) {
        throw new HavenError('text_unreadable', '', { cause });
    }
}
//# sourceMappingURL=body.js.map