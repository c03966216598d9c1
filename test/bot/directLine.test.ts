import assert from 'node:assert/strict';
import { once } from 'node:events';
import { after, before, describe, it } from 'node:test';
import { WebSocket } from 'ws';
import { hour, minute, second } from '../../src/clock.js';
import { DirectLineClient, type Activity } from '../support/directLineClient.js';
import { ask, codeOf, type Answer } from './support/http.js';
import { ShiftedClock } from './support/shiftedClock.js';
import { startSite, type TestSite } from './support/testSite.js';

const keyOf = ({ channelData }: Activity): unknown => (channelData?.['haven'] as { key?: string } | undefined)?.key;
const keys = (activities: Activity[]): unknown[] =>
  activities.filter(({ from, type }) => from.role === 'bot' && type === 'message').map(keyOf);

describe('Direct Line', () => {
  const clock = new ShiftedClock();
  let test: TestSite;
  let base: string;
  before(async () => {
    test = await startSite({ clock });
    base = `${test.url}/v3/directline`;
  });
  after(() => test.close());

  const post = (path: string, token: string, body: unknown = {}): Promise<Answer> =>
    ask(`${base}${path}`, 'POST', JSON.stringify(body), { authorization: `Bearer ${token}` });
  const get = (path: string, token: string): Promise<Answer> =>
    ask(`${base}${path}`, 'GET', undefined, { authorization: `Bearer ${token}` });
  const generate = async (body: unknown = {}): Promise<{ token: string; conversation: string; user: string }> => {
    const { json } = await ask(`${base}/tokens/generate`, 'POST', JSON.stringify(body));
    const token = String(json['token']);
    const { user } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { user: string };
    return { token, conversation: String(json['conversationId']), user };
  };
  const opened = async (body: unknown = {}) => {
    const ticket = await generate(body);
    const answer = await post('/conversations', ticket.token);
    return {
      ...ticket,
      streamUrl: String(answer.json['streamUrl']),
      path: `/conversations/${ticket.conversation}/activities`,
    };
  };
  const history = async (path: string, token: string, watermark = '') => {
    const { json } = await get(`${path}?watermark=${watermark}`, token);
    return { activities: json['activities'] as Activity[], watermark: String(json['watermark']) };
  };

  it('makes a fresh person for everybody who asks for a token', async () => {
    const [one, other] = [await generate(), await generate({ user: { id: 'dl_somebody-else' } })];
    assert.match(one.user, /^dl_.{20,}$/);
    assert.notEqual(one.user, other.user);
    assert.notEqual(other.user, 'dl_somebody-else');
  });

  it('opens a conversation with 201, and says 200 when it is open', async () => {
    const { token, conversation } = await generate();
    const first = await post('/conversations', token);
    assert.equal(first.status, 201);
    assert.equal(first.json['conversationId'], conversation);
    assert.equal(first.json['expires_in'], 1800);
    assert.equal((await post('/conversations', token)).status, 200);
  });

  it('greets a person before they write', async () => {
    const { token, path } = await opened();
    assert.deepEqual(keys((await history(path, token)).activities), ['hello']);
  });

  it('answers a message after its turn and keeps both', async () => {
    const { token, path, user } = await opened();
    const answer = await post(path, token, {
      type: 'message',
      text: 'hi',
      from: { id: 'dl_forged' },
      channelData: { clientActivityID: 'c1' },
    });
    assert.equal(answer.status, 200);
    const { activities } = await history(path, token);
    const mine = activities.find(({ from }) => from.role === 'user');
    assert.equal(mine?.id, answer.json['id']);
    assert.equal(mine?.from.id, user);
    assert.deepEqual(mine?.channelData, { clientActivityID: 'c1' });
    assert.deepEqual(keys(activities), ['hello', 'answer.hi']);
  });

  it('takes a message that is posted twice once', async () => {
    const { token, path } = await opened();
    const message = { type: 'message', text: 'hi', channelData: { clientActivityID: 'c1' } };
    const [one, two] = await Promise.all([post(path, token, message), post(path, token, message)]);
    assert.equal(one.json['id'], two.json['id']);
    assert.deepEqual(keys((await history(path, token)).activities), ['hello', 'answer.hi']);
  });

  it('gives only what is new after a watermark', async () => {
    const { token, path } = await opened();
    const { watermark } = await history(path, token);
    assert.deepEqual((await history(path, token, watermark)).activities, []);
    await post(path, token, { type: 'message', text: 'hi' });
    assert.deepEqual(keys((await history(path, token, watermark)).activities), ['answer.hi']);
  });

  it('starts from the beginning with a watermark it cannot read', async () => {
    const { token, path } = await opened();
    assert.equal((await history(path, token, encodeURIComponent("'; drop"))).activities.length, 1);
  });

  it('streams what is said, each thing once', async () => {
    const client = await DirectLineClient.open(test.url);
    await client.send('hi', { channelData: { clientActivityID: 'c1' } });
    assert.deepEqual(keys(client.received), ['hello', 'answer.hi']);
    const echo = client.received.find(({ from }) => from.role === 'user');
    assert.equal(echo?.channelData?.['clientActivityID'], 'c1');
    client.close();
  });

  it('shows that it is writing on the socket only', async () => {
    const client = await DirectLineClient.open(test.url);
    await client.send('hi');
    assert.ok(client.received.some(({ type }) => type === 'typing'));
    const { activities } = await history(`/conversations/${client.conversation}/activities`, client.token);
    assert.ok(!activities.some(({ type }) => type === 'typing'));
    client.close();
  });

  it('closes the first socket of a conversation when a second one opens', async () => {
    const { streamUrl, token, conversation } = await opened();
    const first = new WebSocket(streamUrl);
    await once(first, 'open');
    const again = await get(`/conversations/${conversation}?watermark=`, token);
    const second = new WebSocket(String(again.json['streamUrl']));
    const [code, reason] = await once(first, 'close');
    assert.deepEqual([code, String(reason)], [1008, 'collision']);
    second.terminate();
  });

  it('shows on a new stream what was said while nobody listened', async () => {
    const { token, path, conversation } = await opened();
    const { watermark } = await history(path, token);
    await post(path, token, { type: 'message', text: 'hi' });
    const again = await get(`/conversations/${conversation}?watermark=${watermark}`, token);
    const socket = new WebSocket(String(again.json['streamUrl']));
    const [data] = await once(socket, 'message');
    assert.deepEqual(keys((JSON.parse(String(data)) as { activities: Activity[] }).activities), ['answer.hi']);
    socket.terminate();
  });

  it('says BotError with 502 when the bot fails, and goes on', async () => {
    const { token, path } = await opened();
    const failed = await post(path, token, { type: 'message', text: 'boom' });
    assert.equal(failed.status, 502);
    assert.equal(codeOf(failed), 'BotError');
    assert.equal((await post(path, token, { type: 'message', text: 'hi' })).status, 200);
  });

  it('says that files cannot be read', async () => {
    const { token, conversation } = await opened();
    const answer = await post(`/conversations/${conversation}/upload`, token);
    assert.equal(answer.status, 415);
    assert.equal(codeOf(answer), 'UploadsNotSupported');
  });

  it('takes typing, events and unknown activities without an answer', async () => {
    const { token, path } = await opened();
    for (const type of ['typing', 'event', 'invoke', 'messageReaction', 'endOfConversation', 'weird']) {
      assert.equal((await post(path, token, { type, name: 'x', value: {} })).status, 200, type);
    }
    assert.deepEqual(keys((await history(path, token)).activities), ['hello']);
  });

  it('carries a language and country that were stated in later tokens', async () => {
    const { token, path } = await opened({ locale: 'zh-CN' });
    await post(path, token, { type: 'event', name: 'haven/setting', value: { country: 'GB' } });
    const refreshed = await post('/tokens/refresh', token);
    const claims = JSON.parse(Buffer.from(String(refreshed.json['token']).split('.')[1] ?? '', 'base64url').toString());
    assert.equal(claims.locale, 'zh-Hans');
    assert.equal(claims.country, 'GB');
  });

  it('refuses tokens that are missing, forged or for another conversation', async () => {
    const { path, token } = await opened();
    const other = await opened();
    assert.equal((await ask(`${base}${path}`, 'GET')).status, 401);
    assert.equal((await get(path, `${token}x`)).status, 403);
    assert.equal((await get(path, other.token)).status, 403);
    const [head, payload] = token.split('.');
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    assert.equal((await get(path, `${none}.${payload}.`)).status, 403);
    assert.equal((await get(path, `${head}.${payload}.`)).status, 403);
  });

  it('takes no stream token where a conversation token is needed, nor the other way round', async () => {
    const { path, token, streamUrl, conversation } = await opened();
    const stream = new URL(streamUrl).searchParams.get('t') ?? '';
    assert.equal((await get(path, stream)).status, 403);
    const socket = new WebSocket(`${base.replace('http', 'ws')}/conversations/${conversation}/stream?t=${token}`);
    const [error] = await once(socket, 'error');
    assert.match(String(error), /403/);
  });

  it('survives upgrades without a token, to nowhere and of nonsense', async () => {
    for (const path of [
      '/v3/directline/conversations/x/stream',
      '/v3/directline/conversations/x/stream?t=nonsense',
      '/nowhere',
      '/%zz',
    ]) {
      const socket = new WebSocket(`${test.url.replace('http', 'ws')}${path}`);
      await once(socket, 'error');
    }
    assert.equal((await ask(`${test.url}/healthz`)).status, 200);
  });

  it('erases everything, says so without keeping it, and then meets somebody new', async () => {
    const { token, path, user } = await opened();
    await post(path, token, { type: 'message', text: 'do erase' });
    assert.deepEqual(await test.store.conversations.ofPerson(user), []);
    assert.equal(await test.store.sessions.load(user), null);
    assert.deepEqual(keys((await history(path, token)).activities), ['outcome.data.erase.true']);
    await post(path, token, { type: 'message', text: 'hi' });
    assert.equal((await test.store.sessions.load(user))?.session.turns, 1);
    assert.deepEqual(keys((await history(path, token)).activities).slice(-1), ['answer.hi']);
  });

  it('refuses tokens after half an hour, also for another one', async () => {
    const { token, path } = await opened();
    clock.forward(31 * minute);
    for (const answer of [await get(path, token), await post('/tokens/refresh', token)]) {
      assert.equal(answer.status, 403);
      assert.equal(codeOf(answer), 'TokenExpired');
    }
  });

  it('refuses a stream that is opened after a minute', async () => {
    const { streamUrl } = await opened();
    clock.forward(61 * second);
    const socket = new WebSocket(streamUrl);
    const [error] = await once(socket, 'error');
    assert.match(String(error), /403/);
  });

  it('keeps tokens and history over a restart', async () => {
    const { token, path } = await opened();
    await post(path, token, { type: 'message', text: 'hi' });
    const { store } = test;
    const next = await startSite({ ...store, clock, subjectOf: (person) => store.subjectOf(person) });
    const { json } = await ask(`${next.url}/v3/directline${path}`, 'GET', undefined, {
      authorization: `Bearer ${token}`,
    });
    assert.deepEqual(keys(json['activities'] as Activity[]), ['hello', 'answer.hi']);
    await next.close();
  });
});

describe('anonymous tokens', () => {
  const clock = new ShiftedClock();
  let test: TestSite;
  before(async () => {
    test = await startSite({ clock });
  });
  after(() => test.close());
  const generate = (headers: Record<string, string>): Promise<Answer> =>
    ask(`${test.url}/v3/directline/tokens/generate`, 'POST', '{}', headers);

  it('are given to our own page and to pages that are allowed by name', async () => {
    assert.equal((await generate({ origin: test.url })).status, 200);
    const friend = await generate({ origin: 'https://friend.example' });
    assert.equal(friend.status, 200);
    assert.equal(friend.headers['access-control-allow-origin'], 'https://friend.example');
  });

  it('are refused to any other page', async () => {
    for (const origin of ['https://evil.example', 'null', 'http://127.0.0.1:1', 'nonsense']) {
      const answer = await generate({ origin });
      assert.equal(answer.status, 403, origin);
      assert.equal(answer.headers['access-control-allow-origin'], undefined);
    }
  });

  it('need no body', async () => {
    assert.equal((await ask(`${test.url}/v3/directline/tokens/generate`, 'POST')).status, 200);
  });

  it('are limited', async () => {
    const answers = await Promise.all(Array.from({ length: 200 }, () => generate({})));
    const refused = answers.filter(({ status }) => status === 429);
    assert.ok(refused.length > 0);
    assert.ok(refused[0]?.headers['retry-after']);
    clock.forward(hour);
    assert.equal((await generate({})).status, 200);
  });

  it('are announced to allowed pages by a preflight', async () => {
    const url = `${test.url}/v3/directline/conversations`;
    const allowed = await ask(url, 'OPTIONS', undefined, {
      origin: 'https://friend.example',
      'access-control-request-method': 'POST',
    });
    assert.equal(allowed.status, 204);
    assert.match(String(allowed.headers['access-control-allow-headers']), /authorization/);
    assert.equal((await ask(url, 'OPTIONS', undefined, { origin: 'https://evil.example' })).status, 403);
  });
});
