import { after, before, describe } from 'node:test';
import { openMemoryStore } from '../../../src/store/openMemoryStore.js';
import { openStore } from '../../../src/store/openStore.js';
import type { Store } from '../../../src/store/store.js';
import { HandClock } from '../../support/handClock.js';
import { freshPlaces } from './places.js';

/** Runs one suite on every engine. `store()` is the suite's store; `reopened()` closes it and opens it again. */
export function onEveryEngine(port: string, suite: (store: () => Store, reopened: () => Promise<Store>) => void): void {
  describe(`${port} in files`, () => {
    let store: Store;
    let places: { dataDir: string; keyFile: string };
    before(async () => {
      places = freshPlaces();
      store = await openStore({ ...places, clock: new HandClock() });
    });
    after(() => store.close());
    suite(
      () => store,
      async () => {
        await store.close();
        store = await openStore({ ...places, clock: new HandClock() });
        return store;
      },
    );
  });
  describe(`${port} in memory`, () => {
    const store = openMemoryStore(new HandClock());
    // There is nothing to come back to: only what is kept in the process is checked.
    suite(
      () => store,
      async () => store,
    );
  });
}
