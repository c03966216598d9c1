// Runs every bench/*.bench.mjs in turn, each in a process of its own, so that none warms or burdens another.
// usage: npm run bench [-- NAME …]     with names, only those: `npm run bench -- nlu`
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
const wanted = process.argv.slice(2);
const files = readdirSync(folder)
  .filter((file) => file.endsWith('.bench.mjs'))
  .filter((file) => wanted.length === 0 || wanted.includes(file.replace('.bench.mjs', '')))
  .sort();

let failed = 0;
for (const file of files) {
  process.stdout.write(`\n# ${file.replace('.bench.mjs', '')}\n`);
  const { status } = spawnSync(process.execPath, ['--enable-source-maps', '--expose-gc', `${folder}${file}`], {
    stdio: 'inherit',
  });
  if (status !== 0) failed += 1;
}
if (files.length === 0) process.stderr.write('No such benchmark.\n');
process.exitCode = failed > 0 || files.length === 0 ? 1 : 0;
