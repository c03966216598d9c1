import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hour, minute, second } from '../../src/clock.js';
import { ann, bo, openOffice, requestOf, settled, sue, type Office } from './support.js';

/** What happened of the ladder, with the counselors paged. */
const steps = ({ events }: Office): string[] =>
  events
    .filter((event) => event.type === 'escalated' || event.type === 'unanswered')
    .map((event) => (event.page ? `${event.page.to} ${event.page.counselors.join()}` : event.type));

describe('GIVEN a case at L4 and three counselors on duty', () => {
  const waitingAtL4 = async () => {
    const office = openOffice();
    for (const counselor of [ann, bo, sue]) office.desk.arrive(counselor);
    await office.desk.request(requestOf('p', { level: 4 }));
    return office;
  };

  it('WHEN 59 seconds pass THEN nobody else is paged', async () => {
    const office = await waitingAtL4();
    await office.clock.advance(59 * second);
    assert.deepEqual(steps(office), []);
  });

  it('WHEN nobody answers THEN the second on call, the supervisor and last the person are told, in that order', async () => {
    const office = await waitingAtL4();
    await office.clock.advance(60 * second);
    assert.deepEqual(steps(office), ['second bo']);
    await office.clock.advance(30 * second);
    assert.deepEqual(steps(office), ['second bo', 'supervisor sue']);
    await office.clock.advance(30 * second);
    assert.deepEqual(steps(office), ['second bo', 'supervisor sue', 'unanswered']);
    await office.clock.advance(hour);
    assert.equal(steps(office).length, 3);
  });

  it('WHEN a counselor takes it and writes THEN the ladder stops', async () => {
    const office = await waitingAtL4();
    const taken = await office.desk.claimNext(ann);
    await office.desk.say(ann, taken.id, { id: 'm', text: 'hello' });
    await office.clock.advance(10 * minute);
    assert.deepEqual(steps(office), []);
  });

  it('WHEN a counselor takes it but writes nothing THEN the ladder goes on', async () => {
    const office = await waitingAtL4();
    await office.desk.claimNext(ann);
    await office.clock.advance(60 * second);
    assert.deepEqual(steps(office), ['second bo']);
  });

  it('WHEN the process restarts halfway THEN the steps come at the same times and none twice', async () => {
    const before = await waitingAtL4();
    await before.clock.advance(70 * second);
    before.desk.stop();
    const after = openOffice(before);
    await after.desk.resume();
    for (const counselor of [ann, bo, sue]) after.desk.arrive(counselor);
    await after.clock.advance(19 * second);
    assert.deepEqual(steps(after), []);
    await after.clock.advance(second);
    assert.deepEqual(steps(after), ['supervisor sue']);
  });

  it('WHEN the process was down while a step came due THEN the step is taken at start', async () => {
    const before = await waitingAtL4();
    before.desk.stop();
    await before.clock.advance(hour);
    const after = openOffice(before);
    await after.desk.resume();
    await after.clock.advance(0);
    assert.deepEqual(steps(after), ['unanswered']);
  });
});

describe('GIVEN a case and nobody further to page', () => {
  it('WHEN an L4 case waits 60 seconds THEN the person is told without waiting for steps nobody can fill', async () => {
    const office = openOffice();
    office.desk.arrive(ann);
    await office.desk.request(requestOf('p', { level: 4 }));
    await office.clock.advance(60 * second);
    assert.deepEqual(steps(office), ['unanswered']);
  });

  it('WHEN an L3 case waits THEN the person is told after five minutes, not before', async () => {
    const office = openOffice();
    await office.desk.request(requestOf('p', { level: 3 }));
    await office.clock.advance(5 * minute - second);
    assert.deepEqual(steps(office), []);
    await office.clock.advance(second);
    assert.deepEqual(steps(office), ['unanswered']);
  });

  it('WHEN a waiting request rises to L4 THEN its 60 seconds count from the rise', async () => {
    const office = openOffice();
    await office.desk.request(requestOf('p', { level: 1 }));
    await office.clock.advance(4 * minute);
    await office.desk.request(requestOf('p', { id: 'later', level: 4 }));
    await office.clock.advance(59 * second);
    assert.deepEqual(steps(office), []);
    await office.clock.advance(second);
    assert.deepEqual(steps(office), ['unanswered']);
  });

  it('WHEN the case is cancelled or erased THEN nothing more is told', async () => {
    const office = openOffice();
    const { case: one } = await office.desk.request(requestOf('p', { level: 4 }));
    await office.desk.request(requestOf('q', { level: 4 }));
    await office.desk.cancel(one.id);
    await office.cases.erase('q');
    await office.clock.advance(hour);
    assert.deepEqual(steps(office), []);
    assert.deepEqual(office.failures, []);
  });
});

describe('GIVEN a listener that cannot take an event', () => {
  it('WHEN it fails twice THEN the event is told again until it is taken, before the next one', async () => {
    const office = openOffice();
    const heard: string[] = [];
    let failing = 2;
    office.desk.subscribe((event) => {
      if (event.message?.id === 'm1' && failing-- > 0) throw new Error('the bot is busy');
      heard.push(event.message?.id ?? event.type);
    });
    const { case: one } = await office.desk.request(requestOf('p'));
    await office.desk.claimNext(ann);
    await office.desk.say(ann, one.id, { id: 'm1', text: 'first' });
    await office.desk.say(ann, one.id, { id: 'm2', text: 'second' });
    await office.clock.advance(second - 1);
    assert.equal(office.failures.length, 1, 'it is given time');
    await office.clock.advance(minute);
    assert.deepEqual(heard, ['queued', 'accepted', 'm1', 'm2']);
    assert.equal(office.failures.length, 2);
  });

  it('WHEN the process dies before the bot heard THEN the next start tells it again with the same ids', async () => {
    const before = openOffice();
    const { case: one } = await before.desk.request(requestOf('p', { level: 4 }));
    await before.desk.claimNext(ann);
    await before.desk.post(one.id, { id: 'p1', text: 'hi' });
    await before.desk.say(ann, one.id, { id: 'm1', text: 'hello' });
    await settled();
    before.desk.stop();
    const after = openOffice(before);
    await after.desk.resume();
    await settled();
    const ids = new Set(before.events.map((event) => event.id));
    assert.deepEqual(
      after.events.map((event) => event.type),
      ['queued', 'accepted', 'posted'],
    );
    assert.ok(after.events.every((event) => ids.has(event.id)));
  });

  it('WHEN a hand-back was stored but not heard THEN the next start tells it', async () => {
    const before = openOffice();
    const { case: one } = await before.desk.request(requestOf('p'));
    await before.desk.claimNext(ann);
    await before.desk.handBack(ann, one.id, {});
    const after = openOffice(before);
    await after.desk.resume();
    await settled();
    assert.equal(after.events.at(-1)?.type, 'closed');
  });

  it('WHEN the counselor does not come back after a restart THEN the case waits again after two minutes', async () => {
    const before = openOffice();
    await before.desk.request(requestOf('p'));
    await before.desk.claimNext(ann);
    before.desk.stop();
    const after = openOffice(before);
    await after.desk.resume();
    await after.clock.advance(2 * minute);
    assert.equal((await after.desk.waiting()).length, 1);
  });
});
