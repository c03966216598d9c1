import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startSite, type TestSite } from './support/testSite.js';

describe('the language of a page', () => {
  let test: TestSite;
  before(async () => {
    test = await startSite();
  });
  after(() => test.close());
  const langOf = async (path: string, accept?: string): Promise<string | undefined> => {
    const headers = new Headers(accept === undefined ? [] : [['accept-language', accept]]);
    return /<html lang="([^"]+)"/.exec(await (await fetch(`${test.url}${path}`, { headers })).text())?.[1];
  };

  it('is the one chosen on it, else the first the browser prefers, else English', async () => {
    assert.equal(await langOf('/chat?lang=zh-Hant', 'en'), 'zh-Hant');
    assert.equal(await langOf('/chat?lang=zh-HK', 'en'), 'zh-Hant-HK');
    assert.equal(await langOf('/chat', 'fr, zh-TW;q=0.8, en;q=0.5'), 'zh-Hant');
    assert.equal(await langOf('/chat?lang=tlh', 'zh-TW'), 'en');
    assert.equal(await langOf('/chat', 'fr'), 'en');
    assert.equal(await langOf('/protocol', 'zh-CN'), 'zh-Hans');
  });

  it('offers every language by its own name, in the order of the product', async () => {
    const html = await (await fetch(`${test.url}/chat?lang=en`)).text();
    assert.deepEqual(
      [...html.matchAll(/<option value="([^"]+)"/g)].map(([, tag]) => tag),
      ['en', 'zh-Hans', 'zh-Hant', 'zh-Hant-HK'],
    );
    assert.match(html, /lang="zh-Hant-HK" dir="ltr">[^<]*香港/);
  });
});
