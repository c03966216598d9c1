import { day } from '../clock.js';
import type { LineRow } from '../dialogs/crisisLines.js';
import { ok, warning, type Finding } from './finding.js';

/** Days after which a row counts as old (docs/safety/protocol.md). */
export const oldAfterDays = 90;

/** Rows for no single country: directories (ZZ) and the European number (EU). */
const noCountry = new Set(['ZZ', 'EU']);

/** Whether every row was checked lately, and every country has a verified emergency number. */
export function checkCrisisLines(rows: readonly LineRow[], now: number): Finding[] {
  const findings = [checkAge(rows, now), checkEmergency(rows)].filter((finding) => finding !== null);
  return findings.length > 0 ? findings : [ok('crisis lines')];
}

function checkAge(rows: readonly LineRow[], now: number): Finding | null {
  const old = rows.filter(({ checkedOn }) => now - Date.parse(checkedOn) > oldAfterDays * day);
  if (old.length === 0) return null;
  return warning('crisis lines', 'doctor.lines.old', {
    count: old.length,
    days: oldAfterDays,
    countries: namesOf(old),
  });
}

function checkEmergency(rows: readonly LineRow[]): Finding | null {
  const verified = new Set(
    rows.filter(({ kind, verified }) => kind === 'emergency' && verified.phone).map(({ country }) => country),
  );
  const without = rows.filter(({ country }) => !verified.has(country) && !noCountry.has(country));
  return without.length === 0
    ? null
    : warning('crisis lines', 'doctor.lines.noEmergency', { countries: namesOf(without) });
}

const namesOf = (rows: readonly LineRow[]): string =>
  [...new Set(rows.map(({ country }) => country))].sort().join(', ');
