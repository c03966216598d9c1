import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { z } from 'zod';
import { HavenError } from './errors.js';
/** The type of a plural in a parsed ICU message; numbers cannot be left open. */
const plural = '6';
const contentFile = z.record(z.string(), z.string().min(1));
/** The words for every content key, in every locale of one folder of `<tag>.json` files (flat: key → ICU message). */
export class Wording {
    texts;
    compiled = new Map();
    constructor(texts) {
        this.texts = texts;
    }
    /**
     * Reads every `<tag>.json` of a folder.
     * @throws HavenError `content_invalid` when a file is not a flat object of non-empty strings
     */
    static load(folder) {
        const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
        const texts = new Map(files.map((name) => [name.replace(/\.json$/, ''), readContent(join(folder, name))]));
        return new Wording(texts);
    }
    /** Tags of the locales there are, e.g. `en`, `zh-Hans`. */
    locales() {
        return [...this.texts.keys()];
    }
    /** All keys of a locale. */
    keys(locale) {
        return Object.keys(this.texts.get(locale) ?? {});
    }
    has(locale, key) {
        return this.texts.get(locale)?.[key] !== undefined;
    }
    /**
     * The words for a key.
     * @throws HavenError `content_invalid` when the locale lacks the key or a parameter is missing
     */
    say(locale, key, params = {}) {
        try {
            return String(this.message(locale, key).format({ ...params }));
        }
        catch (thrown) {
            if (thrown instanceof HavenError)
                throw thrown;
            throw new HavenError('content_invalid', `${locale}: ${key}`, { cause: thrown });
        }
    }
    /**
     * The words for a key with every parameter left open (`…`), for showing what kind of thing was said.
     * @throws HavenError `content_invalid` when the locale lacks the key
     */
    plain(locale, key) {
        const names = [...JSON.stringify(this.message(locale, key).getAst()).matchAll(/"type":([1-6]),"value":"(\w+)"/g)];
        return this.say(locale, key, Object.fromEntries(names.map(([, type, name]) => [name ?? '', type === plural ? 0 : '…'])));
    }
    message(locale, key) {
        const id = `${locale}\n${key}`;
        const ready = this.compiled.get(id);
        if (ready)
            return ready;
        const text = this.texts.get(locale)?.[key];
        if (text === undefined)
            throw new HavenError('content_invalid', `${locale} has no text for ${key}`);
        const message = new IntlMessageFormat(text, locale, undefined, { ignoreTag: true });
        this.compiled.set(id, message);
        return message;
    }
}
function readContent(path) {
    try {
        return contentFile.parse(JSON.parse(readFileSync(path, 'utf8')));
    }
    catch (cause) {
        throw new HavenError('content_invalid', path, { cause });
    }
}
//# sourceMappingURL=wording.js.map