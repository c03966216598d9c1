/**
 * Fetches Web Chat's one built file into vendor/webchat: the package is 518 MB unpacked, the page needs 3.9 MB of it.
 * Usage: node scripts/refresh-webchat.mjs [version]. Without a version the one in vendor/webchat/version.json is fetched
 * again and must have the same checksum.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'vendor/webchat');
const noted = join(folder, 'version.json');
const before = existsSync(noted) ? JSON.parse(readFileSync(noted, 'utf8')) : null;
const version = process.argv[2] ?? before?.version;
if (!version) fail('name a version, e.g. node scripts/refresh-webchat.mjs 4.18.1');

const work = mkdtempSync(join(tmpdir(), 'haven-webchat-'));
try {
  refresh();
} finally {
  rmSync(work, { recursive: true, force: true });
}

function refresh() {
  run('npm', ['pack', `botframework-webchat@${version}`, '--silent', '--pack-destination', work]);
  const archive = join(work, `botframework-webchat-${version}.tgz`);
  run('tar', [
    '-xzf',
    archive,
    '-C',
    work,
    'package/dist/webchat.js',
    'package/dist/webchat.js.LICENSE.txt',
    'package/package.json',
  ]);
  const script = join(work, 'package/dist/webchat.js');
  const sha256 = createHash('sha256').update(readFileSync(script)).digest('hex');
  if (before?.version === version && before.sha256 !== sha256) fail(`checksum of ${version} has changed: ${sha256}`);
  const { license, repository } = JSON.parse(readFileSync(join(work, 'package/package.json'), 'utf8'));
  copyFileSync(script, join(folder, 'webchat.js'));
  copyFileSync(join(work, 'package/dist/webchat.js.LICENSE.txt'), join(folder, 'webchat.js.LICENSE.txt'));
  const note = {
    package: 'botframework-webchat',
    version,
    file: 'dist/webchat.js',
    license,
    source: repository?.url,
    sha256,
  };
  writeFileSync(noted, `${JSON.stringify(note, null, 2)}\n`);
}

function run(command, args) {
  const { status, error } = spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (error || status !== 0) fail(`${command} ended with ${error?.message ?? status}`);
}

function fail(why) {
  process.stderr.write(`refresh-webchat: ${why}\n`);
  process.exit(1);
}
