import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { HavenError } from '../errors.js';
import { clean } from './normalise/clean.js';
import { simplify } from './normalise/simplify.js';
import { topics } from './reading.js';
/** Where the topic patterns ship. */
export const topicContent = new URL('../../content/topics/', import.meta.url);
const file = z.record(z.enum(topics), z.strictObject({ pattern: z.string().min(1), yes: z.array(z.string()).min(1), no: z.array(z.string()).min(1) }));
/** Subjects show early; a long text is not searched to its end for them. */
const searched = 20_000;
/**
 * Loads the patterns of every language in `folder`.
 * @throws HavenError `content_invalid`
 */
export function loadTopics(folder = topicContent) {
    const languages = [readPatterns(new URL('en.json', folder)), readPatterns(new URL('zh.json', folder))];
    return (text) => {
        const plain = simplify(clean(text.slice(0, searched)));
        return topics.filter((topic) => languages.some((patterns) => patterns[topic]?.test(plain)));
    };
}
function readPatterns(path) {
    try {
        const entries = Object.entries(file.parse(JSON.parse(readFileSync(path, 'utf8'))));
        return Object.fromEntries(entries.map(([topic, { pattern }]) => [topic, new RegExp(pattern)]));
    }
    catch (cause) {
        throw new HavenError('content_invalid', 'topics', { cause });
    }
}
//# sourceMappingURL=topics.js.map