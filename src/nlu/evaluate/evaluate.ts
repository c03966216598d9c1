import type { ModelContract } from '../model/contract.js';
import { basicEmotions, type Reader, type Reading } from '../reading.js';
import { byAuthor } from './byAuthor.js';
import { emotionReport } from './emotionReport.js';
import { riskReport } from './riskReport.js';
import type { LabelledSet } from './rows.js';
import type { Report } from './table.js';

/** Reads every row of a set, one after the other as the product does, and scores the readings. */
export async function evaluate(set: LabelledSet, reader: Reader, model: ModelContract | null): Promise<Report> {
  const readings: Reading[] = [];
  if (set.sort === 'risk') {
    for (const { text, previous } of set.rows) readings.push(await reader.read(text, previous));
    return riskReport(set.rows, readings);
  }
  for (const { text } of set.rows) readings.push(await reader.read(text, []));
  const personal = model ? byAuthor(set.rows, readings, model) : null;
  return emotionReport(set.rows, readings, (reading) => saidBasic(reading, model), personal);
}

/** The basic emotions over their thresholds; unlike `top` there may be none. */
function saidBasic({ basic, language }: Reading, model: ModelContract | null): string[] {
  if (!basic || !model) return [];
  return basicEmotions.filter((name) => basic[name] >= model.basic[language][name]);
}
