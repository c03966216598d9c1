import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../../src/clock.js';
import { createSite, type Site, type SiteParts } from '../../../src/bot/site.js';
import { silentLog } from '../../../src/log.js';
import { createMetrics } from '../../../src/metrics.js';
import { openMemoryStore } from '../../../src/store/openMemoryStore.js';
import type { Store } from '../../../src/store/store.js';
import { Wording } from '../../../src/wording.js';
import { newSession, policy, stubStep, StubReader } from './stubs.js';

/** A site on stubs that listens on a free port. */
export interface TestSite {
  url: string;
  site: Site;
  store: Store;
  reader: StubReader;
  close(): Promise<void>;
}

const desk: SiteParts['desk'] = {
  request: async ({ id }) => ({ case: { id: `case-${id}` }, onDuty: 1 }),
  answered: async () => undefined,
  cancel: async () => undefined,
  post: async () => undefined,
  warn: async () => undefined,
  consentsChanged: async () => undefined,
  correctSummary: async () => undefined,
  erase: async () => undefined,
};

/** @param change parts that differ from the stubs */
export async function startSite(change: Partial<SiteParts> = {}): Promise<TestSite> {
  const store = openMemoryStore(systemClock);
  const reader = new StubReader();
  const site = createSite({
    step: stubStep,
    newSession,
    reader,
    policy,
    ...store,
    subjectOf: (person) => store.subjectOf(person),
    desk,
    clock: systemClock,
    log: silentLog,
    metrics: createMetrics(),
    wording: Wording.load(mkdtempSync(join(tmpdir(), 'haven-words-'))),
    frame: Wording.load('content/page'),
    key: new Uint8Array(32).fill(7),
    app: null,
    hosts: [],
    allowedOrigins: ['https://friend.example'],
    serviceHosts: [],
    degraded: () => [...reader.degraded(), ...store.degraded()],
    files: { page: 'src/bot/page', webChat: 'vendor/webchat', protocol: 'docs/safety/protocol.md' },
    ...change,
  });
  const port = await site.listen(0, '127.0.0.1');
  return {
    url: `http://127.0.0.1:${port}`,
    site,
    store,
    reader,
    async close() {
      await site.close();
      await store.close();
    },
  };
}
