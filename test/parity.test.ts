import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { contentFolder, copyOfContent, readJson, writeJson } from './support/contentFolder.js';
import { comparedKinds, kindsIn, parityFaults } from './support/parity.js';

type Json = Record<string, unknown>;

const before = new Set(parityFaults(contentFolder));

/** The faults that a copy of the content has more than the content, after one file of it was changed. */
function faultsAfter(file: string, change: (content: Json) => void): string[] {
  const folder = copyOfContent();
  const path = join(folder, file);
  const content = readJson(path) as Json;
  change(content);
  writeJson(path, content);
  return parityFaults(folder).filter((fault) => !before.has(fault));
}

const findsOnly = (faults: string[], expected: RegExp): void => {
  assert.ok(faults.length > 0, 'nothing found');
  for (const fault of faults) assert.match(fault, expected);
};

describe('the content', () => {
  it('says and hears the same things in every language', () => assert.deepEqual(parityFaults(contentFolder), []));

  it('has no kind of file that is not compared', () => {
    // What a language model is told is its own matter (test/bot/rewording).
    const apart = ['languageModel'];
    assert.deepEqual(
      kindsIn(contentFolder).filter((kind) => !comparedKinds.includes(kind) && !apart.includes(kind)),
      [],
    );
  });
});

describe('the comparison of languages', () => {
  it('finds a key that one language lacks, whatever the kind', () => {
    for (const [kind, key] of [
      ['locales', 'crisis.where'],
      ['page', 'page.danger'],
      ['console', 'language.name'],
      ['teams', 'name.full'],
      ['answers', 'alone'],
      ['commands', 'human'],
      ['reflection', 'pain'],
    ] as const) {
      const faults = faultsAfter(`${kind}/zh-Hant.json`, (content) => {
        assert.ok(key in content, `${kind} ${key}`);
        Reflect.deleteProperty(content, key);
      });
      findsOnly(faults, new RegExp(`^${kind}/zh-Hant(-HK)?: .*${key.replaceAll('.', '\\.')}`));
    }
  });

  it('finds a country that one language has no name for', () =>
    findsOnly(
      faultsAfter('countries/zh-Hans.json', ({ names }) => Reflect.deleteProperty(names as Json, 'GB')),
      /names\.GB/,
    ));

  it('finds a parameter of another name, and one that is left out', () => {
    findsOnly(
      faultsAfter('page/zh-Hant.json', (content) => {
        content['line.call'] = String(content['line.call']).replace('{number}', '{nummer}');
      }),
      /line\.call/,
    );
    findsOnly(
      faultsAfter('console/zh-Hans.json', (content) => {
        content['time.hours'] = '小时';
      }),
      /time\.hours (leaves \{count\} out|has \{count\}, which)/,
    );
  });

  it('finds an arm that is missing, and one that nothing chooses', () => {
    const numbers = 'checkIn.numbers';
    findsOnly(
      faultsAfter('locales/zh-Hant.json', (content) => {
        content[numbers] = String(content[numbers]).replace(/ worry \{/u, ' worries {');
      }),
      /checkIn\.numbers chooses by \{scales\}/,
    );
    findsOnly(
      faultsAfter('locales/en.json', (content) => {
        content['crisis.where'] = '{count, plural, other {where}}';
      }),
      /crisis\.where/,
    );
  });

  it('finds an utterance that is missing or serves something else', () => {
    const change = (edit: (list: Json[]) => void) =>
      faultsAfter('reflection/zh-Hant.json', ({ utterances }) => edit(utterances as Json[]));
    findsOnly(
      change((list) => void list.pop()),
      /lacks utterances/,
    );
    findsOnly(
      change(([first]) => Object.assign(first ?? {}, { simple: first?.['simple'] !== true })),
      /for something else/,
    );
  });

  it('finds a key of an overlay that lies over nothing, and a parameter it changed', () => {
    findsOnly(
      faultsAfter('page/zh-Hant-HK.json', (content) => {
        content['page.nowhere'] = '無';
      }),
      /^page\/zh-Hant-HK: page\.nowhere is not in zh-Hant$/,
    );
    findsOnly(
      faultsAfter('page/zh-Hant-HK.json', (content) => {
        content['line.text'] = '短訊';
      }),
      /^page\/zh-Hant-HK: line\.text leaves \{number\} out$/,
    );
  });
});
