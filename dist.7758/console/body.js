import { HavenError } from '../errors.js';
/** No form of the console comes near this size. */
export const bodyAtMost = 256 * 1024;
/** What is larger is read to its end, so that the answer arrives, but not endlessly. */
const drainAtMost = 64 * 1024 * 1024;
/**
 * The JSON body of a request, also where a body parser of the server has read it already.
 * @throws HavenError `unsupported_media_type`, `body_missing`, `body_too_large`, `text_unreadable`, `bad_json`
 */
export async function readJson(request) {
    const bytes = await bytesOf(request);
    if (bytes.length > bodyAtMost)
        throw new HavenError('body_too_large');
    if (bytes.length === 0)
        throw new HavenError('body_missing');
    if (!isJson(request.headers['content-type']))
        throw new HavenError('unsupported_media_type');
    return parsed(decoded(bytes));
}
async function bytesOf(request) {
    const { body } = request;
    if (Buffer.isBuffer(body))
        return body;
    if (typeof body === 'string')
        return Buffer.from(body);
    if (typeof body === 'object' && body !== null && request.readableEnded)
        return Buffer.from(JSON.stringify(body));
    return received(request);
}
async function received(request) {
    const chunks = [];
    let size = 0;
    for await (const chunk of request) {
        const bytes = Buffer.from(chunk);
        size += bytes.length;
        if (size > drainAtMost)
            throw new HavenError('body_too_large');
        if (size - bytes.length <= bodyAtMost)
            chunks.push(bytes);
    }
    return Buffer.concat(chunks);
}
const isJson = (type) => /^application\/json\s*(;|$)/iu.test(type ?? '');
function decoded(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch (cause) {
        throw new HavenError('text_unreadable', '', { cause });
    }
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        // The parser's message quotes the body, so it is not kept as the cause.
        throw new HavenError('bad_json');
    }
}
//# sourceMappingURL=body.js.map