import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made: string[] = [];

process.once('exit', () => {
  for (const root of made) rmSync(root, { recursive: true, force: true });
});

/** Fresh places for a store under the system's temporary folder, removed when the test's process ends. */
export function freshPlaces(): { root: string; dataDir: string; keyFile: string } {
  const root = mkdtempSync(join(tmpdir(), 'haven-store-'));
  made.push(root);
  return { root, dataDir: join(root, 'data'), keyFile: join(root, 'keys', 'haven.key') };
}
