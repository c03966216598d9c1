import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { HavenError } from '../../src/errors.js';
import { openStore } from '../../src/store/openStore.js';
import type { Store } from '../../src/store/store.js';
import { collect } from './support/collect.js';
import { HandClock } from '../support/handClock.js';
import { freshPlaces } from './support/places.js';
import { refuses } from './support/refuses.js';
import { commit, consent, entry, request } from './support/samples.js';

type Places = ReturnType<typeof freshPlaces>;

const open = (
  places: { dataDir: string; keyFile: string; keyRing?: string },
  clock = new HandClock(),
): Promise<Store> => openStore({ ...places, clock });

/** Opens a store, writes one turn and closes it. */
async function withData(): Promise<Places> {
  const places = freshPlaces();
  const store = await open(places);
  await store.sessions.commit('ann', 0, commit('t1'));
  await store.moodLog.append('ann', entry('e1', '2026-11-23T09:00:00Z'));
  await store.audit.append({ at: '2026-11-23T09:00:00Z', actor: 'program', action: 'person.exported', subject: 's' });
  await store.close();
  return places;
}

const writer = fileURLToPath(new URL('./support/writer.ts', import.meta.url));

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name));

const stateFile = ({ dataDir }: Places): string => filesOf(dataDir).find((file) => file.endsWith('/state')) ?? '';

/** Waits until a store that is tried again in the background stands as expected. */
async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; !condition() && tries < 200; tries += 1) await new Promise((resolve) => setTimeout(resolve, 5));
  assert.equal(condition(), true);
}

describe('The files of a store', () => {
  it('are readable by their owner only, whatever the umask, and none is left unfinished', async () => {
    const before = process.umask(0);
    try {
      const places = await withData();
      const files = [...filesOf(places.dataDir), ...filesOf(dirname(places.keyFile))];
      assert.ok(files.length >= 6);
      for (const file of files) assert.equal(statSync(file).mode & 0o777, 0o600, file);
      assert.equal(statSync(places.dataDir).mode & 0o777, 0o700);
      assert.deepEqual(
        files.filter((file) => file.endsWith('.tmp') || file.endsWith('/lock')),
        [],
      );
    } finally {
      process.umask(before);
    }
  });

  it('hold neither ids nor content in their names or, but for the audit, in plain text', async () => {
    const places = freshPlaces();
    const store = await open(places);
    await store.sessions.commit('ann-the-person', 0, commit('t1', { window: [{ text: 'planted words', at: 1 }] }));
    await store.cases.add(request('case-id-1', 'ann-the-person'));
    await store.close();
    for (const file of filesOf(places.root)) {
      const all = file + readFileSync(file, 'latin1');
      for (const secret of ['ann-the-person', 'planted words', 'case-id-1', '"version"'])
        assert.equal(all.includes(secret), false, file);
    }
  });

  it('lose what a crash left half-written and keep what was there before', async () => {
    const places = await withData();
    writeFileSync(`${stateFile(places)}.0123456789ab.tmp`, 'half');
    writeFileSync(
      join(places.dataDir, 'audit.jsonl'),
      `${readFileSync(join(places.dataDir, 'audit.jsonl'), 'utf8')}{"at":"2026`,
    );
    const store = await open(places);
    assert.equal((await store.sessions.load('ann'))?.version, 1);
    assert.equal((await collect(store.audit.read())).length, 1);
    await store.audit.append({ at: '2026-11-23T10:00:00Z', actor: 'program', action: 'person.erased', subject: 's' });
    assert.equal((await collect(store.audit.read())).length, 2);
    await store.close();
    assert.deepEqual(
      filesOf(places.dataDir).filter((file) => file.endsWith('.tmp')),
      [],
    );
  });
});

describe('A damaged record', () => {
  it('is store_corrupt and hinders neither other persons nor the erasure', async () => {
    for (const damage of [
      flipLastByte,
      (file: string) => truncateSync(file, 10),
      (file: string) => truncateSync(file, 0),
    ]) {
      const places = await withData();
      damage(stateFile(places));
      const store = await open(places);
      await refuses(store.sessions.load('ann'), 'store_corrupt');
      await refuses(store.sessions.commit('ann', 1, commit('t2')), 'store_corrupt');
      assert.equal((await store.sessions.commit('ben', 0, commit('t1'))).version, 1);
      await store.people.erase('ann');
      assert.equal(await store.sessions.load('ann'), null);
      await store.close();
    }
  });

  it('of one person does not keep others out of the queue, the resume or the forgetting of texts', async () => {
    const places = freshPlaces();
    const store = await open(places);
    for (const person of ['ann', 'ben']) {
      await store.sessions.commit(person, 0, commit('t1', { timers: { pace: 1 }, window: [{ text: 'hello', at: 1 }] }));
      await store.cases.add(request(`case-${person}`, person));
      await store.conversations.create({ id: `talk-${person}`, person, createdAt: 1 });
    }
    const owner = await store.subjectOf('ann');
    await store.close();
    for (const file of filesOf(join(places.dataDir, 'people', owner))) flipLastByte(file);
    const again = await open(places);
    assert.deepEqual(again.degraded(), []);
    assert.deepEqual(
      (await again.cases.list(['queued'])).map(({ person }) => person),
      ['ben'],
    );
    assert.deepEqual((await collect(again.sessions.unfinished())).sort(), ['ann', 'ben']);
    await again.sessions.forgetTexts(1);
    assert.deepEqual((await again.sessions.load('ben'))?.window, []);
    assert.deepEqual(await again.conversations.expire(2), ['ben']);
    assert.deepEqual(again.degraded(), ['records']);
    await again.close();
  });

  it('cannot be another person’s record put in its place', async () => {
    const places = freshPlaces();
    const store = await open(places);
    await store.sessions.commit('ann', 0, commit('t1'));
    const ann = stateFile(places);
    await store.sessions.commit('ben', 0, commit('t1'));
    const ben = filesOf(places.dataDir).find((file) => file.endsWith('/state') && file !== ann) ?? '';
    await store.close();
    writeFileSync(ann, readFileSync(ben));
    const again = await open(places);
    assert.equal(
      await again.sessions.load('ann').catch(({ code }: { code: string }) => code),
      null,
      'sealed by no key of hers',
    );
    await again.close();
  });

  it('shows in the audit as a broken chain', async () => {
    const places = await withData();
    const file = join(places.dataDir, 'audit.jsonl');
    const store = await open(places);
    await store.audit.append({ at: '2026-11-23T10:00:00Z', actor: 'program', action: 'person.erased', subject: 's' });
    writeFileSync(file, readFileSync(file, 'utf8').replace('person.exported', 'person.erased'));
    await refuses(collect(store.audit.read()), 'store_corrupt');
    await store.close();
  });
});

describe('The lock', () => {
  it('keeps a second store out, in this process and in another, until the first is closed', async () => {
    const places = await withData();
    const store = await open(places);
    await refuses(open(places), 'store_locked');
    const other = spawnSync(process.execPath, ['--import', 'tsx', writer, places.dataDir, places.keyFile, '1'], {
      encoding: 'utf8',
      timeout: 20_000,
    });
    assert.equal(other.stdout, '', 'the other process did not open the store');
    assert.match(other.stderr, /store_locked/);
    assert.equal((await store.sessions.load('ann'))?.version, 1);
    await store.close();
    await (await open(places)).close();
  });

  it('of a process that is gone, or whose number another process has now, is taken over', async () => {
    const places = await withData();
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    for (const holder of [
      { pid: gone, started: '1' },
      { pid: process.pid, started: 'long ago' },
    ]) {
      writeFileSync(join(places.dataDir, 'lock'), JSON.stringify({ ...holder, host: hostname(), nonce: 'x' }));
      const store = await open(places);
      assert.equal((await store.sessions.load('ann'))?.version, 1);
      await store.close();
    }
  });

  it('of another machine is respected while it is fresh', async () => {
    const places = await withData();
    const lock = join(places.dataDir, 'lock');
    writeFileSync(lock, JSON.stringify({ pid: 1, started: '1', host: 'elsewhere', nonce: 'x' }));
    await refuses(open(places), 'store_locked');
    execFileSync('touch', ['-d', '10 minutes ago', lock]);
    await (await open(places)).close();
  });

  it('when taken by somebody else stops this store from writing', async () => {
    const places = await withData();
    const clock = new HandClock();
    const store = await open(places, clock);
    writeFileSync(
      join(places.dataDir, 'lock'),
      JSON.stringify({ pid: 1, started: '1', host: 'elsewhere', nonce: 'x' }),
    );
    await clock.advance(15_000);
    const refused = (): Promise<boolean> =>
      store.sessions.load('ann').then(
        () => false,
        (thrown: unknown) => thrown instanceof HavenError && thrown.code === 'store_locked',
      );
    for (let tries = 0; !(await refused()) && tries < 200; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 5));
    await refuses(store.sessions.commit('ann', 1, commit('t2')), 'store_locked');
    assert.deepEqual(store.degraded(), ['store']);
    await store.close();
    assert.match(readFileSync(join(places.dataDir, 'lock'), 'utf8'), /elsewhere/);
  });
});

describe('The keys', () => {
  it('must lie outside the data folder', async () => {
    const { root, dataDir } = freshPlaces();
    await refuses(open({ dataDir, keyFile: join(dataDir, 'haven.key') }), 'config_invalid');
    await refuses(
      open({ dataDir, keyFile: join(root, 'haven.key'), keyRing: join(dataDir, 'ring') }),
      'config_invalid',
    );
    mkdirSync(dataDir);
    symlinkSync(dataDir, join(root, 'link'));
    await refuses(open({ dataDir, keyFile: join(root, 'link', 'haven.key') }), 'config_invalid');
    assert.deepEqual(readdirSync(dataDir), []);
  });

  it('when gone while data exists are asked for and never made anew', async () => {
    const places = await withData();
    const key = readFileSync(places.keyFile);
    unlinkSync(places.keyFile);
    await refuses(open(places), 'key_missing');
    assert.throws(() => statSync(places.keyFile));
    writeFileSync(places.keyFile, key);
    renameSync(`${places.keyFile}.people`, `${places.keyFile}.away`);
    await refuses(open(places), 'key_missing');
    rmSync(`${places.keyFile}.people`, { recursive: true });
    renameSync(`${places.keyFile}.away`, `${places.keyFile}.people`);
    const store = await open(places);
    assert.equal((await store.sessions.load('ann'))?.version, 1);
    await store.close();
  });

  it('that are not the data’s own are refused', async () => {
    const [places, other] = [await withData(), await withData()];
    await refuses(open({ ...places, keyFile: other.keyFile, keyRing: `${places.keyFile}.people` }), 'key_invalid');
    writeFileSync(places.keyFile, 'not a key');
    await refuses(open(places), 'key_invalid');
  });
});

describe('A folder that cannot be used', () => {
  it('does not prevent opening; each operation fails, and all works once the folder can be used', async () => {
    const places = freshPlaces();
    const parent = join(places.root, 'disk');
    writeFileSync(parent, 'a file where a folder is expected');
    const clock = new HandClock();
    const store = await open({ ...places, dataDir: join(parent, 'data') }, clock);
    assert.deepEqual(store.degraded(), ['store']);
    await refuses(store.sessions.load('ann'), 'store_unavailable');
    await refuses(store.sessions.commit('ann', 0, commit('t1')), 'store_unavailable');
    await refuses(store.people.recordConsent('ann', consent('c1')), 'store_unavailable');
    await refuses(store.cases.add(request('c1', 'ann')), 'store_unavailable');
    await refuses(store.cases.list(['queued']), 'store_unavailable');
    await refuses(store.moodLog.append('ann', entry('e1', '2026-11-23T09:00:00Z')), 'store_unavailable');
    await refuses(store.conversations.create({ id: 'c1', person: 'ann', createdAt: 1 }), 'store_unavailable');
    await refuses(store.audit.append({ at: '', actor: '', action: 'signIn', subject: '' }), 'store_unavailable');
    await refuses(store.counselors.count(), 'store_unavailable');
    await refuses(collect(store.sessions.unfinished()), 'store_unavailable');
    assert.throws(() => statSync(places.keyFile), 'no key is made for data that may exist unseen');
    unlinkSync(parent);
    await clock.advance(5_000);
    await until(() => store.degraded().length === 0);
    assert.equal((await store.sessions.commit('ann', 0, commit('t1'))).version, 1);
    await store.close();
  });

  it('for one write fails that write alone, keeps the record, and is noticed and forgotten', async () => {
    const places = await withData();
    const store = await open(places);
    const file = stateFile(places);
    rmSync(dirname(file), { recursive: true });
    writeFileSync(dirname(file), 'a file where the person’s folder is expected');
    await refuses(store.sessions.commit('ann', 1, commit('t2')), 'store_unavailable');
    assert.deepEqual(store.degraded(), ['store']);
    unlinkSync(dirname(file));
    assert.equal((await store.sessions.commit('ben', 0, commit('t1'))).version, 1);
    assert.deepEqual(store.degraded(), []);
    await store.close();
  });

  it('because it vanished is not taken for an empty one', async () => {
    const places = await withData();
    const store = await open(places);
    renameSync(places.dataDir, `${places.dataDir}.away`);
    mkdirSync(join(places.dataDir, 'people'), { recursive: true });
    await refuses(store.moodLog.list('ann'), 'store_unavailable');
    await refuses(store.audit.append({ at: '', actor: '', action: 'signIn', subject: '' }), 'store_unavailable');
    await refuses(store.moodLog.append('new', entry('e1', '2026-11-23T09:00:00Z')), 'store_unavailable');
    rmSync(places.dataDir, { recursive: true });
    renameSync(`${places.dataDir}.away`, places.dataDir);
    assert.equal((await store.moodLog.list('ann')).length, 1);
    await store.close();
  });

  it('because it is full keeps what was acknowledged and takes writes again when there is room', async (test) => {
    const places = freshPlaces();
    mkdirSync(places.dataDir);
    const mounted = spawnSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=128k', 'tmpfs', places.dataDir]);
    if (mounted.status !== 0) return test.skip('a small disk can only be mounted as root');
    try {
      await fillAndFree(places);
    } finally {
      spawnSync('/bin/umount', ['-l', places.dataDir]);
    }
  });
});

/** Works on a store whose disk holds 128 KiB: fills it, and makes room again. */
async function fillAndFree(places: Places): Promise<void> {
  const clock = new HandClock();
  const store = await open(places, clock);
  const before = await store.sessions.commit('ann', 0, commit('t1'));
  writeFileSync(join(places.dataDir, 'filler'), Buffer.alloc(60_000));
  const large = commit('t2', { window: [{ text: 'x'.repeat(80_000), at: 1 }] });
  await refuses(store.sessions.commit('ann', 1, large), 'store_unavailable');
  assert.deepEqual(store.degraded(), ['store']);
  assert.deepEqual(await store.sessions.load('ann'), before);
  assert.deepEqual(
    filesOf(places.dataDir).filter((file) => file.endsWith('.tmp')),
    [],
  );
  unlinkSync(join(places.dataDir, 'filler'));
  await clock.advance(5_000);
  await until(() => store.degraded().length === 0);
  assert.equal((await store.sessions.commit('ann', 1, commit('t2'))).version, 2);
  await store.close();
}

describe('A closed store', () => {
  it('finishes what was asked before and refuses what is asked after', async () => {
    const places = freshPlaces();
    const store = await open(places);
    await store.sessions.load('ann');
    const last = store.sessions.commit('ann', 0, commit('t1'));
    await new Promise(setImmediate);
    await store.close();
    assert.equal((await last).version, 1);
    await refuses(store.sessions.load('ann'), 'store_unavailable');
  });
});

function flipLastByte(file: string): void {
  const bytes = readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
  writeFileSync(file, bytes);
}
