import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { loadDialogContent } from '../../src/dialogs/content.js';
import { resolveLines, type LineRow, type Need } from '../../src/dialogs/crisisLines.js';
import { readCountry } from '../../src/dialogs/hearing/countries.js';
import type { CrisisCard } from '../../src/dialogs/reply.js';
import { locales } from '../../src/dialogs/session.js';
import { content, contentFolder } from './support/talk.js';

const rows = content.lines;
const countries = [...new Set(rows.map(({ country }) => country))].filter((country) => !['EU', 'ZZ'].includes(country));
const needs: readonly Need[] = ['crisis', 'youth', 'abuse', 'poison', 'medical'];
const fileText = readFileSync(join(contentFolder, 'crisis-lines.json'), 'utf8');
const numbersOf = ({ emergency, lines }: CrisisCard) =>
  [...emergency, ...lines].map(({ phone, text, url }) => phone ?? text ?? url);
const card = (country: string | null, need: Need = 'crisis', locale: (typeof locales)[number] = 'en') =>
  resolveLines(rows, { country, locale, need });

describe('crisis lines', () => {
  it('show, for every locale, country and need, verified fields of that country alone, emergency first and at most three', () => {
    for (const locale of locales)
      for (const country of countries)
        for (const need of needs) {
          const { emergency, lines } = card(country, need, locale);
          assert.ok(lines.length <= 3, country);
          const bare =
            need === 'medical' &&
            !rows.some((row) => row.country === country && row.kind === 'emergency' && row.verified.phone);
          assert.ok(bare || emergency.length + lines.length > 0, `${country} ${need}`);
          for (const line of [...emergency, ...lines]) {
            const row = rows.find(
              ({ name, kind, phone, country: own }) =>
                name === line.name &&
                kind === line.kind &&
                own === line.country &&
                (line.phone === null || phone === line.phone),
            );
            assert.ok(row, line.name);
            for (const field of ['phone', 'text', 'url'] as const) {
              if (line[field] === null) continue;
              assert.equal(row.verified[field], true, `${country} ${line.name} ${field}`);
              assert.ok(fileText.includes(JSON.stringify(line[field])), 'verbatim');
            }
            assert.ok(line.hours === null || row.verified.hours === true, `${line.name} hours`);
            assert.ok(line.country === country || line.kind === 'directory', `${country} shows ${line.country}`);
          }
        }
  });

  it('give Britain 999 or 112 and Samaritans', () =>
    assert.deepEqual(numbersOf(card('GB')), ['999', '112', '116 123']));

  it('give China 120, 110 and 12356, with hours as they are', () => {
    const { emergency, lines } = card('CN', 'crisis', 'zh-Hans');
    assert.deepEqual([...emergency.map(({ phone }) => phone), lines[0]?.phone], ['120', '110', '12356']);
    assert.doesNotMatch(lines[0]?.hours ?? '', /24\/7/);
  });

  it('give an unknown or unlisted country the international directory and no number of anywhere', () => {
    for (const country of [null, 'NO', 'XX', 'EU']) {
      const { country: shown, emergency, lines } = card(country);
      assert.deepEqual([shown, emergency], [null, []]);
      assert.ok(lines.length > 0 && lines.every(({ phone, url }) => phone === null && url !== null));
    }
  });

  it('show no emergency number where none is verified', () => {
    assert.deepEqual(card('CH').emergency, []);
    assert.deepEqual(
      card('CH').lines.map(({ phone }) => phone),
      ['143'],
    );
  });

  it('say when nobody there speaks the language', () => {
    assert.equal(card('FR').otherLanguage, true);
    assert.equal(card('GB', 'crisis', 'zh-Hans').otherLanguage, true);
    assert.equal(card('HK', 'crisis', 'zh-Hans').otherLanguage, false);
    assert.equal(card('GB').otherLanguage, false);
  });

  it('put the line for the need first: youth, abuse, poison; a medical emergency shows the emergency number alone', () => {
    assert.equal(card('CN', 'youth').lines[0]?.phone, '12355');
    assert.equal(card('US', 'abuse').lines[0]?.phone, '1-800-799-7233');
    assert.equal(card('US', 'poison').lines[0]?.phone, '1-800-222-1222');
    assert.deepEqual(card('US', 'medical').lines, []);
  });

  it('keep a place for a line that can be written to, where there is one', () => {
    const row = (name: string, text: string | null): LineRow => ({
      country: 'XY',
      kind: 'suicide_crisis',
      service: null,
      name,
      phone: text ? null : '1',
      text,
      url: null,
      hours: null,
      languages: ['en'],
      source: '',
      verified: text ? { text: true } : { phone: true },
      checkedOn: '2026-11-22',
      note: '',
    });
    const many = [row('a', null), row('b', null), row('c', null), row('d', 'HI to 9')];
    const { lines } = resolveLines(many, { country: 'XY', locale: 'en', need: 'crisis' });
    assert.deepEqual(
      lines.map(({ name }) => name),
      ['a', 'b', 'd'],
    );
  });

  it("put a deployer's own rows first", () => {
    const own: LineRow = {
      country: 'GB',
      kind: 'suicide_crisis',
      service: null,
      name: 'Campus line',
      phone: '5555',
      text: null,
      url: null,
      hours: null,
      languages: ['en'],
      source: 'own',
      verified: { phone: true },
      checkedOn: '2026-11-22',
      note: '',
    };
    assert.deepEqual(numbersOf(resolveLines(rows, { country: 'GB', locale: 'en', need: 'crisis' }, [own])), [
      '999',
      '112',
      '5555',
      '116 123',
    ]);
  });
});

describe('the country a person names', () => {
  const named: readonly (readonly [string, string | null])[] = [
    ['UK', 'GB'],
    ['I’m in England', 'GB'],
    ['in the united states', 'US'],
    ['the Netherlands', 'NL'],
    ['Hong Kong', 'HK'],
    ['英国', 'GB'],
    ['我在中国大陆', 'CN'],
    ['香港', 'HK'],
    ['台灣', 'TW'],
    ['人在新加坡', 'SG'],
    ['我现在在美国', 'US'],
    ['Norway', 'NO'],
    ['I live in Malaysia', 'MY'],
    ['马来西亚', 'MY'],
    ['我在泰国', 'TH'],
    ['俄罗斯', 'RU'],
    ['saint lucia', 'LC'],
    ['Turkey', 'TR'],
    ['Czech Republic', 'CZ'],
    ['help us', null],
    ['I am in pain', null],
    ['在家', null],
    ['it', null],
    ['me', null],
  ];
  for (const [text, country] of named)
    it(`reads “${text}” as ${country ?? 'none'}`, () =>
      assert.equal(readCountry(text, content.countries, content.world), country));

  it('knows every country that has lines, in both languages', () => {
    const listed = [...countries].sort();
    for (const locale of locales)
      assert.deepEqual([...new Set(content.countries[locale].names.values())].sort(), listed);
  });

  it('refuses a name for two countries', () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'haven-content-')), 'content');
    cpSync(contentFolder, folder, { recursive: true });
    const path = join(folder, 'countries', 'en.json');
    const named = JSON.parse(readFileSync(path, 'utf8')) as { names: Record<string, string[]> };
    named.names.FR = [...(named.names.FR ?? []), ...(named.names.GB ?? [])];
    writeFileSync(path, JSON.stringify(named));
    assert.throws(() => loadDialogContent(folder), { code: 'content_invalid' });
  });
});
