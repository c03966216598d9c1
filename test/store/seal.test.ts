import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { HavenError } from '../../src/errors.js';
import { type SealKey, seal, sealedBy, unseal } from '../../src/store/lowdb/seal.js';

const newKey = (): SealKey => ({ owner: randomBytes(16), id: randomBytes(8), secret: randomBytes(32) });

const isCorrupt = (thrown: unknown): boolean => thrown instanceof HavenError && thrown.code === 'store_corrupt';

describe('A seal', () => {
  it('gives back any bytes under the same key and path, and names its key', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), fc.string(), (bytes, path) => {
        const key = newKey();
        const sealed = seal(key, path, Buffer.from(bytes));
        assert.deepEqual(unseal(key, path, sealed), Buffer.from(bytes));
        assert.deepEqual(sealedBy(path, sealed), { owner: key.owner, id: key.id });
      }),
    );
  });

  it('breaks when any one bit is changed', () => {
    const key = newKey();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(), (bytes, at) => {
        const sealed = seal(key, 'people/x/state', Buffer.from(bytes));
        const bit = at % (sealed.length * 8);
        sealed.writeUInt8(sealed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
        const readAsStored = (): Buffer => {
          sealedBy('people/x/state', sealed);
          return unseal(key, 'people/x/state', sealed);
        };
        assert.throws(readAsStored, isCorrupt);
      }),
    );
  });

  it('does not open with another key, at another path, or cut short', () => {
    const key = newKey();
    const sealed = seal(key, 'a', Buffer.from('text'));
    assert.throws(() => unseal(newKey(), 'a', sealed), isCorrupt);
    assert.throws(() => unseal(key, 'b', sealed), isCorrupt);
    for (let length = 0; length < sealed.length; length += 1)
      assert.throws(() => unseal(key, 'a', sealed.subarray(0, length)), isCorrupt);
  });

  it('never looks the same twice', () => {
    const key = newKey();
    const sealed = Array.from({ length: 50 }, () => seal(key, 'a', Buffer.from('text')).toString('hex'));
    assert.equal(new Set(sealed).size, 50);
  });

  it('says nothing of the content when it breaks', () => {
    const key = newKey();
    const sealed = seal(key, 'people/x/state', Buffer.from('planted words'));
    assert.throws(
      () => unseal(newKey(), 'people/x/state', sealed),
      (thrown) => thrown instanceof HavenError && !`${thrown.stack}${thrown.detail}`.includes('planted'),
    );
  });
});
