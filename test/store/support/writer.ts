import { writeSync } from 'node:fs';
import { systemClock } from '../../../src/clock.js';
import { openStore } from '../../../src/store/openStore.js';
import { commit, entry, reply } from './samples.js';

/*
 * A process that writes until it is killed. It says `ack <id>` on stdout only after the write was acknowledged, with
 * a synchronous write: what it said is what it would have told a person.
 */
const [dataDir = '', keyFile = '', round = ''] = process.argv.slice(2);
const store = await openStore({ dataDir, keyFile, clock: systemClock });
writeSync(1, 'open\n');
for (let index = 0; ; index += 1) {
  const id = `${round}-${index}`;
  const version = (await store.sessions.load('ann'))?.version ?? 0;
  await store.sessions.commit('ann', version, commit(id, { outbox: [reply(`${id}:0`)] }));
  writeSync(1, `turn ${id}\n`);
  await store.moodLog.append('ann', entry(id, '2026-11-23T09:00:00Z'));
  writeSync(1, `mood ${id}\n`);
  await store.audit.append({ at: '2026-11-23T09:00:00Z', actor: 'program', action: 'case.viewed', subject: id });
  writeSync(1, `audit ${id}\n`);
}
