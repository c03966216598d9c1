import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { describe, it } from 'node:test';
import { composeTerminal } from '../../src/bot/terminal/compose.js';
import { readOptions } from '../../src/bot/terminal/options.js';
import { runScript } from '../../src/bot/terminal/script.js';
import { loadDialogContent } from '../../src/dialogs/content.js';
import { parsePolicy } from '../../src/dialogs/policyFile.js';
import { makeStep } from '../../src/dialogs/step.js';
import type { HavenError } from '../../src/errors.js';
import { openMemoryStore } from '../../src/store/openMemoryStore.js';
import { Wording } from '../../src/wording.js';
import { stubStep, StubReader } from './support/stubs.js';

interface Answer {
  turn?: number;
  level?: number;
  flow?: string | null;
  replies?: { key: string; text: string; choices?: { value: string; text: string }[] }[];
  effects?: { type: string }[];
  reading?: unknown;
  error?: { code: string };
}

const content = loadDialogContent('content');

/** What the script prints for these lines. */
async function run(lines: string[], args: string[] = [], step = stubStep): Promise<Answer[]> {
  return (await runBoth(lines, args, step)).answers;
}

/** What it prints on either stream. */
async function runBoth(lines: string[], args: string[] = [], step = stubStep) {
  const { onboard, trace } = readOptions(['--json', ...args]);
  const chat = await composeTerminal({
    step,
    reader: new StubReader(),
    policy: parsePolicy(readFileSync('content/policy/default.json', 'utf8')),
    wording: content.wording,
    frame: Wording.load('content/page'),
    consoleWords: Wording.load('content/console'),
    openStore: openMemoryStore,
    startsAt: Date.parse('2026-01-05T09:00:00Z'),
    onboard,
  });
  const answers: Answer[] = [];
  const complaints: HavenError[] = [];
  await runScript(chat, Readable.from(lines.map((line) => `${line}\n`)), {
    print: (line) => answers.push(JSON.parse(line) as Answer),
    complain: (error) => complaints.push(error),
    trace,
  });
  return { answers, complaints };
}

const keys = (answer: Answer | undefined): string[] => (answer?.replies ?? []).map(({ key }) => key);

describe('the terminal script', () => {
  it('prints one object a line, in order', async () => {
    const answers = await run(['one', '{"text": "two"}']);
    assert.deepEqual(
      answers.map(({ turn, level, flow }) => ({ turn, level, flow })),
      [
        { turn: 1, level: 0, flow: null },
        { turn: 2, level: 0, flow: null },
      ],
    );
    assert.deepEqual(answers.map(keys), [['answer.one'], ['answer.two']]);
  });

  it('shows the reply to an outcome in the same object, and the effects', async () => {
    const [answer] = await run(['do mood']);
    assert.deepEqual(keys(answer), ['answer.do mood', 'outcome.mood.append.true']);
    assert.deepEqual(
      answer?.effects?.map(({ type }) => type),
      ['mood.append'],
    );
  });

  it('says urgent lines once', async () => {
    const [answer] = await run(['l4 now']);
    assert.deepEqual(keys(answer), ['lines.4', 'answer.l4 now']);
    assert.equal(answer?.level, 4);
  });

  it('prints nothing for slash lines', async () => {
    assert.deepEqual(await run(['/locale zh-Hans', '/country gb', '/unknown', '/']), []);
  });

  it('says of a slash line that cannot be followed what is wrong, beside the answers, and goes on as before', async () => {
    const lines = ['/locale zh-HK', '/locale tlh', '/locale', '/country Narnia', '/nonsense', 'hi'];
    const { answers, complaints } = await runBoth(lines);
    assert.deepEqual(answers.map(keys), [['answer.hi']]);
    assert.deepEqual(
      complaints.map(({ code }) => code),
      ['locale_unknown', 'locale_unknown', 'bad_request', 'bad_request'],
    );
    assert.match(complaints[0]?.detail ?? '', /en, zh-Hans, zh-Hant, zh-Hant-HK/);
  });

  it('goes on after a bad line, which gives an error', async () => {
    const answers = await run(['{"text": ', '{"at": 3}', '', '{"text": 5}', 'hi']);
    assert.deepEqual(
      answers.map(({ error }) => error?.code),
      ['bad_json', 'bad_request', 'body_missing', 'bad_request', undefined],
    );
    assert.deepEqual(keys(answers[4]), ['answer.hi']);
  });

  it('lets time pass, so that timers speak before the next answer', async () => {
    const answers = await run([
      '{"text": "do timer", "at": "2026-01-05T10:00:00Z"}',
      '{"text": "back", "at": "2026-01-05T10:03:00Z"}',
    ]);
    assert.deepEqual(keys(answers[1]), ['timer.silence.2min', 'answer.back']);
  });

  it('shows the reading when asked to', async () => {
    const [answer] = await run(['l2 hm'], ['--trace']);
    assert.equal((answer?.reading as { level: number }).level, 2);
  });

  it('takes a value as a choice', async () => {
    const [answer] = await run(['{"value": "menu"}']);
    assert.deepEqual(keys(answer), ['answer.menu']);
  });

  it('says the same to the same lines', async () => {
    const lines = ['hello', 'I feel sad', 'ok'];
    const step = makeStep(content);
    assert.deepEqual(await run(lines, [], step), await run(lines, [], step));
  });

  it('starts after onboarding with what was agreed to', async () => {
    const step = makeStep(content);
    const args = ['--onboard', 'country=GB locale=en age=adult consents=chat,emotion,moodlog'];
    const [answer] = await run(['I had a long day'], args, step);
    assert.notEqual(answer?.flow, 'consent');
  });

  it('begins with onboarding otherwise', async () => {
    const [answer] = await run(['I had a long day'], [], makeStep(content));
    assert.equal(answer?.flow, 'consent');
    assert.ok((answer?.replies?.at(-1)?.choices?.length ?? 0) > 0);
  });
});

describe('the options', () => {
  it('refuse what they do not know', () => {
    assert.throws(() => readOptions(['--onboard', 'country=Britain']), { code: 'config_invalid' });
    assert.throws(() => readOptions(['--onboard', 'consents=everything']), { code: 'config_invalid' });
    assert.throws(() => readOptions(['--nonsense']), { code: 'config_invalid' });
  });

  it('take the language that serves a tag best, and refuse one that Haven does not speak', () => {
    assert.equal(readOptions(['--onboard', 'locale=zh-TW']).onboard?.locale, 'zh-Hant');
    assert.equal(readOptions(['--onboard', 'country=GB']).onboard?.locale, 'en');
    for (const tag of ['xx', 'fr', 'klingon']) {
      const options = ['--onboard', `locale=${tag}`];
      assert.throws(() => readOptions(options), { code: 'locale_unknown', detail: new RegExp(tag) });
    }
  });

  it('end the program with an error on stderr and nothing on stdout', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'src/bot/terminal/cli.ts', '--json', '--onboard', 'locale=xx'],
      { input: 'hi\n', encoding: 'utf8' },
    );
    assert.deepEqual([status, stdout], [1, '']);
    assert.equal(JSON.parse(stderr.slice(0, stderr.indexOf('\n'))).error.code, 'locale_unknown');
  });
});
