import { z } from 'zod';
import { HavenError } from '../../errors.js';
import type { features } from '../features.js';

const fields = { text: z.string(), previous: z.array(z.string()).default([]) } satisfies Record<
  (typeof features)[number],
  z.ZodType
>;
/** Anything else that is sent is dropped here. */
const request = z.object(fields);

/** What one line asks to be read. */
export type Request = z.infer<typeof request>;

/**
 * A line as a request: JSON where it begins with `{`, else the text itself.
 * @throws HavenError `bad_json` for broken JSON, `bad_request` for JSON of another form or a text of nothing but blanks
 */
export function requestOf(line: string): Request {
  const asked = line.trimStart().startsWith('{') ? parse(line) : { text: line, previous: [] };
  if (asked.text.trim() === '') throw new HavenError('bad_request', 'empty text');
  return asked;
}

function parse(line: string): Request {
  const parsed = request.safeParse(json(line));
  if (!parsed.success) throw new HavenError('bad_request');
  return parsed.data;
}

function json(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // The parser's message quotes the line, which is a person's words: it is not kept.
    throw new HavenError('bad_json');
  }
}
