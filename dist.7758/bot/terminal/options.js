import { parseArgs } from 'node:util';
import { z } from 'zod';
import { HavenError } from '../../errors.js';
import { localeOf } from '../freshState.js';
import { purposes } from '../../dialogs/session.js';
const settings = z.strictObject({
    country: z
        .string()
        .regex(/^[A-Za-z]{2}$/)
        .transform((code) => code.toUpperCase())
        .optional(),
    locale: z.string().max(35).transform(localeOf).default('en'),
    age: z.enum(['unknown', 'adult', 'minor']).default('adult'),
    consents: z
        .string()
        .default('chat')
        .transform((list) => list.split(',').filter(Boolean))
        .pipe(z.array(z.enum(purposes))),
});
/** Reads the command line. @throws HavenError `config_invalid` */
export function readOptions(args) {
    try {
        const { values } = parseArgs({
            args: [...args],
            options: { json: { type: 'boolean' }, trace: { type: 'boolean' }, onboard: { type: 'string' } },
        });
        return {
            json: values.json ?? false,
            trace: values.trace ?? false,
            onboard: values.onboard === undefined ? null : readOnboarding(values.onboard),
        };
    }
    catch (cause) {
        if (cause instanceof HavenError)
            throw cause;
        throw new HavenError('config_invalid', cause instanceof Error ? cause.message : '', { cause });
    }
}
/** `country=GB locale=en age=adult consents=chat,emotion,moodlog` */
function readOnboarding(text) {
    const pairs = text
        .split(/\s+/)
        .filter(Boolean)
        .map((pair) => pair.split('='));
    const parsed = settings.safeParse(Object.fromEntries(pairs));
    if (!parsed.success)
        throw new HavenError('config_invalid', `--onboard: ${z.prettifyError(parsed.error)}`);
    const { country, locale, age, consents } = parsed.data;
    return { country: country ?? null, locale, age, consents };
}
//# sourceMappingURL=options.js.map