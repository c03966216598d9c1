import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { effectRunner, type EffectContext } from '../../src/bot/effects.js';
import { effectRooms } from '../../src/bot/rooms.js';
import { systemClock } from '../../src/clock.js';
import { createMetrics } from '../../src/metrics.js';
import { openMemoryStore } from '../../src/store/openMemoryStore.js';
import { agreedTo, ann, openOffice, requestOf } from '../handoff/support.js';
import { newSession } from './support/stubs.js';
import { bench } from './support/turnsBench.js';

/** A person whose conversation with a counselor was closed, and the effects of the chat afterwards. */
async function afterClosing() {
  const { desk, cases } = openOffice();
  const { case: made } = await desk.request(requestOf('p', { consents: agreedTo('summary') }));
  await desk.claimNext(ann);
  await desk.post(made.id, { id: 'm1', text: 'I sleep badly.' });
  await desk.handBack(ann, made.id, {});
  const store = openMemoryStore(systemClock);
  const rooms = effectRooms({
    ...store,
    cases,
    desk,
    subjectOf: (person) => store.subjectOf(person),
    clock: systemClock,
    metrics: createMetrics(),
    exportLink: async () => '',
    forget: async () => undefined,
  });
  const { address } = bench().turn('t', 'hi');
  const context: EffectContext = {
    id: 'e1',
    person: 'p',
    address,
    at: 0,
    session: newSession({ locale: 'en', country: null, at: 0 }),
    window: [],
    given: [],
  };
  return { run: effectRunner(rooms), context, cases, id: made.id };
}

describe('the summary a person asks for', () => {
  it('comes with its lines as stated or inferred, and a correction stands where counselors read it, once', async () => {
    const { run, context, cases, id } = await afterClosing();
    const { lines } = await run({ type: 'summary.show' }, context);
    assert.ok(Array.isArray(lines) && lines.some((line: { basis: string }) => line.basis === 'stated'));
    const correction = { type: 'summary.correct', text: 'I sleep well.' } as const;
    await run(correction, context);
    await run(correction, context);
    const stored = await cases.get(id);
    assert.deepEqual(
      stored?.summary?.corrections?.map(({ text }) => text),
      ['I sleep well.'],
    );
  });

  it('is empty for somebody else, who can correct nothing', async () => {
    const { run, context } = await afterClosing();
    const other = { ...context, person: 'q' };
    assert.deepEqual((await run({ type: 'summary.show' }, other)).lines, []);
    await assert.rejects(run({ type: 'summary.correct', text: 'x' }, other), { code: 'summary_unknown' });
  });
});
