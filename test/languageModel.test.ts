import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readConfig } from '../src/config.js';
import { checkLanguageModel } from '../src/doctor/languageModel.js';
import { tryModel } from '../src/bot/rewording/tryModel.js';
import { systemClock } from '../src/clock.js';
import { HavenError } from '../src/errors.js';
import { policyWith } from '../src/languageModel.js';
import { openReader } from '../src/nlu/reader.js';
import { loadPolicy } from '../src/policy.js';
import { ChatServer } from './support/chatServer.js';

const refusal = (work: () => unknown): string => {
  try {
    work();
  } catch (thrown) {
    if (thrown instanceof HavenError) return `${thrown.code}: ${thrown.detail}`;
    throw thrown;
  }
  return 'accepted';
};
const settings = (env: Record<string, string>): string => refusal(() => readConfig(env));
const shipped = readdirSync('content/policy').map((file) => file.replace('.json', ''));

describe('a language model', () => {
  it('is off unless one is named', () => {
    assert.equal(readConfig({}).languageModel, null);
    assert.equal(readConfig({ LANGUAGE_MODEL_URL: 'https://model.example' }).languageModel, null);
  });

  it('is named with its runtime and an address', () => {
    assert.deepEqual(readConfig({ LANGUAGE_MODEL: 'ollama:qwen2.5:3b' }).languageModel, {
      runtime: 'ollama',
      name: 'qwen2.5:3b',
      url: 'http://127.0.0.1:11434',
      key: null,
    });
    const env = {
      LANGUAGE_MODEL: 'openai:m',
      LANGUAGE_MODEL_URL: 'https://model.example/v1/',
      LANGUAGE_MODEL_KEY: 'k',
    };
    assert.deepEqual(readConfig(env).languageModel, {
      runtime: 'openai',
      name: 'm',
      url: 'https://model.example/v1',
      key: 'k',
    });
  });

  it('is refused under another runtime, without an address, or over the open net unencrypted', () => {
    assert.match(settings({ LANGUAGE_MODEL: 'other:m' }), /config_invalid.*LANGUAGE_MODEL/s);
    assert.match(settings({ LANGUAGE_MODEL: 'openai:m' }), /LANGUAGE_MODEL_URL/);
    const at = (url: string): string => settings({ LANGUAGE_MODEL: 'ollama:m', LANGUAGE_MODEL_URL: url });
    for (const url of ['http://model.example', 'http://8.8.8.8:11434', 'http://172.32.0.1'])
      assert.match(at(url), /https/);
    for (const url of [
      'http://ollama:11434',
      'http://10.0.0.5',
      'http://172.20.0.2',
      'http://[::1]:1',
      'https://m.example',
    ])
      assert.equal(at(url), 'accepted');
  });

  it('stops the start under every policy that ships, as none of them allows one', () => {
    const model = readConfig({ LANGUAGE_MODEL: 'ollama:m' }).languageModel;
    for (const name of shipped)
      assert.match(
        refusal(() => policyWith(loadPolicy(name), model)),
        /config_invalid: LANGUAGE_MODEL is set.*false/,
      );
  });

  it('needs open dialogue as well, and is off in the policy where none is set up', () => {
    const model = readConfig({ LANGUAGE_MODEL: 'ollama:m' }).languageModel;
    const allowing = { ...loadPolicy('default'), languageModel: true };
    assert.equal(policyWith(allowing, model).languageModel, true);
    assert.equal(policyWith(allowing, null).languageModel, false);
    assert.match(
      refusal(() => policyWith({ ...allowing, aiDialogue: false }, model)),
      /aiDialogue/,
    );
  });

  it('costs nothing where none is set up: its runtime is only ever loaded on demand', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const loaded = files.flatMap((file) =>
      [...readFileSync(`src/${file}`, 'utf8').matchAll(/^(?:import|export) .*'@langchain.*$/gm)].map(([line]) => line),
    );
    assert.ok(loaded.length > 0, 'the check sees the imports there are');
    assert.deepEqual(
      loaded.filter((line) => !line.startsWith('import type ')),
      [],
    );
    assert.doesNotMatch(readFileSync('src/index.ts', 'utf8'), /^import (?!type).*rewording/m);
  });
});

describe('the doctor, asked about a language model', () => {
  it('says that it answers, that it does not, and that its words may not be said', async () => {
    const server = await ChatServer.start();
    const reader = await openReader({ modelDir: null });
    const model = { runtime: 'ollama', name: 'm', url: server.url, key: null } as const;
    const finding = async () => {
      const { state, key } = await checkLanguageModel(model, null, () =>
        tryModel(model, 'content', process.env, { reader, clock: systemClock }),
      );
      return [state, key];
    };
    server.behaviour = { say: 'This week seems to have worn you out.' };
    assert.deepEqual(await finding(), ['ok', undefined]);
    server.behaviour = { say: 'You should see a doctor.' };
    assert.deepEqual(await finding(), ['warning', 'doctor.languageModel.refused']);
    server.behaviour = { status: 404 };
    assert.deepEqual(await finding(), ['problem', 'doctor.languageModel.ollama']);
    server.behaviour = 'silence';
    assert.deepEqual(await finding(), ['warning', 'doctor.languageModel.slow']);
    await server.close();
  });

  it('names the policy that forbids it, and asks nothing', async () => {
    const model = { runtime: 'ollama', name: 'm', url: 'http://127.0.0.1:1', key: null } as const;
    const { state, key } = await checkLanguageModel(model, 'forbidden', () => assert.fail('asked'));
    assert.deepEqual([state, key], ['problem', 'doctor.languageModel.forbidden']);
  });
});
