import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { HavenError } from '../errors.js';
import { Wording } from '../wording.js';
import { labelIndex } from './commands.js';
import { lineRow } from './crisisLines.js';
import { exerciseList } from './exercises.js';
import { locales } from './session.js';
import { reflectionContent } from './utterances.js';
const pattern = z
    .string()
    .min(1)
    .transform((source) => new RegExp(source, 'u'));
const patterns = z.array(pattern);
const answers = z.strictObject({
    declined: patterns,
    denial: patterns,
    mixed: patterns,
    no: patterns,
    yes: patterns,
    agree: patterns,
    company: patterns,
    alone: patterns,
    better: patterns,
});
/** Typed commands: the value a choice would have, and what people type for it. */
const commands = z.record(z.string(), z.array(z.string().min(1)));
/** ISO country → the names people use for it. */
const countries = z.strictObject({
    prefix: pattern,
    suffix: pattern,
    names: z.record(z.string().length(2), z.array(z.string().min(1))),
});
/**
 * Loads the content folder (`content/`): locales, answers, commands, countries, reflection, exercises and crisis lines.
 * @param overlay a deployer's own crisis lines, shown before the shipped ones
 * @throws HavenError `content_invalid` naming the file that does not fit
 */
export function loadDialogContent(folder, overlay = []) {
    const each = (kind, schema) => ({
        en: parseFile(join(folder, kind, 'en.json'), schema),
        'zh-Hans': parseFile(join(folder, kind, 'zh-Hans.json'), schema),
    });
    const files = {
        answers: each('answers', answers),
        commands: each('commands', commands),
        countries: each('countries', countries),
        reflection: each('reflection', reflectionContent),
        exercises: parseFile(join(folder, 'exercises', 'exercises.json'), exerciseList),
        lines: parseFile(join(folder, 'crisis-lines.json'), z.array(lineRow)),
        unquotable: parseFile(join(folder, 'answers', 'unquotable.json'), patterns),
    };
    const wording = Wording.load(join(folder, 'locales'));
    return { ...files, overlay: [...overlay], wording, labels: labelIndex(wording) };
}
/** Whether a tag is one of the locales Haven speaks. */
export const isLocale = (tag) => locales.some((known) => known === tag);
function parseFile(path, schema) {
    try {
        return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
    }
    catch (cause) {
        throw new HavenError('content_invalid', path, { cause });
    }
}
//# sourceMappingURL=content.js.map