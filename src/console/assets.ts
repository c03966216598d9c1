import { readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { z } from 'zod';
import { directionOf } from '../direction.js';
import { HavenError } from '../errors.js';
import { readLocalized, tagsIn } from '../localized.js';

/** One file of the page, as served. */
export interface Asset {
  type: string;
  bytes: Buffer;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
};

/**
 * The page's files and its words, read once: only what is in this list is ever served, so no address can reach
 * another file.
 * @returns by name, e.g. `main.js`, `words/en.json`, and `languages.json`: what there are words for
 * @throws HavenError `content_invalid` when a folder cannot be read or the page is not in it
 */
export function loadAssets(pageFolder: string, wordsFolder: string): ReadonlyMap<string, Asset> {
  const assets = new Map([...filesOf(pageFolder), ...wordsOf(wordsFolder)]);
  if (!assets.has('index.html')) throw new HavenError('content_invalid', `${pageFolder} has no index.html`);
  return assets;
}

function filesOf(folder: string): [string, Asset][] {
  return read(folder, () =>
    readdirSync(folder).flatMap((name): [string, Asset][] => {
      const type = types[extname(name)];
      return type === undefined ? [] : [[name, { type, bytes: readFileSync(join(folder, name)) }]];
    }),
  );
}

const words = z.looseObject({ 'language.name': z.string() });

/** The words of every language, an overlay together with what it lies over, and the list of them. */
function wordsOf(folder: string): [string, Asset][] {
  const languages = read(folder, () => tagsIn(folder).map((tag) => ({ tag, words: parsed(folder, tag) })));
  const list = languages.map(({ tag, words }) => ({ tag, name: words['language.name'], dir: directionOf(tag) }));
  const files = languages.map(({ tag, words }): [string, Asset] => [`words/${tag}.json`, json(words)]);
  return [...files, ['languages.json', json(list)]];
}

function parsed(folder: string, tag: string): z.infer<typeof words> {
  const found = words.safeParse(readLocalized(folder, tag));
  if (found.success) return found.data;
  throw new HavenError('content_invalid', `${folder}: ${tag}`, { cause: found.error });
}

const json = (value: unknown): Asset => ({
  type: types['.json'] ?? '',
  bytes: Buffer.from(JSON.stringify(value)),
});

function read<T>(folder: string, reading: () => T): T {
  try {
    return reading();
  } catch (cause) {
    if (cause instanceof HavenError) throw cause;
    throw new HavenError('content_invalid', folder, { cause });
  }
}
