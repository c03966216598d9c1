import { plain } from './answers.js';
/** The country a text names, alone or as "I'm in …" / “我在…”; null when it names none that is listed. */
export function readCountry(text, content) {
    for (const { prefix, suffix, names } of Object.values(content)) {
        const said = plain(text).replace(prefix, '').replace(suffix, '').trim();
        const found = Object.entries(names).find(([, aliases]) => aliases.includes(said));
        if (found)
            return found[0];
    }
    return null;
}
//# sourceMappingURL=countries.js.map