import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { WebSocket } from 'ws';
import { startProduct, type Product } from '../support/product.js';

const posts = [
  '/api/messages',
  '/v3/directline/tokens/refresh',
  '/v3/directline/conversations',
  '/v3/directline/conversations/nobody/activities',
  '/console/api/sign-in',
  '/console/api/setup',
];
const gets = [
  '/v3/directline/conversations/nobody',
  '/v3/directline/conversations/nobody/activities',
  '/console/api/queue',
  '/console/api/cases/nobody',
  '/nowhere',
  '/console/api/nowhere',
];

const bodies: Record<string, { type: string; body: string | Uint8Array | undefined }> = {
  'no body': { type: 'application/json', body: undefined },
  'broken JSON': { type: 'application/json', body: '{"text": ' },
  'a list': { type: 'application/json', body: '[1, 2]' },
  'a number': { type: 'application/json', body: '7' },
  'wrong fields': { type: 'application/json', body: '{"type": 7, "from": "x", "text": {"a": 1}}' },
  'another type': { type: 'text/plain', body: 'hello' },
  'broken UTF-8': { type: 'application/json', body: new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]) },
  '10 MB': { type: 'application/json', body: JSON.stringify({ text: 'a'.repeat(10 * 1024 * 1024) }) },
};

describe('bad input', () => {
  let product: Product;
  before(async () => {
    product = await startProduct({ LOG_LEVEL: 'info' });
  });
  after(() => product.stop());

  async function refused(path: string, init: RequestInit): Promise<string> {
    const answer = await fetch(product.url + path, init).catch((error: unknown) => String(error));
    // A server may hang up on 10 MB before it was sent; that is an answer too.
    if (typeof answer === 'string') return 'closed';
    assert.ok(answer.status >= 400 && answer.status < 500, `${path} answered ${answer.status}`);
    const { error } = (await answer.json()) as { error: { code: string; message: string } };
    assert.match(error.code, /^[A-Za-z_]+$/, path);
    assert.ok(error.message.length > 0);
    return error.code;
  }

  for (const path of posts) {
    it(`to POST ${path} gets a JSON error with a code`, async () => {
      for (const [name, { type, body }] of Object.entries(bodies)) {
        const code = await refused(path, {
          method: 'POST',
          headers: { 'content-type': type, authorization: 'Bearer nonsense' },
          body,
        });
        assert.ok(code !== 'closed' || name === '10 MB', `${name}: ${code}`);
      }
    });
  }

  it('to a GET gets a JSON error with a code', async () => {
    for (const path of gets)
      assert.notEqual(await refused(path, { headers: { authorization: 'Bearer nonsense' } }), 'closed');
  });

  it('with a good token and an unknown conversation is refused', async () => {
    const answer = await fetch(`${product.url}/v3/directline/tokens/generate`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    const { token } = (await answer.json()) as { token: string };
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: '{"type":"message","text":"hi"}',
    };
    assert.notEqual(await refused('/v3/directline/conversations/another/activities', init), 'closed');
  });

  it('to the WebSocket is refused without ending the process', async () => {
    for (const path of [
      '/v3/directline/conversations/x/stream?t=nonsense',
      '/v3/directline/conversations/x/stream',
      '/elsewhere',
      '/api/messages',
    ]) {
      const socket = new WebSocket(product.url.replace('http', 'ws') + path);
      const outcome = await new Promise((resolve) => {
        socket.once('error', () => resolve('refused'));
        socket.once('open', () => resolve('open'));
      });
      assert.equal(outcome, 'refused', path);
    }
  });

  it('leaves the process alive, and its log without what was sent', async () => {
    const answer = await fetch(`${product.url}/healthz`);
    assert.equal(answer.status, 200);
    assert.ok(!product.output().includes('aaaaaaaaaa'));
  });
});
