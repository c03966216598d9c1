import { parseArgs } from 'node:util';
import { z } from 'zod';
import { HavenError } from '../../errors.js';
import { localeFor, locales, unstated } from '../../locales.js';
import { purposes, type Age, type Locale, type Purpose } from '../../dialogs/session.js';

/** What somebody is who has been through onboarding. */
export interface Onboarding {
  country: string | null;
  locale: Locale;
  age: Age;
  /** Granted; of the first three purposes those that are missing are refused. */
  consents: readonly Purpose[];
}

export interface TerminalOptions {
  json: boolean;
  /** Adds the reading to each object. */
  trace: boolean;
  onboard: Onboarding | null;
}

const settings = z.strictObject({
  country: z
    .string()
    .regex(/^[A-Za-z]{2}$/)
    .transform((code) => code.toUpperCase())
    .optional(),
  locale: z.string().max(35).default(unstated),
  age: z.enum(['unknown', 'adult', 'minor']).default('adult'),
  consents: z
    .string()
    .default('chat')
    .transform((list) => list.split(',').filter(Boolean))
    .pipe(z.array(z.enum(purposes))),
});

/** Reads the command line. @throws HavenError `config_invalid`, or `locale_unknown` with the tags there are */
export function readOptions(args: readonly string[]): TerminalOptions {
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
  } catch (cause) {
    if (cause instanceof HavenError) throw cause;
    throw new HavenError('config_invalid', cause instanceof Error ? cause.message : '', { cause });
  }
}

/** `country=GB locale=en age=adult consents=chat,emotion,moodlog` */
function readOnboarding(text: string): Onboarding {
  const pairs = text
    .split(/\s+/)
    .filter(Boolean)
    .map((pair) => pair.split('='));
  const parsed = settings.safeParse(Object.fromEntries(pairs));
  if (!parsed.success) throw new HavenError('config_invalid', `--onboard: ${z.prettifyError(parsed.error)}`);
  const { country, locale, age, consents } = parsed.data;
  const spoken = localeFor(locale);
  if (spoken === null) throw new HavenError('locale_unknown', `--onboard: locale=${locale} (${locales.join(', ')})`);
  return { country: country ?? null, locale: spoken, age, consents };
}
