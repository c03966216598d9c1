import { Low } from 'lowdb';
import { HavenError } from '../../errors.js';
import { SealedFile } from './sealedFile.js';
import { counselorList } from './shapes.js';
const file = 'counselors';
/** Counselors' accounts, in one file under the store's own key. */
export class StoredCounselors {
    engine;
    constructor(engine) {
        this.engine = engine;
    }
    add(counselor) {
        return this.engine.alone(file, async (opened) => {
            const low = await read(opened);
            const { counselors } = low.data;
            if (counselors.some(({ id }) => id === counselor.id))
                return;
            if (counselors.some(({ name }) => name === counselor.name))
                throw new HavenError('bad_request', 'this name is taken');
            await low.update((data) => data.counselors.push(counselor));
        });
    }
    find(name) {
        return this.engine.alone(file, async (opened) => (await read(opened)).data.counselors.find((one) => one.name === name) ?? null);
    }
    count() {
        return this.engine.alone(file, async (opened) => (await read(opened)).data.counselors.length);
    }
}
async function read({ disk, master, cache }) {
    const low = new Low(new SealedFile(disk, file, master.sealing, counselorList, cache), { counselors: [] });
    await low.read();
    return low;
}
//# sourceMappingURL=counselors.js.map