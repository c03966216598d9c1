import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { HavenError } from '../src/errors.js';
import { createLog } from '../src/log.js';
import { hashId, redact } from '../src/redact.js';

const secret = 'nobody should read this sentence';

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  write(createLog('debug', sink));
  return lines.join('');
}

describe('the log', () => {
  it('hides words in any field, at any depth', () => {
    const output = logged((log) => log.info('turn', { text: secret, deep: { deeper: [{ note: secret }] } }));
    assert.match(output, /"msg":"turn"/);
    assert.doesNotMatch(output, /nobody/);
  });

  it('hides the message of an error, which may quote its input, and keeps its code and place', () => {
    const cause = new SyntaxError(`Unexpected token in ${secret}`);
    const output = logged((log) =>
      log.error('failed', { error: new HavenError('bad_json', 'body of a turn', { cause }) }),
    );
    assert.match(output, /bad_json/);
    assert.match(output, /SyntaxError/);
    assert.match(output, /redact\.test/);
    assert.doesNotMatch(output, /nobody/);
  });

  it('names a person only by a hash', () => {
    const output = logged((log) => log.info('turn', { person: 'dl_1234' }));
    assert.doesNotMatch(output, /dl_1234/);
    assert.match(output, new RegExp(hashId('dl_1234')));
  });

  it('keeps numbers, times and our own codes', () => {
    assert.deepEqual(redact({ ms: 12, at: '2026-01-02T03:04:05.000Z', code: 'busy' }), {
      ms: 12,
      at: '2026-01-02T03:04:05.000Z',
      code: 'busy',
    });
  });

  it('never lets a text of two words or more through an unknown field', () => {
    const words = fc
      .array(fc.stringMatching(/^[a-z]{3,8}$/), { minLength: 2, maxLength: 6 })
      .map((list) => list.join(' '));
    fc.assert(
      fc.property(words, fc.stringMatching(/^[a-z]{5,9}X$/), (text, field) => {
        assert.ok(!JSON.stringify(redact({ [field]: text })).includes(text));
      }),
    );
  });
});
