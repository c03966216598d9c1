import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { ask, codeOf } from './support/http.js';
import { startSite, type TestSite } from './support/testSite.js';

const posts = [
  '/api/messages',
  '/v3/directline/tokens/generate',
  '/v3/directline/tokens/refresh',
  '/v3/directline/conversations',
  '/v3/directline/conversations/x/activities',
  '/v3/directline/conversations/x/upload',
];
const gets = [
  '/chat',
  '/chat/chat.js',
  '/healthz',
  '/readyz',
  '/metrics',
  '/my-data',
  '/v3/directline/conversations/x',
  '/v3/directline/conversations/x/activities',
];

describe('the server, given bad input', () => {
  let test: TestSite;
  before(async () => {
    test = await startSite();
  });
  after(() => test.close());

  const bad: [string, string | Buffer | undefined, Record<string, string>][] = [
    ['no body', undefined, {}],
    ['bad JSON', '{"type":', {}],
    ['a JSON word', '"hello"', {}],
    ['null', 'null', {}],
    ['an array', '[]', {}],
    ['an empty object', '{}', {}],
    ['the wrong type', 'type=message', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['no type', '{"type":"message"}', { 'content-type': '' }],
    ['compressed nonsense', Buffer.from([1, 2, 3]), { 'content-encoding': 'gzip' }],
    ['invalid UTF-8', Buffer.from([0x22, 0xff, 0xfe, 0x22]), {}],
    ['10 MB', Buffer.alloc(10_000_000, 0x20), {}],
    [
      'fields of the wrong kind',
      '{"type":7,"text":{},"from":[],"conversation":"x","serviceUrl":3,"channelData":"x"}',
      {},
    ],
  ];

  for (const path of posts) {
    for (const [name, body, headers] of bad) {
      it(`answers ${name} at ${path} with JSON below 500`, async () => {
        const answer = await ask(`${test.url}${path}`, 'POST', body, headers);
        assert.ok(answer.status < 500, String(answer.status));
        assert.match(String(answer.headers['content-type']), /^application\/json/);
        assert.ok(path.endsWith('generate') || typeof codeOf(answer) === 'string');
      });
    }
  }

  it('answers 413 to what is too large, also without a length', async () => {
    const answer = await ask(`${test.url}/api/messages`, 'POST', Buffer.alloc(400_000, 0x20), {
      'transfer-encoding': 'chunked',
    });
    assert.equal(answer.status, 413);
    assert.equal(codeOf(answer), 'body_too_large');
  });

  for (const path of [...posts, ...gets]) {
    it(`answers a wrong method at ${path} with 405`, async () => {
      const answer = await ask(`${test.url}${path}`, 'DELETE');
      assert.equal(answer.status, 405);
      assert.ok(codeOf(answer));
    });
  }

  it('answers an unknown address with 404', async () => {
    for (const path of [
      '/nowhere',
      '/chat/../../etc/passwd',
      '/chat/%2e%2e/package.json',
      '/%zz',
      '/v3/directline/nothing',
      '/chat/cli.ts',
      '//evil.example/x',
    ]) {
      const answer = await ask(`${test.url}${path}`);
      assert.ok([400, 404].includes(answer.status), `${path} ${answer.status}`);
      assert.equal(typeof codeOf(answer), 'string');
    }
  });

  it('survives what is not HTTP', async () => {
    const { port } = new URL(test.url);
    for (const bytes of [
      'nonsense\r\n\r\n',
      'GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: -1\r\n\r\n',
      '\u0016\u0003\u0001',
    ]) {
      const socket = connect(Number(port), '127.0.0.1');
      socket.on('error', () => undefined);
      socket.end(bytes);
      socket.resume();
      await once(socket, 'close');
    }
    assert.equal((await ask(`${test.url}/healthz`)).status, 200);
  });

  it('shows no stack and no path in any error', async () => {
    const answer = await ask(`${test.url}/api/messages`, 'POST', '{"secret words": ', {});
    assert.doesNotMatch(answer.text, /secret|node_modules|src\/| at /);
  });
});

describe('the server', () => {
  let test: TestSite;
  before(async () => {
    test = await startSite({ hosts: ['haven.example'] });
  });
  after(() => test.close());

  it('serves only names that are its own', async () => {
    for (const host of ['evil.example', '127.0.0.1.evil.example', 'haven.example.evil.example']) {
      const answer = await ask(`${test.url}/chat`, 'GET', undefined, { host });
      assert.ok([400, 403].includes(answer.status), `${host} ${answer.status}`);
    }
    for (const host of ['localhost:1234', '127.0.0.1', '[::1]:3978', 'haven.example', 'HAVEN.example:443']) {
      assert.equal((await ask(`${test.url}/chat`, 'GET', undefined, { host })).status, 200, host);
    }
  });

  it('says what it cannot do', async () => {
    const answer = await ask(`${test.url}/readyz`);
    assert.equal(answer.status, 200);
    assert.deepEqual(answer.json['degraded'], []);
  });

  it('gives its numbers to Prometheus', async () => {
    const answer = await ask(`${test.url}/metrics`);
    assert.match(answer.text, /haven_turns_total/);
  });

  it('lets the chat page load nothing but its own', async () => {
    const answer = await ask(`${test.url}/chat`);
    assert.match(String(answer.headers['content-security-policy']), /default-src 'none'.*frame-ancestors 'none'/);
    assert.doesNotMatch(answer.text, /https?:\/\/(?!www\.(wikipedia|baidu))/);
    assert.doesNotMatch(answer.text, /<script>|\son\w+=/);
  });

  it('publishes the safety protocol, or says that it is not there', async () => {
    assert.ok([200, 404].includes((await ask(`${test.url}/protocol`)).status));
  });
});

describe('POST /api/messages without a registration', () => {
  let test: TestSite;
  let channel: Server;
  let replies: { path: string; body: Record<string, unknown> }[];
  let serviceUrl: string;
  before(async () => {
    test = await startSite();
    replies = [];
    channel = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        replies.push({
          path: request.url ?? '',
          body: JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>,
        });
        response.setHeader('content-type', 'application/json').end('{"id":"r"}');
      });
    }).listen(0, '127.0.0.1');
    await once(channel, 'listening');
    const address = channel.address();
    serviceUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  });
  after(async () => {
    channel.close();
    channel.closeAllConnections();
    await test.close();
  });
  const activity = (change: Record<string, unknown> = {}): string =>
    JSON.stringify({
      type: 'message',
      id: 'a1',
      text: 'hi',
      channelId: 'emulator',
      serviceUrl,
      conversation: { id: 'c' },
      from: { id: 'u' },
      recipient: { id: 'b' },
      ...change,
    });

  it('answers through the channel, once for an activity sent twice', async () => {
    assert.equal((await ask(`${test.url}/api/messages`, 'POST', activity())).status, 200);
    assert.equal((await ask(`${test.url}/api/messages`, 'POST', activity())).status, 200);
    assert.deepEqual(
      replies.map(({ path, body }) => [path, body['type'], body['replyToId']]),
      [['/v3/conversations/c/activities', 'message', undefined]],
    );
  });

  it('posts replies to no address but this machine', async () => {
    for (const url of [
      'https://evil.example/',
      'http://169.254.169.254/',
      'http://127.0.0.1.evil.example',
      'http://user@127.0.0.1/',
      'file:///etc/passwd',
      'http://10.0.0.1',
    ]) {
      const answer = await ask(`${test.url}/api/messages`, 'POST', activity({ id: url, serviceUrl: url }));
      assert.equal(answer.status, 403, url);
      assert.equal(codeOf(answer), 'service_url_not_allowed');
    }
  });

  it('stays silent in a group', async () => {
    const before = replies.length;
    await ask(`${test.url}/api/messages`, 'POST', activity({ id: 'g', conversation: { id: 'g', isGroup: true } }));
    assert.equal(replies.length, before);
  });
});

describe('POST /api/messages with a registration', () => {
  const app = { id: 'app-1', password: 'p', tenant: '', type: 'MultiTenant' } as const;
  let keys: Server;
  let test: TestSite;
  let sign: (claims: Record<string, unknown>, issuer?: string) => Promise<string>;
  const serviceUrl = 'https://smba.trafficmanager.net/teams/';
  before(async () => {
    const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
    const key = { ...(await exportJWK(publicKey)), kid: 'k1', endorsements: ['msteams'] };
    keys = createServer((request, response) => {
      const host = `http://${request.headers.host}`;
      const body = request.url === '/keys' ? { keys: [key] } : { jwks_uri: `${host}/keys` };
      response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
    }).listen(0, '127.0.0.1');
    await once(keys, 'listening');
    const address = keys.address();
    const issuer = 'https://issuer.example';
    const openIdMetadata = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/openid`;
    sign = (claims, from = issuer) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
        .setIssuer(from)
        .setIssuedAt()
        .setExpirationTime('5m')
        .sign(privateKey);
    test = await startSite({ app, issuer: { issuer, openIdMetadata } });
  });
  after(async () => {
    keys.close();
    keys.closeAllConnections();
    await test.close();
  });
  const send = (token: string | null, change: Record<string, unknown> = {}) =>
    ask(
      `${test.url}/api/messages`,
      'POST',
      JSON.stringify({
        type: 'typing',
        id: 'a1',
        channelId: 'msteams',
        serviceUrl,
        conversation: { id: 'c', conversationType: 'personal', tenantId: 't' },
        from: { id: 'u', aadObjectId: 'o' },
        recipient: { id: 'b' },
        ...change,
      }),
      token === null ? {} : { authorization: `Bearer ${token}` },
    );

  it('takes an activity with a token of the channel', async () => {
    const answer = await send(await sign({ aud: app.id, serviceurl: serviceUrl }));
    assert.equal(answer.status, 200, answer.text);
  });

  it('refuses an activity without one', async () => {
    const answer = await send(null);
    assert.equal(answer.status, 401);
    assert.equal(codeOf(answer), 'token_missing');
  });

  it('refuses tokens for somebody else, of somebody else, for another address, and nonsense', async () => {
    const tokens = [
      await sign({ aud: 'another-app', serviceurl: serviceUrl }),
      await sign({ aud: app.id, serviceurl: serviceUrl }, 'https://evil.example'),
      await sign({ aud: app.id, serviceurl: 'https://other.example' }),
      'nonsense',
      'a.b.c',
    ];
    for (const token of tokens) {
      const answer = await send(token);
      assert.equal(answer.status, 401);
      assert.doesNotMatch(answer.text, /nonsense|jwt/i);
    }
  });

  it('refuses channels whose authentication is another', async () => {
    const token = await sign({ aud: app.id, serviceurl: serviceUrl });
    assert.equal((await send(token, { channelId: 'AseChannel' })).status, 400);
  });

  it('posts replies to the Bot Framework only, whatever the token says', async () => {
    for (const url of [
      'https://evil.example',
      'http://smba.trafficmanager.net/',
      'https://smba.trafficmanager.net.evil.example/',
    ]) {
      const token = await sign({ aud: app.id, serviceurl: url });
      const answer = await send(token, { serviceUrl: url });
      assert.equal(answer.status, 403);
      assert.equal(codeOf(answer), 'service_url_not_allowed');
    }
  });

  it('serves Direct Line beside it', async () => {
    const generated = await ask(`${test.url}/v3/directline/tokens/generate`, 'POST', '{}');
    const headers = { authorization: `Bearer ${generated.json['token']}` };
    await ask(`${test.url}/v3/directline/conversations`, 'POST', '{}', headers);
    const path = `/v3/directline/conversations/${generated.json['conversationId']}/activities`;
    assert.equal((await ask(`${test.url}${path}`, 'POST', '{"type":"message","text":"hi"}', headers)).status, 200);
  });
});
