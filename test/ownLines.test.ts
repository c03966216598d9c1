import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { crisisCard } from '../src/bot/crisisCard.js';
import { readConfig } from '../src/config.js';
import { loadDialogContent } from '../src/dialogs/content.js';
import { resolveLines, type Need } from '../src/dialogs/crisisLines.js';
import { HavenError } from '../src/errors.js';
import { loadOwnLines } from '../src/ownLines.js';
import { Wording } from '../src/wording.js';

const row = {
  country: 'GB',
  kind: 'suicide_crisis',
  service: null,
  name: 'Employee line',
  phone: '020 7946 0000',
  text: null,
  url: 'https://line.example',
  hours: 'weekdays 9-17',
  languages: ['en'],
  source: 'our intranet',
  verified: {},
  checkedOn: '2026-11-20',
  note: '',
  signedBy: 'A. Clinician',
};

/** A real file with these rows. */
function fileOf(content: unknown): string {
  const path = join(mkdtempSync(join(tmpdir(), 'haven-lines-')), 'lines.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const refusal = (content: unknown): string => {
  try {
    loadOwnLines(fileOf(content));
  } catch (thrown) {
    if (thrown instanceof HavenError) return `${thrown.code} ${thrown.detail}`;
    throw thrown;
  }
  return 'accepted';
};

const shown = (rows: unknown[], country: string | null, need: Need = 'crisis') => {
  const { lines, overlay } = loadDialogContent('content', loadOwnLines(fileOf(rows)));
  return resolveLines(lines, { country, locale: 'en', need }, overlay);
};
const names = (rows: unknown[], country: string | null, need?: Need) =>
  shown(rows, country, need).lines.map(({ name }) => name);

describe("a deployer's own crisis lines", () => {
  it('are none where no file is named, and the file is found from where the program was started', () => {
    assert.deepEqual(loadOwnLines(null), []);
    assert.equal(readConfig({}).crisisLines, null);
    assert.equal(readConfig({ CRISIS_LINES: 'own/lines.json' }).crisisLines, join(process.cwd(), 'own/lines.json'));
  });

  it('come before the shipped ones in their country, and nowhere else', () => {
    assert.equal(names([row], 'GB')[0], 'Employee line');
    assert.ok(names([row], 'GB').length > 1);
    for (const country of ['IE', 'US', 'NO', null]) assert.ok(!names([row], country).includes('Employee line'));
  });

  it('come first although they do not speak the language, and after the emergency number', () => {
    const { lines, overlay } = loadDialogContent('content', loadOwnLines(fileOf([{ ...row, country: 'TW' }])));
    const card = resolveLines(lines, { country: 'TW', locale: 'zh-Hant', need: 'crisis' }, overlay);
    assert.equal(card.lines[0]?.name, 'Employee line');
    const text = crisisCard(Wording.load('content/page'), 'zh-Hant', card);
    assert.ok(text.indexOf('tel:119') >= 0 && text.indexOf('tel:119') < text.indexOf('Employee line'));
  });

  it('leave a place for a shipped line, and come after the line for what is needed', () => {
    const many = ['a', 'b', 'c', 'd'].map((name) => ({ ...row, name }));
    const [one, two, three, ...more] = names(many, 'GB');
    assert.deepEqual([one, two, more], ['a', 'b', []]);
    assert.ok(three !== undefined && !['c', 'd'].includes(three));
    assert.equal(shown([{ ...row, country: 'US' }], 'US', 'abuse').lines[0]?.kind, 'abuse');
    assert.equal(shown([{ ...row, country: 'CN' }], 'CN', 'youth').lines[0]?.kind, 'youth');
  });

  it('stand beside the directory in a country without shipped lines', () => {
    const { country, lines } = shown([{ ...row, country: 'NO' }], 'NO');
    assert.equal(country, 'NO');
    assert.deepEqual(
      lines.map(({ kind }) => kind),
      ['suicide_crisis', 'directory', 'directory'],
    );
    assert.deepEqual(shown([{ ...row, country: 'NO' }], 'NO', 'medical').lines, []);
  });

  it('show what is signed, or verified field by field; never anything else', () => {
    const [signed] = shown([row], 'GB').lines;
    assert.deepEqual([signed?.phone, signed?.url, signed?.hours], [row.phone, row.url, row.hours]);
    const unsigned = { ...row, signedBy: undefined };
    assert.ok(!names([unsigned], 'GB').includes('Employee line'));
    const [partly] = shown([{ ...unsigned, verified: { phone: true } }], 'GB').lines;
    assert.deepEqual([partly?.name, partly?.phone, partly?.url, partly?.hours], [row.name, row.phone, null, null]);
  });

  it('name the campus police by their name, with the emergency numbers', () => {
    const police = { ...row, kind: 'emergency', service: 'campus', name: 'Campus police', phone: '5555', url: null };
    const card = shown([police], 'GB');
    assert.deepEqual(
      card.emergency.map(({ phone }) => phone),
      ['5555', '999', '112'],
    );
    assert.match(crisisCard(Wording.load('content/page'), 'en', card), /^- \*\*Campus police\*\*: .*tel:5555/);
  });

  it('take UK as Britain', () => assert.equal(names([{ ...row, country: 'UK' }], 'GB')[0], 'Employee line'));

  it('are refused with the row and the field that do not fit', () => {
    assert.equal(refusal([row]), 'accepted');
    for (const [change, field] of [
      [{ country: 'Britain' }, 'country'],
      [{ country: 'ZZ' }, 'country'],
      [{ kind: 'directory' }, 'kind'],
      [{ phone: 'call us' }, 'phone'],
      [{ url: 'javascript:alert(1)' }, 'url'],
      [{ checkedOn: 'yesterday' }, 'checkedOn'],
      [{ signedBy: ' ' }, 'signedBy'],
      [{ unknown: 1 }, 'unknown'],
    ] as const) {
      const said = refusal([row, { ...row, name: 'Night line', ...change }]);
      assert.match(said, /^config_invalid CRISIS_LINES: row 2 \(Night line\): /, field);
      assert.ok(said.includes(field), said);
    }
    assert.match(refusal([3]), /row 1: /);
    assert.match(refusal({ rows: [] }), /config_invalid CRISIS_LINES: .*lines\.json/);
    assert.match(refusal('[{'), /config_invalid CRISIS_LINES: .*lines\.json/);
    assert.throws(() => loadOwnLines('/nowhere/lines.json'), { code: 'config_invalid', detail: /nowhere/ });
  });

  it('keep the program from starting when they are wrong', () => {
    const env = { ...process.env, CRISIS_LINES: fileOf([{ ...row, phone: 'soon' }]) };
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'src/bot/terminal/cli.ts', '--json'],
      {
        input: 'hi\n',
        encoding: 'utf8',
        env,
      },
    );
    assert.deepEqual([status, stdout], [1, '']);
    assert.match(stderr, /config_invalid[\s\S]*row 1 \(Employee line\)/);
  });
});
