import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { DirectLineClient } from '../support/directLineClient.js';
import { startProduct, type Product } from '../support/product.js';

const withinMs = 2000;

const dangers = [
  {
    locale: 'en',
    country: 'GB',
    text: "I'm going to end it tonight, I have everything here",
    numbers: /999[\s\S]*116 123/,
  },
  { locale: 'zh-Hans', country: 'CN', text: '我今晚就结束这一切，东西都在手边了', numbers: /120[\s\S]*12356/ },
] as const;

/** A folder that cannot be made, whoever asks: its parent is a file. */
function impossibleFolder(): string {
  const file = join(mkdtempSync(join(tmpdir(), 'haven-broken-')), 'file');
  writeFileSync(file, '');
  return join(file, 'store');
}

const broken = [
  { what: 'the model is missing', part: 'model', env: () => ({ MODEL_DIR: join(tmpdir(), 'no-model-here') }) },
  { what: 'the store cannot be written', part: 'store', env: () => ({ DATA_DIR: impossibleFolder() }) },
];

for (const { what, part, env } of broken) {
  describe(`when ${what}`, () => {
    const settings = env();
    let product: Product;
    before(async () => {
      product = await startProduct(settings);
    });
    after(() => product.stop());

    for (const { locale, country, text, numbers } of dangers) {
      it(`the crisis reply in ${locale} comes within two seconds`, async () => {
        const client = await DirectLineClient.open(product.url, { locale, country });
        const sent = Date.now();
        const posted = client.send(text).catch((error: unknown) => error);
        await client.until(numbers);
        const took = Date.now() - sent;
        await posted;
        client.close();
        assert.ok(took < withinMs, `it took ${took} ms`);
      });
    }

    it('readyz is up and says what is missing', async () => {
      const answer = await fetch(`${product.url}/readyz`);
      assert.equal(answer.status, 200);
      const { degraded } = (await answer.json()) as { degraded: string[] };
      assert.deepEqual(degraded, [part]);
    });

    it('doctor names it and the way to mend it', () => {
      const report = doctor(settings);
      assert.match(report, new RegExp(`problem  ${part}: .+`));
    });
  });
}

function doctor(env: Record<string, string>): string {
  try {
    return execFileSync(process.execPath, ['dist/doctor/cli.js'], {
      env: { PATH: process.env['PATH'] ?? '', ...env },
      encoding: 'utf8',
    });
  } catch (thrown) {
    if (thrown instanceof Error && 'stdout' in thrown) return String(thrown.stdout);
    throw thrown;
  }
}
