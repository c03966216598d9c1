import type { Reader, Reading } from '../reading.js';
import { emotionReport } from './emotionReport.js';
import { riskReport } from './riskReport.js';
import type { LabelledSet } from './rows.js';
import type { Report } from './table.js';

/** Reads every row of a set, one after the other as the product does, and scores the readings. */
export async function evaluate(
  set: LabelledSet,
  reader: Reader,
  saysBasic: (reading: Reading) => string[],
): Promise<Report> {
  const readings: Reading[] = [];
  if (set.sort === 'risk') {
    for (const { text, previous } of set.rows) readings.push(await reader.read(text, previous));
    return riskReport(set.rows, readings);
  }
  for (const { text } of set.rows) readings.push(await reader.read(text, []));
  return emotionReport(set.rows, readings, saysBasic);
}
