import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Activity } from 'botbuilder';
import { connectorOrigin } from '../../src/bot/teams/origin.js';
import { teamsPersonId } from '../../src/bot/teams/personId.js';
import { connectorRetry } from '../../src/bot/teams/retry.js';
import { HandClock } from '../support/handClock.js';
import { through } from './support/turnsBench.js';

const key = new Uint8Array(32).fill(1);
const activity = (change: Record<string, unknown> = {}): Activity =>
  ({
    type: 'message',
    id: '1',
    channelId: 'msteams',
    serviceUrl: 'https://smba.trafficmanager.net/teams/',
    conversation: { id: 'c', conversationType: 'personal', tenantId: 't' },
    from: { id: 'u', name: 'Their Name', aadObjectId: 'o' },
    recipient: { id: 'b', name: 'Haven' },
    ...change,
  }) as unknown as Activity;

describe('a person in Teams', () => {
  it('has an id that tells neither tenant nor account, and is the same each time', () => {
    const id = teamsPersonId(key, 'tenant', 'account');
    assert.equal(id, teamsPersonId(key, 'tenant', 'account'));
    assert.doesNotMatch(id, /tenant|account/);
    assert.notEqual(id, teamsPersonId(key, 'tenant', 'other'));
    assert.notEqual(id, teamsPersonId(key, 'tenanta', 'ccount'));
    assert.notEqual(id, teamsPersonId(new Uint8Array(32), 'tenant', 'account'));
  });

  it('leaves no name in what is stored of the conversation', () => {
    assert.doesNotMatch(JSON.stringify(connectorOrigin(key, activity())), /Their Name|"o"/);
  });

  it('is recognised in the same activity sent twice', () => {
    assert.equal(connectorOrigin(key, activity())?.id, connectorOrigin(key, activity())?.id);
    assert.notEqual(connectorOrigin(key, activity())?.id, connectorOrigin(key, activity({ id: '2' }))?.id);
  });

  it('is not answered in a group or a channel', () => {
    assert.equal(connectorOrigin(key, activity({ conversation: { id: 'g', conversationType: 'groupChat' } })), null);
    assert.equal(connectorOrigin(key, activity({ conversation: { id: 'g', isGroup: true } })), null);
  });
});

describe('a call to the connector', () => {
  const failing = (statuses: number[]) => {
    const left = [...statuses];
    let calls = 0;
    const call = async (): Promise<void> => {
      calls += 1;
      const statusCode = left.shift();
      if (statusCode) throw Object.assign(new Error('refused'), { statusCode });
    };
    return { call, calls: () => calls };
  };

  it('is made again after what passes', async () => {
    const clock = new HandClock();
    const { call, calls } = failing([429, 412, 502, 504]);
    await through(clock, connectorRetry(clock, () => 1)(call), 60_000);
    assert.equal(calls(), 5);
  });

  it('waits longer each time', async () => {
    const clock = new HandClock();
    const { call, calls } = failing([429, 429, 429]);
    const done = connectorRetry(clock, () => 1)(call);
    const at: number[] = [];
    for (let ms = 0; ms < 8000; ms += 500) {
      await clock.advance(500);
      if (at.length + 1 < calls()) at.push(ms);
    }
    await done;
    assert.deepEqual(at, [500, 2500, 6500]);
  });

  it('is given up after six tries, and at once for what does not pass', async () => {
    const clock = new HandClock();
    const again = failing(Array.from({ length: 20 }, () => 429));
    await assert.rejects(through(clock, connectorRetry(clock, () => 1)(again.call), 120_000));
    assert.equal(again.calls(), 6);
    const never = failing([400]);
    await assert.rejects(through(clock, connectorRetry(clock, () => 1)(never.call)));
    assert.equal(never.calls(), 1);
  });

  it('ends quietly when the person has blocked the bot', async () => {
    const clock = new HandClock();
    const { call, calls } = failing([403]);
    await through(clock, connectorRetry(clock, () => 1)(call));
    assert.equal(calls(), 1);
  });
});
