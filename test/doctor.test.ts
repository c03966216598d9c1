import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { day, systemClock } from '../src/clock.js';
import { installed } from '../src/config.js';
import { loadDialogContent } from '../src/dialogs/content.js';
import type { LineRow } from '../src/dialogs/crisisLines.js';
import { checkCrisisLines } from '../src/doctor/crisisLines.js';
import { checkNode } from '../src/doctor/node.js';
import { checkOwnLines } from '../src/doctor/ownLines.js';
import { checkPolicy } from '../src/doctor/policy.js';
import { checkStore } from '../src/doctor/store.js';
import { loadPolicy } from '../src/policy.js';
import { openStore } from '../src/store/openStore.js';
import { Wording } from '../src/wording.js';

const { lines } = loadDialogContent(installed('content'));
const now = Date.parse('2026-11-23T09:00:00Z');
const row = (change: Partial<LineRow>): LineRow => ({
  country: 'GB',
  kind: 'emergency',
  service: 'any',
  name: 'Emergency',
  phone: '999',
  text: null,
  url: null,
  hours: null,
  languages: [],
  source: 'a page',
  verified: { phone: true },
  checkedOn: '2026-11-22',
  note: '',
  ...change,
});

describe('the doctor', () => {
  it('accepts supported versions of Node and refuses others', () => {
    const state = (version: string): string => checkNode(version).state;
    assert.deepEqual(['20.19.0', '22.13.1', '24.0.0', '26.1.0'].map(state), ['ok', 'ok', 'ok', 'ok']);
    assert.deepEqual(['18.20.0', '20.18.3', '21.7.0', '22.12.0', '23.5.0'].map(state), Array(5).fill('problem'));
  });

  it('complains of crisis lines last checked more than 90 days ago', () => {
    assert.deepEqual(
      checkCrisisLines([row({})], now).map(({ state }) => state),
      ['ok'],
    );
    const [finding] = checkCrisisLines([row({ checkedOn: '2026-08-01' })], now);
    assert.equal(finding?.key, 'doctor.lines.old');
    assert.equal(finding?.params?.['countries'], 'GB');
  });

  it("says how old a deployer's own lines are, and which of them nobody signed", () => {
    const keys = (...rows: LineRow[]) => checkOwnLines(rows, now).map(({ state, key }) => [state, key]);
    assert.deepEqual(keys(), []);
    assert.deepEqual(keys(row({})), [['ok', 'doctor.ownLines.age']]);
    assert.equal(checkOwnLines([row({ checkedOn: '2026-11-13' }), row({})], now)[0]?.params?.['days'], 10);
    assert.deepEqual(keys(row({ checkedOn: '2026-08-01' }), row({})), [['warning', 'doctor.ownLines.old']]);
    const [, unsigned] = checkOwnLines([row({ name: 'Campus line', url: 'https://campus.example' })], now);
    assert.deepEqual([unsigned?.key, unsigned?.params?.['names']], ['doctor.ownLines.unsigned', 'Campus line']);
  });

  it('names countries without a verified emergency number', () => {
    const findings = checkCrisisLines([row({}), row({ country: 'CH', verified: { phone: false } })], now);
    assert.deepEqual(
      findings.map(({ key, params }) => [key, params?.['countries']]),
      [['doctor.lines.noEmergency', 'CH']],
    );
  });

  it('has nothing old to say of the lines that ship: renew checkedOn when this fails', () => {
    const old = lines.filter(({ checkedOn }) => systemClock.now() - Date.parse(checkedOn) > 90 * day);
    assert.deepEqual(
      old.map(({ name }) => name),
      [],
    );
  });

  it('says that no policy is set, that one is unknown, and that one is fine', () => {
    const state = (name: string | null): string =>
      checkPolicy(name, installed('content'), () => loadPolicy(name)).state;
    assert.deepEqual([null, 'nowhere', 'gb'].map(state), ['warning', 'problem', 'ok']);
  });

  it('finds a key that is gone and a key that others can read', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'haven-doctor-'));
    const places = { dataDir: join(folder, 'store'), keyFile: join(folder, 'keys/haven.key') };
    const store = await openStore({ ...places, clock: systemClock });
    await store.people.recordConsent('dl_1', {
      id: 'c1',
      purpose: 'chat',
      granted: true,
      textVersion: '1',
      locale: 'en',
      at: '2026-11-23T09:00:00.000Z',
    });
    await store.close();
    const keys = async (): Promise<(string | undefined)[]> => (await checkStore(places)).map(({ key }) => key);
    assert.deepEqual(await keys(), [undefined]);
    chmodSync(places.keyFile, 0o644);
    assert.deepEqual(await keys(), ['doctor.store.keyOpen']);
    rmSync(places.keyFile);
    assert.deepEqual(await keys(), ['doctor.store.keyGone']);
  });

  it('has words, and a way to mend it, for everything it can find', () => {
    const operator = Wording.load(installed('content/operator'));
    for (const key of operator.keys('en')) assert.ok(operator.plain('en', key).length > 0);
  });
});
