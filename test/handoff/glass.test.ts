import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { minute, second } from '../../src/clock.js';
import { isHaven } from './refuses.js';
import { agreedTo, ann, bo, openOffice, requestOf, settled, sue } from './support.js';

const before = [{ id: 'b', at: '2026-11-23T08:59:00.000Z', from: 'person', text: 'earlier words' } as const];

const taken = async (changes: Parameters<typeof requestOf>[1]) => {
  const office = openOffice();
  const { case: one } = await office.desk.request(requestOf('p', { before, ...changes }));
  await office.desk.claimNext(ann);
  return { ...office, id: one.id };
};

describe('GIVEN messages from before the case', () => {
  it('WHEN the person gave the transcript consent THEN their counselor reads them', async () => {
    const { desk, id } = await taken({ level: 1, consents: agreedTo('transcript') });
    assert.equal((await desk.view(ann, id)).earlier?.length, 1);
  });

  it('WHEN there is no consent and no immediate danger THEN they are not even kept, and no reason opens them', async () => {
    const { desk, id, cases } = await taken({ level: 3 });
    assert.equal((await cases.get(id))?.earlier, undefined);
    await assert.rejects(desk.openEarlier(ann, id, 'I would like to know more'), isHaven('glass_not_allowed'));
  });

  it('WHEN there is immediate danger but no consent THEN they are shut until the counselor opens them with a reason', async () => {
    const { desk, id, audit, events } = await taken({ level: 4 });
    assert.equal((await desk.view(ann, id)).earlier, undefined);
    const opened = await desk.openEarlier(ann, id, 'where are they?');
    await settled();
    assert.equal(opened.earlier?.length, 1);
    assert.ok(audit.actions().includes('ann transcript.opened'));
    assert.ok(
      events.some((event) => event.type === 'opened'),
      'so that the person can be told',
    );
  });

  it('WHEN half an hour has passed THEN they are shut again', async () => {
    const { desk, id, clock } = await taken({ level: 4 });
    desk.arrive(ann);
    await desk.openEarlier(ann, id, 'where are they?');
    await clock.advance(30 * minute - second);
    assert.equal((await desk.view(ann, id)).earlier?.length, 1);
    await clock.advance(second);
    assert.equal((await desk.view(ann, id)).earlier, undefined);
  });

  it('WHEN somebody else tries to open them THEN they are refused', async () => {
    const { desk, id } = await taken({ level: 4 });
    await assert.rejects(desk.openEarlier(bo, id, 'curious'), isHaven('forbidden'));
  });

  it('WHEN they were opened THEN a second person, and nobody else, reviews it', async () => {
    const { desk, id, audit } = await taken({ level: 4 });
    await desk.openEarlier(ann, id, 'where are they?');
    assert.deepEqual(
      (await desk.toReview(sue)).map((one) => one.id),
      [id],
    );
    await assert.rejects(desk.reviewOpenings(ann, id), isHaven('forbidden'));
    await desk.reviewOpenings(sue, id);
    assert.deepEqual(await desk.toReview(sue), []);
    assert.equal(audit.actions().at(-1), 'sue transcript.reviewed');
  });

  it('WHEN a supervisor opened them herself THEN she cannot be the second person', async () => {
    const { desk, cases } = openOffice();
    const { case: one } = await desk.request(requestOf('p', { level: 4, before }));
    await desk.claimNext(sue);
    await desk.openEarlier(sue, one.id, 'where are they?');
    await assert.rejects(desk.reviewOpenings(sue, one.id), isHaven('forbidden'));
    assert.equal((await cases.get(one.id))?.openings?.[0]?.reviewedBy, undefined);
  });
});
