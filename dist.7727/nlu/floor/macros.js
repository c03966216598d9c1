import { HavenError } from '../../errors.js';
const name = /\{([a-z_]+)\}/g;
const deepest = 8;
/**
 * Puts named word groups into an expression: `{when}` becomes what the lexicon's `words` say, as one group.
 * @throws HavenError `content_invalid` for a name that is not there, or names that go round in a circle
 */
export function expand(source, words, depth = 0) {
    if (depth > deepest)
        throw new HavenError('content_invalid', 'word groups go round in a circle');
    return source.replace(name, (_whole, key) => {
        const group = words[key];
        if (group === undefined)
            throw new HavenError('content_invalid', `no word group ${key}`);
        return `(?:${expand(group, words, depth + 1)})`;
    });
}
//# sourceMappingURL=macros.js.map