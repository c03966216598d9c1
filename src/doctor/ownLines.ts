import { day } from '../clock.js';
import type { LineRow } from '../dialogs/crisisLines.js';
import { oldAfterDays } from './crisisLines.js';
import { ok, warning, type Finding } from './finding.js';

const check = 'own crisis lines';
const fields = ['phone', 'text', 'url', 'hours'] as const;

/** How long ago a deployer's own lines were checked, and which of their fields nobody signed; nothing without any. */
export function checkOwnLines(rows: readonly LineRow[], now: number): Finding[] {
  if (rows.length === 0) return [];
  const ages = rows.map(({ checkedOn }) => Math.floor((now - Date.parse(checkedOn)) / day));
  const oldest = Math.max(...ages);
  const state = oldest > oldAfterDays ? warning : ok;
  const key = oldest > oldAfterDays ? 'doctor.ownLines.old' : 'doctor.ownLines.age';
  const age = state(check, key, { count: rows.length, days: oldest, most: oldAfterDays });
  const unsigned = rows.filter((row) => fields.some((field) => row[field] !== null && row.verified[field] !== true));
  if (unsigned.length === 0) return [age];
  return [age, warning(check, 'doctor.ownLines.unsigned', { names: unsigned.map(({ name }) => name).join(', ') })];
}
