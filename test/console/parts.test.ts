import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { minute } from '../../src/clock.js';
import { Attempts } from '../../src/console/attempts.js';
import { readCookie, setCookie } from '../../src/console/cookie.js';
import { localTimes } from '../../src/console/localTime.js';
import { Passwords } from '../../src/console/passwords.js';
import { HandClock } from '../handoff/support.js';

describe('passwords', () => {
  it('are right only with their own hash', async () => {
    const passwords = new Passwords();
    const hash = await passwords.hash('a long enough password');
    assert.equal(await passwords.isRight(hash, 'a long enough password'), true);
    assert.equal(await passwords.isRight(hash, 'another password'), false);
    assert.equal(await passwords.isRight(undefined, 'a long enough password'), false);
  });

  it('take as long to refuse for a name nobody has as for one that somebody has', async () => {
    const passwords = new Passwords();
    const hash = await passwords.hash('a long enough password');
    await passwords.warm();
    const timed = async (known: string | undefined): Promise<number> => {
      const start = process.hrtime.bigint();
      await passwords.isRight(known, 'a wrong password');
      return Number(process.hrtime.bigint() - start);
    };
    // The quickest of several, in turns: a busy machine slows some of them, and skipped work would speed up all.
    const quickest = { unknown: Infinity, known: Infinity };
    for (let i = 0; i < 8; i += 1) {
      quickest.unknown = Math.min(quickest.unknown, await timed(undefined));
      quickest.known = Math.min(quickest.known, await timed(hash));
    }
    const ratio = quickest.unknown / quickest.known;
    assert.ok(ratio > 0.3 && ratio < 3, `ratio ${ratio}`);
  });
});

describe('attempts', () => {
  it('are refused past the limit, by key, until a quarter of an hour has passed', async () => {
    const clock = new HandClock();
    const attempts = new Attempts(clock, 2);
    attempts.count('a');
    attempts.count('a');
    assert.throws(() => attempts.count('a'), { code: 'too_many_requests' });
    attempts.count('b');
    await clock.advance(15 * minute);
    attempts.count('a');
  });

  it('do not fill memory with keys that somebody makes up', () => {
    const attempts = new Attempts(new HandClock(), 1);
    attempts.count('first');
    for (let i = 0; i < 10_000; i += 1) attempts.count(`made up ${i}`);
    assert.doesNotThrow(() => attempts.count('first'));
  });
});

describe('the session cookie', () => {
  it('is found among others and is secure where there is https', () => {
    assert.equal(readCookie('a=1; haven_console=secret; b=2'), 'secret');
    assert.equal(readCookie(undefined), undefined);
    assert.match(setCookie('x', true), /; Secure$/u);
  });
});

describe('the local time', () => {
  const noon = Date.parse('2026-11-23T12:00:00.000Z');

  it('is shown for a country with one time, and not guessed for one with many or none', () => {
    assert.deepEqual(localTimes('GB', noon), ['12:00']);
    assert.deepEqual(localTimes('US', noon), []);
    assert.deepEqual(localTimes(null, noon), []);
    assert.deepEqual(localTimes('not a country', noon), []);
  });
});
