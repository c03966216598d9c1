import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isLoopback, readConfig } from '../src/config.js';
import { HavenError } from '../src/errors.js';

const refusal = (env: Record<string, string>): string => {
  try {
    readConfig(env);
  } catch (thrown) {
    if (thrown instanceof HavenError) return `${thrown.code}: ${thrown.detail}`;
    throw thrown;
  }
  return 'accepted';
};

describe('the configuration', () => {
  it('listens on loopback and keeps the key outside the data folder by default', () => {
    const config = readConfig({});
    assert.equal(config.host, '127.0.0.1');
    assert.equal(config.port, 3978);
    assert.ok(!config.keyFile.startsWith(config.dataDir));
  });

  it('takes an empty variable as unset', () => {
    assert.equal(readConfig({ PORT: '' }).port, 3978);
  });

  it('refuses to listen beyond loopback without an app id', () => {
    assert.match(refusal({ HOST: '0.0.0.0', POLICY: 'eu' }), /config_invalid.*MicrosoftAppId/);
  });

  it('refuses to listen beyond loopback without a jurisdiction', () => {
    assert.match(refusal({ HOST: '0.0.0.0', MicrosoftAppId: 'id' }), /config_invalid.*POLICY/);
  });

  it('names the variable that is wrong', () => {
    assert.match(refusal({ PORT: 'http' }), /PORT/);
    assert.match(refusal({ POLICY: '../../etc/passwd' }), /POLICY/);
  });

  it('knows loopback when it sees it', () => {
    assert.deepEqual(['127.0.0.1', '127.9.9.9', '::1', 'localhost'].map(isLoopback), [true, true, true, true]);
    assert.deepEqual(['0.0.0.0', '10.0.0.1', '127.evil.example', '::'].map(isLoopback), [false, false, false, false]);
  });
});
