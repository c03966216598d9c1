import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { HavenError } from '../../errors.js';

const emotionRow = z.object({
  text: z.string().min(1),
  labels: z.array(z.string()),
  lang: z.string().optional(),
  region: z.string().optional(),
  author: z.string().optional(),
});
const riskRow = z.object({
  text: z.string().min(1),
  level: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  kinds: z.array(z.string()).default([]),
  style: z.string().default(''),
  lang: z.string().default(''),
  previous: z.array(z.string()).default([]),
});

/** A text with the emotions that people said it has. */
export type EmotionRow = z.infer<typeof emotionRow>;
/** A text with the response level it calls for. */
export type RiskRow = z.infer<typeof riskRow>;

/** A labelled set, of one sort throughout. */
export type LabelledSet = { sort: 'emotion'; rows: EmotionRow[] } | { sort: 'risk'; rows: RiskRow[] };

/**
 * Reads a labelled set of JSON lines, plain or gzip'ed: `{text, labels, lang?, region?, author?}` or
 * `{text, level, kinds}`.
 * @throws HavenError `bad_request` with the number of the first line that is of neither form
 */
export function readSet(path: string): LabelledSet {
  const lines = linesOf(path);
  if (lines.length === 0) throw new HavenError('bad_request', `${path} is empty`);
  if (isRisk(lines[0]))
    return { sort: 'risk', rows: lines.map((line, i) => parsed(riskRow, line, `${path}:${i + 1}`)) };
  return { sort: 'emotion', rows: lines.map((line, i) => parsed(emotionRow, line, `${path}:${i + 1}`)) };
}

function linesOf(path: string): unknown[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, i) => json(line, `${path}:${i + 1}`));
}

function json(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new HavenError('bad_json', place);
  }
}

const isRisk = (row: unknown): boolean => typeof row === 'object' && row !== null && 'level' in row;

function parsed<Row>(form: z.ZodType<Row>, row: unknown, place: string): Row {
  const result = form.safeParse(row);
  if (!result.success) throw new HavenError('bad_request', place, { cause: result.error });
  return result.data;
}
