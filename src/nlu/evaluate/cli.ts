import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { asHavenError, HavenError } from '../../errors.js';
import { loadContract } from '../model/contract.js';
import { openReader } from '../reader.js';
import { requestOf } from './arguments.js';
import { evaluate } from './evaluate.js';
import { readSet } from './rows.js';
import { tableOf, type Report } from './table.js';

/** `npm run -s eval -- --set NAME=FILE.jsonl …`: scores labelled files with the shipped reader. */
async function main(args: readonly string[]): Promise<void> {
  const { sets, json, show, floorOnly } = requestOf(args);
  const shipped = fileURLToPath(new URL('../../../models/understanding', import.meta.url));
  const modelDir = resolve(process.env['MODEL_DIR'] ?? shipped);
  const reader = await openReader({ modelDir: floorOnly ? null : modelDir });
  const model = reader.degraded().length === 0 ? loadContract(modelDir) : null;
  if (!model) process.stderr.write(`${new HavenError('model_missing').message}\n`);
  const reports: Record<string, Report> = {};
  try {
    for (const { name, path } of sets) {
      const set = readSet(path);
      const report = await evaluate(set, reader, model);
      reports[name] = report;
      const textOf = (row: number): string => (show ? (set.rows[row - 1]?.text.replaceAll('\n', ' / ') ?? '') : '');
      if (!json) process.stdout.write(`${tableOf(name, report, textOf).join('\n')}\n`);
    }
  } finally {
    await reader.close();
  }
  if (json) process.stdout.write(`${JSON.stringify({ model: model?.version ?? null, reports }, null, 2)}\n`);
}

await main(process.argv.slice(2)).catch((thrown: unknown) => {
  const error = asHavenError(thrown);
  process.stderr.write(`${error.message} ${error.detail}\n`);
  process.exitCode = 1;
});
