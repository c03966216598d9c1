import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { scriptOf, type Script } from './script.js';

const folder = fileURLToPath(new URL('../../conversations', import.meta.url));

/** Every scripted conversation, in the order of its file's name. */
export const loadScripts = (): { name: string; script: Script }[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ name, script: scriptOf(parse(readFileSync(join(folder, name), 'utf8')), name) }));
