/**
 * `npm test [-- file …]`: set-up, static checks, then every test; ends with one line `N passed, N failed`.
 * With files named, only these tests run. Without Chromium the browser tests are skipped, and fail when `CI` is set.
 */
import './setup.mjs';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChecks } from './checks.mjs';

const named = process.argv.slice(2);
const checks = named.length > 0 ? { passed: 0, failed: 0 } : runChecks();
installChromium();
const tests = runTests(named.length > 0 ? named : allTests());
console.log(`${checks.passed + tests.passed} passed, ${checks.failed + tests.failed} failed`);
process.exit(checks.failed + tests.failed === 0 ? 0 : 1);

function allTests() {
  const files = readdirSync('test', { recursive: true }).filter((name) => name.endsWith('.test.ts'));
  return files.sort().map((name) => join('test', name));
}

function runTests(files) {
  const folder = mkdtempSync(join(tmpdir(), 'haven-test-'));
  const counts = join(folder, 'counts.json');
  const { status } = spawnSync(
    process.execPath,
    [
      '--import',
      'tsx',
      '--test',
      '--test-concurrency=2',
      '--test-timeout=300000',
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      `--test-reporter=${new URL('./count-reporter.mjs', import.meta.url)}`,
      `--test-reporter-destination=${counts}`,
      ...files,
    ],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
  const { passed, failed } = JSON.parse(readFileSync(counts, 'utf8'));
  rmSync(folder, { recursive: true });
  return { passed, failed: status !== 0 && failed === 0 ? 1 : failed };
}

/** Browser tests need a browser; on a bare Debian machine with the right to, install the distribution's. */
function installChromium() {
  if (existsSync('/usr/bin/chromium') || process.platform !== 'linux' || process.getuid?.() !== 0) return;
  process.stderr.write('haven: installing Chromium for the browser tests …\n');
  const script = 'apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk';
  spawnSync('sh', ['-c', script], {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
