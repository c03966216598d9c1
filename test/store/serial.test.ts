import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Serial } from '../../src/store/lowdb/serial.js';

describe('Serial', () => {
  it('runs tasks of one key one after the other in the order of asking, however they are timed and end', async () => {
    const task = fc.record({ key: fc.constantFrom('a', 'b', 'c'), fails: fc.boolean(), ticks: fc.nat(5) });
    await fc.assert(
      fc.asyncProperty(fc.array(task, { maxLength: 30 }), async (tasks) => {
        const serial = new Serial();
        const running = new Set<string>();
        const ended: Record<string, number[]> = { a: [], b: [], c: [] };
        const run = async ({ key, fails, ticks }: (typeof tasks)[number], index: number): Promise<void> => {
          assert.equal(running.has(key), false);
          running.add(key);
          for (let tick = 0; tick < ticks; tick += 1) await null;
          running.delete(key);
          ended[key]?.push(index);
          assert.equal(fails, false);
        };
        const results = await Promise.allSettled(tasks.map((one, index) => serial.run(one.key, () => run(one, index))));
        assert.deepEqual(
          results.map(({ status }) => status === 'rejected'),
          tasks.map(({ fails }) => fails),
        );
        for (const order of Object.values(ended))
          assert.deepEqual(
            order,
            [...order].sort((a, b) => a - b),
          );
        await serial.idle();
      }),
    );
  });

  it('lets another key go on while one is held up', async () => {
    const serial = new Serial();
    let release = (): void => undefined;
    const held = serial.run('a', () => new Promise<void>((resolve) => (release = resolve)));
    assert.equal(await serial.run('b', async () => 'through'), 'through');
    release();
    await held;
  });
});
