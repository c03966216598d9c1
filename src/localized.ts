import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { HavenError } from './errors.js';
import { chainOf } from './localeChain.js';

/** Tags that a folder of `<tag>.json` files has content for. */
export const tagsIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.replace(/\.json$/, ''));

/**
 * The files of a locale and of what it falls back to, the most general one first: `zh-Hant.json`, `zh-Hant-HK.json`.
 * @throws HavenError `content_invalid` when there is none, or one is not JSON
 */
export function layersOf(folder: string, tag: string): unknown[] {
  const paths = chainOf(tag)
    .map((one) => join(folder, `${one}.json`))
    .filter((path) => existsSync(path));
  if (paths.length === 0) throw new HavenError('content_invalid', `${folder} has nothing for ${tag}`);
  return paths.reverse().map(readJson);
}

/**
 * The content of a locale: its own file over those it falls back to. Objects are merged key by key, a text or a list
 * stands in place of the one under it.
 * @throws HavenError `content_invalid`
 */
export const readLocalized = (folder: string, tag: string): unknown => layersOf(folder, tag).reduce(over);

function over(under: unknown, top: unknown): unknown {
  if (!isObject(under) || !isObject(top)) return top;
  const merged = Object.entries(top).map(([key, value]) => [key, key in under ? over(under[key], value) : value]);
  return { ...under, ...Object.fromEntries(merged) };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new HavenError('content_invalid', path, { cause });
  }
}
