import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const contentFolder = fileURLToPath(new URL('../../content', import.meta.url));

/** A copy of the content folder that a test may change. */
export function copyOfContent(): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'haven-content-')), 'content');
  cpSync(contentFolder, folder, { recursive: true });
  return folder;
}

export const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

export const writeJson = (path: string, value: unknown): void => writeFileSync(path, JSON.stringify(value, null, 2));
