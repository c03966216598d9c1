import { createHash } from 'node:crypto';
import { HavenError } from './errors.js';
const hidden = '[redacted]';
/** Codes, versions, route patterns, addresses of this process: no spaces, ASCII only, short. */
const word = /^[A-Za-z0-9_.:/@+-]{1,80}$/;
/** Fields that hold one of our own words: kept while they look like one. */
const wordFields = new Set([
    'code',
    'event',
    'route',
    'method',
    'level',
    'name',
    'version',
    'flow',
    'kind',
    'effect',
    'part',
]);
/** Fields with a sentence of ours about the set-up, never about a person. */
const sentenceFields = new Set(['msg', 'detail']);
/** Fields that name a person or a conversation: hashed. */
const idFields = new Set(['person', 'conversation', 'case', 'turn', 'counselor', 'id']);
const deepest = 4;
/** A short one-way name for an id: lines about the same person can be joined, the person cannot be found. */
export function hashId(id) {
    return createHash('sha256').update('haven-log').update(id).digest('base64url').slice(0, 12);
}
/** Anything at all as what a log may hold. */
export function redact(value, field = '', depth = 0) {
    if (value === null || value === undefined)
        return null;
    if (typeof value === 'number' || typeof value === 'boolean')
        return value;
    if (typeof value === 'string')
        return redactString(value, field);
    if (value instanceof Error)
        return redactError(value);
    if (typeof value !== 'object' || depth >= deepest)
        return hidden;
    if (Array.isArray(value))
        return value.slice(0, 20).map((item) => redact(item, field, depth + 1));
    return redactFields(value, depth);
}
function redactString(value, field) {
    if (idFields.has(field))
        return hashId(value);
    if (wordFields.has(field) && word.test(value))
        return value;
    if (sentenceFields.has(field) && value.length <= 200)
        return value;
    return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) ? value : hidden;
}
/** Class, code and the places in the code; never the message, which may quote its input. */
function redactError(error) {
    const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
    return {
        name: word.test(error.name) ? error.name : 'Error',
        code: errorCode(error),
        detail: error instanceof HavenError ? (error.detail ?? '') : '',
        at: frames.slice(0, 6).map((frame) => frame.trim()),
        cause: error.cause instanceof Error ? redactError(error.cause) : null,
    };
}
function errorCode(error) {
    const code = 'code' in error ? error.code : undefined;
    return typeof code === 'string' && word.test(code) ? code : '';
}
function redactFields(value, depth) {
    const kept = Object.entries(value).filter(([name]) => word.test(name));
    return Object.fromEntries(kept.map(([name, inner]) => [name, redact(inner, name, depth + 1)]));
}
//# sourceMappingURL=redact.js.map