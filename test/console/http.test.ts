import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { agreedTo, requestOf, settled } from '../handoff/support.js';
import { minute } from '../../src/clock.js';
import {
  anotherCounselor,
  firstCounselor,
  openPlace,
  password,
  setupToken,
  Visitor,
  type Answer,
  type Place,
} from './support.js';

const codeOf = (answer: Answer): string | undefined => answer.body.error?.code;

/** A place of its own for each group of tests. */
function atPlace(): () => Place {
  let place: Place | undefined;
  before(async () => {
    place = await openPlace();
  });
  after(async () => place?.close());
  return () => place ?? assert.fail('the place is not open');
}

describe('the link that makes the first account', () => {
  const at = atPlace();

  it('makes one account, signs in with it, and works no second time', async () => {
    const place = at();
    const token = await setupToken(place);
    const visitor = new Visitor(place);
    const made = await visitor.enter('/console/api/setup', { token, name: 'Sue', password });
    assert.equal(made.status, 200);
    assert.deepEqual(made.body.counselor, { name: 'Sue', role: 'supervisor' });
    assert.equal((await visitor.ask('GET', '/console/api/session')).status, 200);
    const again = await new Visitor(place).ask('POST', '/console/api/setup', { token, name: 'Eve', password });
    assert.equal(again.status, 410);
    assert.equal(codeOf(again), 'link_used');
    assert.equal(await place.console.setupPath(), null);
  });

  it('keeps no password and records the account in the audit', async () => {
    const stored = await at().counselors.find('Sue');
    assert.match(stored?.passwordHash ?? '', /^\$argon2id\$/u);
    assert.ok(at().audit.actions().includes(`${stored?.id} account.created`));
  });

  it('refuses a made-up token', async () => {
    const answer = await new Visitor(at()).ask('POST', '/console/api/setup', { token: 'guess', name: 'Eve', password });
    assert.equal(codeOf(answer), 'link_used');
  });
});

describe('the first link used twice at once', () => {
  const at = atPlace();
  it('makes one account only', async () => {
    const token = await setupToken(at());
    const tries = ['Ann', 'Bo'].map((name) =>
      new Visitor(at()).ask('POST', '/console/api/setup', { token, name, password }),
    );
    const statuses = (await Promise.all(tries)).map((answer) => answer.status).sort();
    assert.deepEqual(statuses, [200, 410]);
    assert.equal(await at().counselors.count(), 1);
  });
});

describe('a link that was not used', () => {
  const at = atPlace();
  it('expires after a day, and is not used up by a password that is too short', async () => {
    const token = await setupToken(at());
    const short = await new Visitor(at()).ask('POST', '/console/api/setup', { token, name: 'Ann', password: 'short' });
    assert.deepEqual([short.status, codeOf(short), short.body.error?.fields], [400, 'bad_request', ['password']]);
    await at().clock.advance(24 * 60 * minute);
    const late = await new Visitor(at()).ask('POST', '/console/api/setup', { token, name: 'Ann', password });
    assert.equal(codeOf(late), 'link_used');
  });
});

describe('signing in', () => {
  const at = atPlace();
  before(() => firstCounselor(at()));

  it('takes the right password and sets a cookie that scripts and other sites cannot use', async () => {
    const answer = await new Visitor(at()).ask('POST', '/console/api/sign-in', { name: ' Sue ', password });
    assert.equal(answer.status, 200);
    assert.match(answer.headers.get('set-cookie') ?? '', /; Path=\/console; HttpOnly; SameSite=Strict$/u);
  });

  it('answers a wrong password and an unknown name alike', async () => {
    const wrong = await new Visitor(at()).ask('POST', '/console/api/sign-in', {
      name: 'Sue',
      password: 'not this one',
    });
    const unknown = await new Visitor(at()).ask('POST', '/console/api/sign-in', {
      name: 'Nobody',
      password: 'not this one',
    });
    assert.equal(wrong.status, 401);
    assert.deepEqual(unknown.body, wrong.body);
    assert.ok(!JSON.stringify(at().audit.records).includes('Nobody'));
  });

  it('refuses further tries for a name after too many, the right password too, until a quarter of an hour has passed', async () => {
    const visitor = new Visitor(at());
    const tries: number[] = [];
    for (let i = 0; i < 6; i += 1) {
      tries.push(
        (await visitor.ask('POST', '/console/api/sign-in', { name: 'Sue', password: `guess number ${i}` })).status,
      );
    }
    assert.equal(tries.at(-1), 429);
    assert.equal((await visitor.ask('POST', '/console/api/sign-in', { name: 'Sue', password })).status, 429);
    await at().clock.advance(16 * minute);
    assert.equal((await visitor.ask('POST', '/console/api/sign-in', { name: 'Sue', password })).status, 200);
  });

  it('ends with sign-out and by itself after twelve hours', async () => {
    const visitor = new Visitor(at());
    await visitor.enter('/console/api/sign-in', { name: 'Sue', password });
    assert.equal((await visitor.ask('POST', '/console/api/sign-out', {})).status, 200);
    assert.equal((await visitor.ask('GET', '/console/api/session')).status, 401);
    await visitor.enter('/console/api/sign-in', { name: 'Sue', password });
    await at().clock.advance(13 * 60 * minute);
    assert.equal((await visitor.ask('GET', '/console/api/session')).status, 401);
  });
});

const guarded = [
  ['GET', '/console/api/session'],
  ['GET', '/console/api/queue'],
  ['GET', '/console/api/events'],
  ['GET', '/console/api/audit'],
  ['GET', '/console/api/cases/abc'],
  ['POST', '/console/api/next'],
  ['POST', '/console/api/duty'],
  ['POST', '/console/api/sign-out'],
  ['POST', '/console/api/invitations'],
  ['POST', '/console/api/cases/abc/messages'],
  ['POST', '/console/api/cases/abc/hand-back'],
  ['POST', '/console/api/cases/abc/open-earlier'],
  ['POST', '/console/api/cases/abc/review'],
  ['PUT', '/console/api/cases/abc/summary'],
  ['POST', '/console/api/cases/abc/summary/sign'],
] as const;

describe('without signing in', () => {
  const at = atPlace();
  for (const [method, path] of guarded) {
    it(`${method} ${path} answers 401 in JSON`, async () => {
      for (const cookie of ['', 'haven_console=made-up']) {
        const visitor = new Visitor(at());
        visitor.cookie = cookie;
        const answer = await visitor.ask(method, path, method === 'GET' ? undefined : {});
        assert.equal(answer.status, 401);
        assert.equal(codeOf(answer), 'sign_in_required');
      }
    });
  }

  it('the page and its files are served with a policy that runs nothing from elsewhere', async () => {
    for (const path of [
      '/console',
      '/console/assets/main.js',
      '/console/assets/page.css',
      '/console/assets/words/zh-Hans.json',
    ]) {
      const answer = await new Visitor(at()).ask('GET', path);
      assert.equal(answer.status, 200, path);
      assert.match(answer.headers.get('content-security-policy') ?? '', /default-src 'none'; script-src 'self';/u);
      assert.equal(answer.headers.get('cache-control'), 'no-store');
    }
  });

  it('nothing else is served', async () => {
    for (const path of [
      '/console/assets/..%2f..%2fmount.ts',
      '/console/assets/mount.ts',
      '/console/api/',
      '/console/api/nothing',
    ]) {
      const answer = await new Visitor(at()).ask('GET', path);
      assert.equal(answer.status, 404, path);
      assert.equal(codeOf(answer), 'not_found', path);
    }
  });
});

describe('a change from somewhere else', () => {
  const at = atPlace();
  let sue: Visitor;
  before(async () => {
    sue = await firstCounselor(at());
  });

  it('is refused without the token of the sign-in, or with another', async () => {
    for (const token of ['', 'x'.repeat(43)]) {
      const answer = await sue.ask('POST', '/console/api/next', {}, { 'x-haven-token': token });
      assert.deepEqual([answer.status, codeOf(answer)], [403, 'token_invalid']);
    }
  });

  it('is refused from another origin, also at sign-in', async () => {
    const foreign = { origin: 'https://evil.example' };
    assert.equal(codeOf(await sue.ask('POST', '/console/api/next', {}, foreign)), 'origin_not_allowed');
    assert.equal(codeOf(await sue.ask('POST', '/console/api/next', {}, { origin: 'null' })), 'origin_not_allowed');
    const signIn = await new Visitor(at()).ask('POST', '/console/api/sign-in', { name: 'Sue', password }, foreign);
    assert.equal(codeOf(signIn), 'origin_not_allowed');
  });

  it('is taken from the page itself', async () => {
    const answer = await sue.ask('POST', '/console/api/duty', { on: true }, { origin: at().url });
    assert.equal(answer.status, 200);
  });
});

describe('a body that is not right', () => {
  const at = atPlace();
  let sue: Visitor;
  before(async () => {
    sue = await firstCounselor(at());
  });
  const json = { 'content-type': 'application/json' };
  const cases: [string, string | undefined, Record<string, string>, number, string][] = [
    ['none at all', undefined, {}, 400, 'body_missing'],
    ['another type', 'on=true', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'unsupported_media_type'],
    ['broken JSON', '{"on":', json, 400, 'bad_json'],
    ['another form', '{"on":"yes"}', json, 400, 'bad_request'],
    ['something extra', '{"on":true,"admin":true}', json, 400, 'bad_request'],
    ['a list', '[]', json, 400, 'bad_request'],
    ['ten megabytes', JSON.stringify({ on: 'x'.repeat(10 * 1024 * 1024) }), json, 413, 'body_too_large'],
  ];
  for (const [name, body, headers, status, code] of cases) {
    it(`${name} gives ${status} ${code} in JSON`, async () => {
      for (const path of ['/console/api/duty', '/console/api/sign-in']) {
        const answer = await sue.send('POST', path, body, headers);
        assert.deepEqual([answer.status, codeOf(answer)], [status, code], path);
      }
    });
  }

  it('names the fields to look at and repeats nothing of what was written', async () => {
    const answer = await sue.ask('POST', '/console/api/sign-in', { name: '', password: 'my secret words'.repeat(40) });
    assert.deepEqual(answer.body.error?.fields, ['name', 'password']);
    assert.ok(!JSON.stringify(answer.body).includes('secret'));
  });
});

const closing = { intent: 'none now', plan: 'not asked', means: 'not asked', company: 'a friend', next: 'rests' };

describe('a case over HTTP', () => {
  const at = atPlace();
  let sue: Visitor;
  let ann: Visitor;
  let id = '';
  before(async () => {
    sue = await firstCounselor(at());
    ann = await anotherCounselor(at(), sue, 'Ann');
    await at().desk.request(
      requestOf('dl_person-1', {
        level: 3,
        reasons: [{ source: 'lexicon:en.passive', kind: 'passive', level: 3 }],
        consents: agreedTo('summary'),
        before: [{ id: 'b1', at: '2026-11-23T08:59:00.000Z', from: 'person', text: 'I do not want to be here' }],
      }),
    );
  });

  it('waits in the list with what there is to do and since when, and nothing else', async () => {
    const { body } = await ann.ask('GET', '/console/api/queue');
    assert.deepEqual(body.waiting, [{ toDo: 'soon', since: '2026-11-23T09:00:00.000Z' }]);
  });

  it('is taken as the next one, in the audit before it is shown, without the person’s id or a number for the level', async () => {
    const answer = await ann.ask('POST', '/console/api/next', {});
    assert.equal(answer.status, 200);
    id = String(answer.body.id);
    assert.equal(at().audit.actions().at(-1)?.split(' ')[1], 'case.claimed');
    const text = JSON.stringify(answer.body);
    assert.ok(!text.includes('dl_person-1') && !text.includes('conversation-of') && !text.includes('"level"'));
    assert.ok(text.includes('I do not want to be here'));
  });

  it('finds nobody waiting then', async () => {
    const answer = await ann.ask('POST', '/console/api/next', {});
    assert.deepEqual([answer.status, codeOf(answer)], [404, 'queue_empty']);
  });

  it('can be written in by its counselor only', async () => {
    const message = { id: 'message-0001', text: '<img src=x onerror=alert(1)> hello' };
    assert.equal((await ann.ask('POST', `/console/api/cases/${id}/messages`, message)).status, 200);
    assert.equal((await ann.ask('POST', `/console/api/cases/${id}/messages`, message)).status, 200);
    const refused = await sue.ask('POST', `/console/api/cases/${id}/messages`, { ...message, id: 'message-0002' });
    assert.equal(codeOf(refused), 'forbidden');
    const { body } = await ann.ask('GET', `/console/api/cases/${id}`);
    assert.equal((body.messages as unknown[]).length, 1);
  });

  it('does not close without the answers', async () => {
    const answer = await ann.ask('POST', `/console/api/cases/${id}/hand-back`, {
      closing: { plan: 'x' },
      locale: 'en',
    });
    assert.deepEqual([answer.status, codeOf(answer)], [400, 'closing_incomplete']);
  });

  it('is handed back, its draft edited and signed, and then stays as it is', async () => {
    await at().desk.post(id, { id: 'p1', text: 'thank you' });
    const closed = await ann.ask('POST', `/console/api/cases/${id}/hand-back`, { closing, locale: 'en' });
    assert.equal(closed.body.state, 'closed');
    const line = { section: 'data', text: 'They thanked.', basis: 'stated', messages: ['p1'] };
    const edited = await ann.ask('PUT', `/console/api/cases/${id}/summary`, { lines: [line] });
    assert.equal(edited.status, 200);
    const unknown = await ann.ask('PUT', `/console/api/cases/${id}/summary`, {
      lines: [{ ...line, messages: ['nothing'] }],
    });
    assert.equal(codeOf(unknown), 'bad_request');
    assert.equal((await ann.ask('POST', `/console/api/cases/${id}/summary/sign`, {})).status, 200);
    const late = await ann.ask('PUT', `/console/api/cases/${id}/summary`, { lines: [line] });
    assert.deepEqual([late.status, codeOf(late)], [409, 'summary_signed']);
  });

  it('gives the whole audit to a supervisor, without content, and to nobody else', async () => {
    assert.equal(codeOf(await ann.ask('GET', '/console/api/audit')), 'forbidden');
    const { body } = await sue.ask('GET', '/console/api/audit');
    const text = String(body.text);
    for (const action of ['case.claimed', 'case.posted', 'case.closed', 'summary.edited', 'summary.signed']) {
      assert.ok(text.includes(action), action);
    }
    assert.ok(!text.includes('hello') && !text.includes('I do not want to be here'));
  });

  it('is not shown when the audit cannot be written, and the answer says nothing of why', async () => {
    at().audit.broken = true;
    const answer = await ann.ask('GET', `/console/api/cases/${id}`);
    at().audit.broken = false;
    assert.deepEqual([answer.status, codeOf(answer)], [503, 'store_unavailable']);
    assert.equal(answer.body.messages, undefined);
  });
});

/** Reads a live stream until what is looked for has come. */
async function readUntil(
  place: Place,
  visitor: Visitor,
  found: (text: string) => boolean,
  meanwhile: () => Promise<unknown>,
): Promise<string> {
  const stop = new AbortController();
  const response = await fetch(`${place.url}/console/api/events`, {
    headers: { cookie: visitor.cookie },
    signal: stop.signal,
  });
  assert.equal(response.headers.get('content-type'), 'text/event-stream; charset=utf-8');
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader() ?? assert.fail('no body');
  let text = '';
  await meanwhile();
  while (!found(text)) {
    const { value, done } = await reader.read();
    if (done) break;
    text += value;
  }
  stop.abort();
  return text;
}

describe('live updates', () => {
  const at = atPlace();
  let sue: Visitor;
  let ann: Visitor;
  let id = '';
  before(async () => {
    sue = await firstCounselor(at());
    ann = await anotherCounselor(at(), sue, 'Ann');
  });

  it('say that somebody new waits, and nothing about who', async () => {
    const text = await readUntil(
      at(),
      ann,
      (seen) => seen.includes('"alert":"now"'),
      () => at().desk.request(requestOf('dl_secret', { level: 4 })),
    );
    assert.ok(!text.includes('dl_secret'));
  });

  it('bring a message to the counselor who viewed the case and to nobody else', async () => {
    id = String((await ann.ask('POST', '/console/api/next', {})).body.id);
    const postAndThenAlert = async () => {
      await at().desk.post(id, { id: 'p1', text: 'are you there?' });
      await settled();
      await at().desk.request(requestOf('dl_other', { level: 4 }));
    };
    const alerted = (seen: string): boolean => seen.includes('"alert":"now"');
    let hers = '';
    const supervisors = await readUntil(at(), sue, alerted, async () => {
      hers = await readUntil(at(), ann, alerted, postAndThenAlert);
    });
    assert.ok(hers.includes('are you there?'));
    assert.ok(!supervisors.includes('are you there?'));
  });

  it('stop at sign-out', async () => {
    const visitor = new Visitor(at());
    await visitor.enter('/console/api/sign-in', { name: 'Ann', password });
    const text = await readUntil(
      at(),
      visitor,
      () => false,
      () => visitor.ask('POST', '/console/api/sign-out', {}),
    );
    assert.ok(text.includes('event: hello'));
  });

  it('count the counselor as on duty while they are open', async () => {
    await at().clock.advance(0);
    assert.equal(at().desk.onDuty().length, 0);
    await readUntil(
      at(),
      ann,
      (seen) => seen.includes('hello'),
      async () => {
        assert.deepEqual(
          at()
            .desk.onDuty()
            .map((one) => one.name),
          ['Ann'],
        );
      },
    );
  });
});
