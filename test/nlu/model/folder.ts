import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A model of the shipped form, small enough for tests; its answers mean nothing. */
export const tinyModel = fileURLToPath(new URL('../../fixtures/tiny-model', import.meta.url));

/** A copy of the tiny model that a test may spoil. */
export function copyOfTinyModel(): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'haven-model-')), 'model');
  cpSync(tinyModel, folder, { recursive: true });
  return folder;
}
