import { z } from 'zod';
import { HavenError } from '../../errors.js';
const fields = { text: z.string(), previous: z.array(z.string()).default([]) };
/** Anything else that is sent is dropped here. */
const request = z.object(fields);
/**
 * A line as a request: JSON where it begins with `{`, else the text itself.
 * @throws HavenError `bad_json` for broken JSON, `bad_request` for JSON of another form or a text of nothing but blanks
 */
export function requestOf(line) {
    const asked = line.trimStart().startsWith('{') ? parse(line) : { text: line, previous: [] };
    if (asked.text.trim() === '')
        throw new HavenError('bad_request', 'empty text');
    return asked;
}
function parse(line) {
    const parsed = request.safeParse(json(line));
    if (!parsed.success)
        throw new HavenError('bad_request');
    return parsed.data;
}
function json(line) {
    try {
        return JSON.parse(line);
    }
    catch {
        // The parser's message quotes the line, which is a person's words: it is not kept.
        throw new HavenError('bad_json');
    }
}
//# sourceMappingURL=request.js.map