import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { onboarded, policy, reading, started, step } from './support/talk.js';

const chose = (text: string): boolean =>
  step(onboarded(), { kind: 'message', text }, reading(0), policy, started, 1).chose === true;

describe('what a later message is read together with', () => {
  it('is not a choice, a command, a bare number or a brief answer', () => {
    assert.deepEqual(
      ['menu', 'breathing', 'next', '7', '7/10', 'no', '呼吸', '没有'].filter((text) => !chose(text)),
      [],
    );
  });

  it('is whatever people write in words of their own, numbers among them', () => {
    assert.deepEqual(
      ['I want 2 die', 'I feel sad', 'to kill', 'myself', '药我都买好了', '等他们睡了'].filter(chose),
      [],
    );
  });
});
