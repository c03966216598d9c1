/** The static checks: what `npm run check` runs, and `npm test` first. Each prints only when it finds something. */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const tool = (path) => join(root, 'node_modules', path);

const checks = [
  { name: 'types', args: [tool('typescript/bin/tsc'), '-p', 'tsconfig.json'] },
  { name: 'lint', args: [tool('eslint/bin/eslint.js'), '.', '--max-warnings=0'] },
  { name: 'format', args: [tool('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'] },
  { name: 'dead code', args: [tool('knip/bin/knip.js')] },
];

/** Runs every static check; @returns how many passed and failed. */
export function runChecks() {
  const failed = checks.filter(({ name, args }) => {
    const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
    console.log(`${status === 0 ? '✔' : '✖'} ${name}`);
    return status !== 0;
  });
  return { passed: checks.length - failed.length, failed: failed.length };
}
