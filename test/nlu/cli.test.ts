import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { basicEmotions, emotions } from '../../src/nlu/reading.js';
import { tinyModel } from './model/folder.js';

const cli = fileURLToPath(new URL('../../src/nlu/cli.ts', import.meta.url));

/** Runs `npm run read`'s program as a real process. */
function run(
  input: string | Uint8Array,
  modelDir = tinyModel,
): Promise<{ code: number | null; lines: string[]; errors: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', cli], { env: { ...process.env, MODEL_DIR: modelDir } });
  let out = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  child.stdin.end(input);
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, lines: out.split('\n').slice(0, -1), errors }));
  });
}

const parsed = (lines: readonly string[]) => lines.map((line) => JSON.parse(line));

describe('npm run read', () => {
  it('gives one JSON object a line, in the same order, and nothing else', async () => {
    const input = [
      'I want to kill myself',
      '{"text":"myself","previous":["I want","to kill"]}',
      'hello there',
      '我好想死',
      '{"text":"ok"}',
    ];
    const { code, lines } = await run(`${input.join('\n')}\n`);
    const readings = parsed(lines);
    assert.equal(code, 0);
    assert.equal(readings.length, input.length);
    assert.deepEqual(
      readings.map(({ language }) => language),
      ['en', 'other', 'en', 'zh', 'en'],
    );
    assert.ok(readings[0].level >= 3 && readings[1].level >= 3 && readings[3].level >= 3);
    for (const reading of readings) {
      assert.deepEqual(Object.keys(reading), ['language', 'emotions', 'basic', 'top', 'level', 'signals', 'ms']);
      assert.deepEqual(Object.keys(reading.emotions), [...emotions]);
      assert.deepEqual(Object.keys(reading.basic), [...basicEmotions]);
      assert.ok(reading.ms >= 0);
    }
  });

  it('answers a bad line with an error and goes on', async () => {
    const bad = [
      '{"text": ',
      '{"text": 3}',
      '{"previous": []}',
      '{"text": "a", "previous": "b"}',
      '',
      '   ',
      '{"text": ""}',
    ];
    const invalid = Buffer.concat([
      Buffer.from(`${bad.join('\n')}\n`),
      Buffer.from([0xff, 0xfe, 0x0a]),
      Buffer.from('fine\n'),
    ]);
    const { code, lines } = await run(invalid);
    const answers = parsed(lines);
    assert.equal(code, 0);
    assert.deepEqual(
      answers.map((answer) => answer.error?.code ?? 'read'),
      [
        'bad_json',
        'bad_request',
        'bad_request',
        'bad_request',
        'bad_request',
        'bad_request',
        'bad_request',
        'text_unreadable',
        'read',
      ],
    );
    assert.ok(answers.slice(0, -1).every((answer) => typeof answer.error.message === 'string'));
  });

  it('refuses a text of more than a megabyte and reads the next one', async () => {
    const { lines } = await run(`${'a'.repeat(1_100_000)}\n${'b'.repeat(12_000_000)}\nhello\n`);
    assert.deepEqual(
      parsed(lines).map((answer) => answer.error?.code ?? 'read'),
      ['text_too_long', 'text_too_long', 'read'],
    );
  });

  it('reads a last line without a line end, and lines that end as on Windows', async () => {
    const { lines } = await run('hello\r\nI want to die');
    assert.equal(lines.length, 2);
    assert.ok(parsed(lines)[1].level >= 3);
  });

  it('gives nothing for nothing', async () => assert.deepEqual((await run('')).lines, []));

  it('reads with the floor where there is no model', async () => {
    const { code, lines } = await run('I want to kill myself\n', '/nowhere');
    const [reading] = parsed(lines);
    assert.equal(code, 0);
    assert.deepEqual([reading.emotions, reading.basic, reading.top, reading.level], [null, null, [], 3]);
  });

  it('never repeats the words it was given', async () => {
    const { lines, errors } = await run('{"text": "zebracorn"\nzebracorn\n');
    assert.ok(!lines.join('\n').includes('zebracorn'));
    assert.equal(errors, '');
  });
});
