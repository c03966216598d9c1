import { HavenError } from '../../errors.js';
import { mostBytes } from '../limits.js';
/** Bytes that a line may have more than the text in it: the JSON around it, its escapes, the earlier texts. */
const mostLineBytes = 8 * mostBytes;
const newline = 10;
/**
 * The lines of a byte stream, each decoded by itself, so that bytes that are not UTF-8 spoil one line and no other.
 * A line of endless length is dropped as it comes and reported once.
 */
export async function* linesOf(input) {
    let parts = [];
    let size = 0;
    for await (const piece of input) {
        let rest = Buffer.from(piece);
        for (let at = rest.indexOf(newline); at >= 0; at = rest.indexOf(newline)) {
            yield lineOf([...parts, rest.subarray(0, at)], size + at);
            parts = [];
            size = 0;
            rest = rest.subarray(at + 1);
        }
        size += rest.length;
        if (size <= mostLineBytes)
            parts.push(rest);
        else
            parts = [];
    }
    if (size > 0)
        yield lineOf(parts, size);
}
function lineOf(parts, size) {
    if (size > mostLineBytes)
        return { error: new HavenError('text_too_long') };
    try {
        const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
        return { text: text.endsWith('\r') ? text.slice(0, -1) : text };
    }
    catch (cause) {
        return { error: new HavenError('text_unreadable', '', { cause }) };
    }
}
//# sourceMappingURL=lines.js.map