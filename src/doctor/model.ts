import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Reader } from '../nlu/reading.js';
import { ok, problem, type Finding } from './finding.js';

/** Whether the model is there and loads. */
export function checkModel(folder: string, reader: Reader): Finding {
  if (!reader.degraded().includes('model')) return ok('model');
  const there = existsSync(join(folder, 'config.json'));
  return problem('model', there ? 'doctor.model.broken' : 'doctor.model.missing', { folder });
}
