import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { lineRow, type LineRow } from './dialogs/crisisLines.js';
import { HavenError } from './errors.js';

/** What a phone dials: digits and the marks that group them. */
const dialled = /^[+*#\d][\d\s()+*#./-]{0,38}$/;

/**
 * A row of a deployer's own file: as in content/crisis-lines.json, with the kinds that a reply can show, and with who
 * answers for it. A country is taken by its ISO code, `UK` as `GB`.
 */
const ownRow = lineRow.extend({
  country: z
    .string()
    .regex(/^(?!EU$|ZZ$)[A-Z]{2}$/)
    .transform((code) => new Intl.Locale(`und-${code}`).region ?? code),
  kind: lineRow.shape.kind.extract(['emergency', 'suicide_crisis', 'youth', 'abuse', 'poison']),
  phone: z.string().regex(dialled).nullable(),
  url: z.url({ protocol: /^https?$/ }).nullable(),
  /** Who at the deployer checked every field of the row and stands for it. */
  signedBy: z.string().trim().min(1).optional(),
});

/**
 * A deployer's own crisis lines (an employee line, the campus police), from a JSON file of rows; none without a file.
 * What is signed counts as verified; of the rest only the fields that the row itself calls verified are ever shown.
 * @throws HavenError `config_invalid`, its detail naming the row that does not fit
 */
export function loadOwnLines(path: string | null): LineRow[] {
  if (path === null) return [];
  const rows = z.array(z.unknown()).safeParse(readJson(path));
  if (!rows.success) throw refused(`${path}: ${z.prettifyError(rows.error)}`, rows.error);
  return rows.data.map(readRow);
}

function readRow(raw: unknown, position: number): LineRow {
  const row = ownRow.safeParse(raw);
  if (row.success) return signed(row.data);
  throw refused(`row ${position + 1}${nameOf(raw)}: ${z.prettifyError(row.error)}`, row.error);
}

function signed({ signedBy, ...row }: z.infer<typeof ownRow>): LineRow {
  return signedBy === undefined ? row : { ...row, verified: { phone: true, text: true, url: true, hours: true } };
}

function nameOf(raw: unknown): string {
  const named = z.looseObject({ name: z.string() }).safeParse(raw);
  return named.success ? ` (${named.data.name})` : '';
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw refused(`${path}: ${cause instanceof Error ? cause.message : ''}`, cause);
  }
}

const refused = (what: string, cause: unknown): HavenError =>
  new HavenError('config_invalid', `CRISIS_LINES: ${what}`, { cause });
