import { z } from 'zod';
import { HavenError } from '../../errors.js';
import { localeFor, locales } from '../../locales.js';
import type { Input } from '../../dialogs/input.js';

/** One line of the terminal chat. */
export type Line =
  | { kind: 'said'; input: Input; at: number | null }
  | { kind: 'setting'; input: Input }
  /** A slash line that cannot be followed. It is no turn, so nothing answers it but this. */
  | { kind: 'refused'; error: HavenError };

const longest = 200_000;
const message = z.object({
  text: z.string().max(longest).optional(),
  at: z.iso
    .datetime({ offset: true })
    .transform((at) => Date.parse(at))
    .optional(),
  value: z.union([z.string().min(1).max(200), z.number(), z.boolean()]).optional(),
});

/**
 * Reads one line: `/locale …` and `/country …`, one JSON object, or plain text.
 * @throws HavenError `bad_json`, `bad_request`, `body_missing` or `text_too_long`
 */
export function readLine(line: string): Line {
  const text = line.trim();
  if (text.startsWith('/')) return readSlash(text);
  if (text === '') throw new HavenError('body_missing');
  if (text.length > longest) throw new HavenError('text_too_long');
  return text.startsWith('{') ? readMessage(text) : { kind: 'said', input: { kind: 'message', text }, at: null };
}

function readSlash(text: string): Line {
  const [command, argument = ''] = text.split(/\s+/);
  if (command === '/locale') return readLocale(argument);
  if (command === '/country' && /^[A-Za-z]{2}$/.test(argument)) {
    return { kind: 'setting', input: { kind: 'setting', country: argument.toUpperCase() } };
  }
  return { kind: 'refused', error: new HavenError('bad_request', '/locale TAG, /country XX') };
}

function readLocale(tag: string): Line {
  if (localeFor(tag) === null) return { kind: 'refused', error: new HavenError('locale_unknown', locales.join(', ')) };
  return { kind: 'setting', input: { kind: 'setting', locale: tag } };
}

function readMessage(text: string): Line {
  const parsed = message.safeParse(parseJson(text));
  if (!parsed.success) throw new HavenError('bad_request');
  const { text: said, at, value } = parsed.data;
  if (value !== undefined) return { kind: 'said', input: { kind: 'choice', value: String(value) }, at: at ?? null };
  if (said === undefined) throw new HavenError('bad_request');
  return { kind: 'said', input: { kind: 'message', text: said }, at: at ?? null };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new HavenError('bad_json');
  }
}
