/**
 * Makes a fresh clone ready: installs packages and builds `dist/` when they are missing or out of date.
 * Needs nothing but Node; does nothing when all is in place; speaks on stderr only, so that stdout stays the program's.
 * Lifecycle scripts are off (.npmrc), hence every npm script that needs it calls this first.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (...parts) => join(root, ...parts);
/** Folders of src/ that a browser loads: served as they are written. */
const pages = ['bot/page', 'console/page'].filter((page) => existsSync(at('src', page)));
const say = (text) => process.stderr.write(`haven: ${text}\n`);

setUp();

function setUp() {
  const lock = digest([at('package-lock.json'), at('package.json'), at('.npmrc')]);
  if (readStamp('node_modules/.haven-installed') !== lock) install(lock);
  const source = digest(filesUnder(at('src')).concat(at('tsconfig.json'), at('tsconfig.build.json')), lock);
  if (readStamp('dist/.haven-built') !== source) build(source);
}

function install(lock) {
  say('installing packages (once, about a minute) …');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  dropForeignRuntimes();
  writeFileSync(at('node_modules/.haven-installed'), lock);
}

/** onnxruntime-node carries its native library for five platforms (288 MB); only this machine's is used. */
function dropForeignRuntimes() {
  const binaries = at('node_modules/onnxruntime-node/bin');
  if (!existsSync(binaries)) return;
  for (const abi of readdirSync(binaries)) {
    for (const platform of readdirSync(join(binaries, abi))) {
      for (const arch of readdirSync(join(binaries, abi, platform))) {
        if (platform === process.platform && arch === process.arch) continue;
        rmSync(join(binaries, abi, platform, arch), { recursive: true });
      }
    }
  }
}

/** Builds beside `dist/` and swaps, so that a run that starts meanwhile never sees half a build. */
function build(source) {
  say('building …');
  const fresh = `dist.${process.pid}`;
  run(process.execPath, [
    at('node_modules/typescript/bin/tsc'),
    '-p',
    at('tsconfig.build.json'),
    '--outDir',
    at(fresh),
  ]);
  for (const page of pages) cpSync(at('src', page), at(fresh, page), { recursive: true });
  writeFileSync(at(fresh, '.haven-built'), source);
  rmSync(at('dist'), { recursive: true, force: true });
  renameSync(at(fresh), at('dist'));
}

function run(command, args) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (error || status !== 0) {
    say(`set-up failed: ${command} ${args.join(' ')} ended with ${error?.message ?? status}`);
    process.exit(1);
  }
}

function filesUnder(folder) {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesUnder(path) : [path]));
}

function digest(paths, salt = '') {
  const hash = createHash('sha256').update(salt).update(process.version.split('.')[0]).update(process.arch);
  for (const path of paths) hash.update(path).update(readFileSync(path));
  return hash.digest('hex');
}

function readStamp(name) {
  return existsSync(at(name)) ? readFileSync(at(name), 'utf8') : '';
}
