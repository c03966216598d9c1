import { readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { HavenError } from '../errors.js';
const types = {
    '.html': 'text/html; charset=utf-8',
    '.css': 'text/css; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
    '.svg': 'image/svg+xml',
    '.json': 'application/json; charset=utf-8',
};
/**
 * The page's files and its words, read once: only what is in this list is ever served, so no address can reach
 * another file.
 * @returns by name, e.g. `main.js`, `words/en.json`
 * @throws HavenError `content_invalid` when a folder cannot be read or the page is not in it
 */
export function loadAssets(pageFolder, wordsFolder) {
    const assets = new Map([...filesOf(pageFolder, ''), ...filesOf(wordsFolder, 'words/')]);
    if (!assets.has('index.html'))
        throw new HavenError('content_invalid', `${pageFolder} has no index.html`);
    return assets;
}
function filesOf(folder, prefix) {
    try {
        return readdirSync(folder).flatMap((name) => {
            const type = types[extname(name)];
            return type === undefined ? [] : [[`${prefix}${name}`, { type, bytes: readFileSync(join(folder, name)) }]];
        });
    }
    catch (cause) {
        throw new HavenError('content_invalid', folder, { cause });
    }
}
//# sourceMappingURL=assets.js.map