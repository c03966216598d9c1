import { Low } from 'lowdb';
import type { z } from 'zod';
import { HavenError } from '../../errors.js';
import type { Counselor, Counselors } from '../../handoff/counselors.js';
import type { Engine } from './engine.js';
import type { Opened } from './opened.js';
import { SealedFile } from './sealedFile.js';
import { counselorList } from './shapes.js';

const file = 'counselors';

/** Counselors' accounts, in one file under the store's own key. */
export class StoredCounselors implements Counselors {
  constructor(private readonly engine: Engine) {}

  add(counselor: Counselor): Promise<void> {
    return this.engine.alone(file, async (opened) => {
      const low = await read(opened);
      const { counselors } = low.data;
      if (counselors.some(({ id }) => id === counselor.id)) return;
      if (counselors.some(({ name }) => name === counselor.name))
        throw new HavenError('bad_request', 'this name is taken');
      await low.update((data) => data.counselors.push(counselor));
    });
  }

  find(name: string): Promise<Counselor | null> {
    return this.engine.alone(
      file,
      async (opened) => (await read(opened)).data.counselors.find((one) => one.name === name) ?? null,
    );
  }

  count(): Promise<number> {
    return this.engine.alone(file, async (opened) => (await read(opened)).data.counselors.length);
  }
}

async function read({ disk, master, cache }: Opened): Promise<Low<z.infer<typeof counselorList>>> {
  const low = new Low(new SealedFile(disk, file, master.sealing, counselorList, cache), { counselors: [] });
  await low.read();
  return low;
}
