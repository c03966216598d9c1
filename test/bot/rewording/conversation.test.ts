import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openRewording } from '../../../src/bot/rewording/openRewording.js';
import { systemClock } from '../../../src/clock.js';
import { loadDialogContent } from '../../../src/dialogs/content.js';
import { newSession } from '../../../src/dialogs/newSession.js';
import type { Policy } from '../../../src/dialogs/policy.js';
import { makeStep } from '../../../src/dialogs/step.js';
import { createLog } from '../../../src/log.js';
import { createMetrics } from '../../../src/metrics.js';
import { openReader } from '../../../src/nlu/reader.js';
import type { Reader } from '../../../src/nlu/reading.js';
import { ChatServer } from '../../support/chatServer.js';
import { DirectLineClient } from '../../support/directLineClient.js';
import { onboard } from '../../support/onboard.js';
import { startSite, type TestSite } from '../support/testSite.js';
import { policy } from '../support/stubs.js';

const dialogs = loadDialogContent('content');
const floor = await openReader({ modelDir: null });
/** Reads with the real floor and says that a model has read as well. */
const reader: Reader = {
  floor: (text, previous) => floor.floor(text, previous),
  read: async (text, previous) => ({ ...(await floor.read(text, previous)), model: 'test' }),
  degraded: () => [],
  close: () => floor.close(),
};
const good = {
  en: 'That workload seems to leave you hardly any room.',
  zh: '这阵子的活儿压得你快喘不过气了吧，真磨人。',
};
const work = { en: 'My boss keeps adding work every single week', zh: '老板每个星期都往我这里加活，忙不完' };

describe('a conversation where a language model is set up', () => {
  let server: ChatServer;
  const open: TestSite[] = [];
  before(async () => {
    server = await ChatServer.start();
  });
  after(async () => {
    for (const site of open) await site.close();
    await server.close();
  });

  async function started(change: Partial<Policy> = {}) {
    const metrics = createMetrics();
    const lines: string[] = [];
    const log = createLog('debug', { write: (line: string) => void lines.push(line) });
    const model = { runtime: 'ollama', name: 'small', url: server.url, key: null } as const;
    const parts = { wording: dialogs.wording, reader, clock: systemClock, log, metrics };
    const site = await startSite({
      ...parts,
      step: makeStep(dialogs),
      newSession,
      policy: { ...policy, languageModel: true, ...change },
      rewording: await openRewording(model, 'content', process.env, parts),
    });
    open.push(site);
    server.asked.length = 0;
    return { ...site, metrics, lines };
  }

  /** Somebody who is through with the questions of the beginning. */
  async function person(url: string, locale: 'en' | 'zh-Hans', country: string, words: string) {
    const client = await DirectLineClient.open(url, { locale, country });
    const said = await onboardIn(client, words);
    return { client, said };
  }
  async function onboardIn(client: DirectLineClient, country: string): Promise<string> {
    const said = await onboard(client, country);
    return [said, ...client.fromBot().map(({ text }) => text ?? '')].join('\n');
  }

  it('tells of the model at the start, and says what it worded', async () => {
    const { url, store, metrics, lines } = await started();
    server.behaviour = { say: good.en };
    const { client, said } = await person(url, 'en', 'GB', 'GB');
    assert.match(said, /language model/);
    assert.equal(server.asked.length, 0, 'nothing is asked during the questions of the beginning');
    assert.ok((await client.say(work.en)).includes(good.en));
    assert.equal(server.asked.length, 1);

    const kept = JSON.stringify(await store.sessions.load(client.person));
    assert.ok(
      kept.includes('reflection.') && !kept.includes('workload'),
      'the session keeps the key and not the words',
    );
    assert.ok(!lines.join().includes('workload') && !lines.join().includes('boss'));
    assert.match(await metrics.registry.metrics(), /haven_rewordings_total\{outcome="used"\} 1/);
    assert.doesNotMatch(await metrics.registry.metrics(), /workload/);
    client.close();
  });

  it('answers with the reviewed words when the model says something else than it should', async () => {
    const { url } = await started();
    server.behaviour = { say: 'You should quit, and take 20 mg of something.' };
    const { client } = await person(url, 'en', 'GB', 'GB');
    const answers = await client.say(work.en);
    assert.equal(server.asked.length, 1);
    assert.ok(answers.length > 0 && !answers.join().includes('20 mg'));
    client.close();
  });

  it('speaks Chinese where the person does', async () => {
    const { url } = await started();
    server.behaviour = { say: good.zh };
    const { client } = await person(url, 'zh-Hans', 'CN', '中国');
    assert.ok((await client.say(work.zh)).includes(good.zh));
    client.close();
  });

  for (const [locale, country, place, lines] of [
    [
      'en',
      'GB',
      'GB',
      ['I want to kill myself tonight', 'I have the pills here', 'no', work.en, 'I feel so tired', 'no I am ok now'],
    ],
    ['zh-Hans', 'CN', '中国', ['我今晚就想死', '药就在手边', '没有', work.zh, '我好累', '现在没事了']],
  ] as const)
    it(`asks nobody from a disclosure on (${locale})`, async () => {
      const { url } = await started();
      server.behaviour = { say: good[locale === 'en' ? 'en' : 'zh'] };
      const { client } = await person(url, locale, country, place);
      for (const line of lines) assert.ok((await client.say(line)).length > 0, 'it is answered');
      assert.equal(server.asked.length, 0);
      client.close();
    });

  it('asks nobody about an unclear message, a wish for a human, or a stated minor', async () => {
    const { url } = await started();
    server.behaviour = { say: good.en };
    for (const line of ["I'm done with everything", 'I want to talk to a human', 'I am 15 years old']) {
      const { client } = await person(url, 'en', 'GB', 'GB');
      await client.say(line);
      await client.say('it is just how things are for me');
      client.close();
    }
    assert.equal(server.asked.length, 0);
  });

  it('asks nobody, and tells of no model, under a policy without one', async () => {
    const { url } = await started({ languageModel: false });
    server.behaviour = { say: good.en };
    const { client, said } = await person(url, 'en', 'GB', 'GB');
    assert.doesNotMatch(said, /language model/);
    assert.ok((await client.say(work.en)).length > 0);
    assert.equal(server.asked.length, 0);
    client.close();
  });

  it('lets crisis lines out at once while it waits for a slow model', async () => {
    const { url } = await started();
    server.behaviour = 'silence';
    const { client } = await person(url, 'en', 'GB', 'GB');
    const waiting = client.send(work.en);
    await client.until(/./);
    const from = client.received.length;
    const began = performance.now();
    await client.send('I am going to kill myself tonight');
    await client.until(/999/, from);
    assert.ok(performance.now() - began < 1500, 'the lines did not wait for the model');
    await waiting;
    client.close();
  });
});
