/**
 * The plain text of the records read or written last, so that a turn does not decrypt what the turn before wrote.
 * It holds text and not objects: nobody can change what another caller sees.
 */
export class PlainCache {
    limit;
    texts = new Map();
    characters = 0;
    /** @param limit characters kept at most; the longest unused go first */
    constructor(limit = 8_000_000) {
        this.limit = limit;
    }
    get(path) {
        const text = this.texts.get(path);
        if (text === undefined)
            return undefined;
        this.texts.delete(path);
        this.texts.set(path, text);
        return text;
    }
    set(path, text) {
        this.delete(path);
        this.texts.set(path, text);
        this.characters += text.length;
        for (const oldest of this.texts.keys()) {
            if (this.characters <= this.limit)
                return;
            this.delete(oldest);
        }
    }
    delete(path) {
        this.characters -= this.texts.get(path)?.length ?? 0;
        this.texts.delete(path);
    }
    deleteBelow(folder) {
        for (const path of this.texts.keys())
            if (path.startsWith(`${folder}/`))
                this.delete(path);
    }
}
//# sourceMappingURL=plainCache.js.map