import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { minute, second } from '../../src/clock.js';
import type { CaseEvent } from '../../src/handoff/cases.js';
import { isHaven } from './refuses.js';
import { agreedTo, ann, bo, openOffice, requestOf, settled, sue } from './support.js';

const typesOf = (events: readonly CaseEvent[]): string[] => events.map((event) => event.type);
const complete = { intent: 'not asked', plan: 'none', means: 'not asked', company: 'a friend', next: 'calls the line' };

describe('GIVEN a person who asks for a human', () => {
  it('WHEN the same request comes twice THEN there is one case', async () => {
    const { desk } = openOffice();
    const [first, second] = await Promise.all([desk.request(requestOf('p')), desk.request(requestOf('p'))]);
    assert.equal(first.case.id, second.case.id);
    assert.equal((await desk.waiting()).length, 1);
  });

  it('WHEN two different requests come at once THEN there is still one case', async () => {
    const { desk } = openOffice();
    await Promise.all([desk.request(requestOf('p')), desk.request(requestOf('p', { id: 'another', level: 4 }))]);
    assert.deepEqual(
      (await desk.waiting()).map((one) => one.level),
      [4],
    );
  });

  it('WHEN another request comes while one is open THEN the case is raised and none is added', async () => {
    const { desk, events } = openOffice();
    const first = await desk.request(requestOf('p'));
    const raised = await desk.request(requestOf('p', { id: 'later', level: 4 }));
    await settled();
    assert.equal(raised.case.id, first.case.id);
    assert.equal(raised.case.level, 4);
    assert.deepEqual(typesOf(events), ['queued', 'raised']);
  });

  it('WHEN a later request has a lower level THEN the level of the case does not fall', async () => {
    const { desk } = openOffice();
    await desk.request(requestOf('p', { level: 4 }));
    const again = await desk.request(requestOf('p', { id: 'later', level: 1 }));
    assert.equal(again.case.level, 4);
  });

  it('WHEN they answer a question while they wait THEN the packet says so, and nobody is alerted again', async () => {
    const { desk, events } = openOffice();
    const { case: made } = await desk.request(requestOf('p', { level: 3, answers: { plan: 'no' } }));
    const told = await desk.answered(made.id, { plan: 'no', company: 'yes' });
    assert.deepEqual(
      [told.packet.assessment.plan, told.packet.assessment.means, told.packet.assessment.company],
      ['no', 'not asked', 'yes'],
    );
    await settled();
    assert.deepEqual(typesOf(events), ['queued']);
  });

  it('WHEN they answer after the case was cancelled THEN it stays as it was', async () => {
    const { desk } = openOffice();
    const { case: made } = await desk.request(requestOf('p', { level: 3 }));
    await desk.cancel(made.id);
    assert.equal((await desk.answered(made.id, { plan: 'yes' })).packet.assessment.plan, 'not asked');
  });

  it('WHEN nobody is on duty THEN it says so at once', async () => {
    const { desk } = openOffice();
    assert.equal((await desk.request(requestOf('p'))).onDuty, 0);
    desk.arrive(ann);
    assert.equal((await desk.request(requestOf('q'))).onDuty, 1);
    desk.setDuty(ann, false);
    assert.equal((await desk.request(requestOf('r'))).onDuty, 0);
  });

  it('WHEN the policy has no humans THEN no case is made', async () => {
    const { desk } = openOffice(undefined, { humans: 'none' });
    desk.arrive(ann);
    await assert.rejects(desk.request(requestOf('p')), isHaven('no_humans'));
    assert.deepEqual(desk.onDuty(), []);
  });

  it('WHEN they change their mind THEN the case leaves the queue and cannot be taken', async () => {
    const { desk, events } = openOffice();
    const { case: made } = await desk.request(requestOf('p'));
    await desk.cancel(made.id);
    await assert.rejects(desk.claimNext(ann), isHaven('queue_empty'));
    assert.deepEqual(typesOf(events), ['queued', 'cancelled']);
  });

  it('WHEN they erase everything THEN nothing of the case is left and counselors see it go', async () => {
    const { desk, cases, events } = openOffice();
    const { case: made } = await desk.request(requestOf('p', { level: 4 }));
    await desk.erase('p');
    await settled();
    assert.equal(await cases.get(made.id), null);
    assert.deepEqual(typesOf(events), ['queued', 'erased']);
  });
});

describe('GIVEN people waiting', () => {
  it('WHEN counselors take the next THEN L4 comes first, then L3 by waiting time, then requests', async () => {
    const { desk, clock } = openOffice();
    for (const [person, level] of [
      ['request', 1],
      ['older L3', 3],
      ['newer L3', 3],
      ['L4', 4],
    ] as const) {
      await desk.request(requestOf(person, { level }));
      await clock.advance(second);
    }
    const taken = [];
    for (let i = 0; i < 4; i += 1) taken.push((await desk.claimNext(ann)).person);
    assert.deepEqual(taken, ['L4', 'older L3', 'newer L3', 'request']);
  });

  it('WHEN two counselors take the next at once THEN each gets a different case', async () => {
    const { desk } = openOffice();
    await desk.request(requestOf('p'));
    await desk.request(requestOf('q'));
    const [one, other] = await Promise.all([desk.claimNext(ann), desk.claimNext(bo)]);
    assert.notEqual(one.id, other.id);
    assert.deepEqual([one.counselor?.id, other.counselor?.id], ['ann', 'bo']);
  });

  it('WHEN two desks over one store take the last case at once THEN one of them finds nobody waiting', async () => {
    const here = openOffice();
    const there = openOffice(here);
    await here.desk.request(requestOf('p'));
    const results = await Promise.allSettled([here.desk.claimNext(ann), there.desk.claimNext(bo)]);
    assert.deepEqual(results.map((result) => result.status).sort(), ['fulfilled', 'rejected']);
  });

  it('WHEN the audit cannot be written THEN nothing is taken and nothing is shown', async () => {
    const { desk, audit } = openOffice();
    await desk.request(requestOf('p'));
    audit.broken = true;
    await assert.rejects(desk.claimNext(ann), isHaven('store_unavailable'));
    assert.equal((await desk.waiting()).length, 1);
  });

  it('WHEN somebody looks at a case they did not take THEN they are refused, and a supervisor too while it waits', async () => {
    const { desk, audit } = openOffice();
    const { case: made } = await desk.request(requestOf('p'));
    await assert.rejects(desk.view(sue, made.id), isHaven('forbidden'));
    await desk.claimNext(ann);
    await assert.rejects(desk.view(bo, made.id), isHaven('forbidden'));
    assert.deepEqual(audit.actions(), ['ann case.claimed']);
    assert.equal((await desk.view(sue, made.id)).id, made.id);
  });
});

describe('GIVEN a counselor in conversation', () => {
  const inConversation = async (level: 1 | 3 | 4 = 3) => {
    const office = openOffice();
    const { case: made } = await office.desk.request(requestOf('p', { level, consents: agreedTo('summary') }));
    await office.desk.claimNext(ann);
    return { ...office, id: made.id };
  };

  it('WHEN both write THEN the case keeps the messages in order, each once', async () => {
    const { desk, id, events } = await inConversation();
    await desk.post(id, { id: 'm1', text: 'hello' });
    await desk.post(id, { id: 'm1', text: 'hello' });
    const changed = await desk.say(ann, id, { id: 'm2', text: 'I am here' });
    await settled();
    assert.deepEqual(
      changed.messages.map((message) => [message.from, message.text]),
      [
        ['person', 'hello'],
        ['counselor', 'I am here'],
      ],
    );
    const told = events.filter((event) => event.type === 'posted').map((event) => event.message?.id);
    assert.deepEqual([...new Set(told)], ['m1', 'm2']);
  });

  it('WHEN another counselor writes THEN they are refused and the audit has no such message', async () => {
    const { desk, id, audit } = await inConversation();
    await assert.rejects(desk.say(bo, id, { id: 'm', text: 'me too' }), isHaven('forbidden'));
    assert.ok(!audit.actions().includes('bo case.posted'));
  });

  it('WHEN they view, write and hand back THEN the audit has each, in that order', async () => {
    const { desk, id, audit } = await inConversation();
    await desk.view(ann, id);
    await desk.say(ann, id, { id: 'm', text: 'hello' });
    await desk.handBack(ann, id, { ...complete, verdict: 'right' });
    assert.deepEqual(audit.actions(), [
      'ann case.claimed',
      'ann case.viewed',
      'ann case.posted',
      'ann case.closed',
      'ann alert.right',
    ]);
  });

  it('WHEN a case at L3 is handed back without an answer THEN it stays open and says what is missing', async () => {
    const { desk, id, cases } = await inConversation(3);
    await assert.rejects(desk.handBack(ann, id, { plan: 'none' }), isHaven('closing_incomplete'));
    assert.equal((await cases.get(id))?.state, 'accepted');
  });

  it('WHEN a request below L3 is handed back without answers THEN they are recorded as not asked', async () => {
    const { desk, id } = await inConversation(1);
    const closed = await desk.handBack(ann, id, {});
    assert.equal(closed.state, 'closed');
    assert.equal(closed.closing?.intent, 'not asked');
    assert.equal(closed.summary?.state, 'draft');
  });

  it('WHEN the case is closed THEN neither side can write in it any more', async () => {
    const { desk, id } = await inConversation();
    await desk.handBack(ann, id, complete);
    await assert.rejects(desk.say(ann, id, { id: 'm', text: 'one more' }), isHaven('case_closed'));
    await assert.rejects(desk.post(id, { id: 'n', text: 'wait' }), isHaven('case_closed'));
  });

  it('WHEN the floor sees a sign THEN the counselor is warned once and the level rises', async () => {
    const { desk, id, events, cases } = await inConversation(3);
    const signal = { source: 'lexicon:test', kind: 'means', level: 4 } as const;
    await desk.warn(id, { id: 'w', level: 4, signals: [signal] });
    await desk.warn(id, { id: 'w', level: 4, signals: [signal] });
    await settled();
    const stored = await cases.get(id);
    assert.equal(stored?.level, 4);
    assert.equal(stored?.warnings.length, 1);
    assert.ok(typesOf(events).includes('warned'));
  });

  it('WHEN they lose their connection for two minutes THEN the case waits again and the person is told', async () => {
    const { desk, id, events, clock, audit } = await inConversation();
    const leave = desk.arrive(ann);
    leave();
    await clock.advance(2 * minute + second);
    assert.deepEqual(
      (await desk.waiting()).map((one) => one.id),
      [id],
    );
    assert.ok(typesOf(events).includes('returned'));
    assert.ok(audit.actions().includes('program case.returned'));
  });

  it('WHEN they are back within two minutes THEN the case stays theirs', async () => {
    const { desk, clock, cases, id } = await inConversation();
    desk.arrive(ann)();
    await clock.advance(minute);
    desk.arrive(ann);
    await clock.advance(5 * minute);
    assert.equal((await cases.get(id))?.counselor?.id, 'ann');
  });
});
