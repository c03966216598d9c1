import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { ExportLinks } from '../src/bot/chat/exportLinks.js';
import { crisisCard } from '../src/bot/crisisCard.js';
import { systemClock } from '../src/clock.js';
import { loadDialogContent } from '../src/dialogs/content.js';
import { resolveLines } from '../src/dialogs/crisisLines.js';
import { Wording } from '../src/wording.js';
import { ask } from './bot/support/http.js';
import { startSite, type TestSite } from './bot/support/testSite.js';
import { openPlace, type Place } from './console/support.js';
import { noBrowser, openBrowser } from './support/browser.js';
import { readJson } from './support/contentFolder.js';
import { filled } from './support/messageShape.js';
import { rightToLeftContent } from './support/pseudo.js';

const folder = rightToLeftContent();
const frame = Wording.load(join(folder, 'page'));
const replies = Wording.load(join(folder, 'locales'));
const [first, last] = ['\u2068', '\u2069'];

/** How many isolates are open at each place of a text that a pattern finds; throws when they do not pair. */
function depthsAt(text: string, pattern: RegExp): number[] {
  const depth = (until: number): number =>
    [...text.slice(0, until)].reduce((sum, one) => sum + Number(one === first) - Number(one === last), 0);
  assert.equal(depth(text.length), 0, `isolates do not pair: ${text}`);
  return [...text.matchAll(pattern)].map(({ index }) => depth(index));
}

describe('a language from right to left', () => {
  it('keeps everything filled into a reply or a page apart from the words around it', () => {
    const marker = 'X7X';
    let found = 0;
    for (const [kind, wording] of [
      ['locales', replies],
      ['page', frame],
    ] as const) {
      const texts = readJson(join(folder, kind, 'ar.json')) as Record<string, string>;
      for (const [key, message] of Object.entries(texts)) {
        const text = wording.say('ar', key, filled(message, 'ar', marker));
        const depths = depthsAt(text, /X7X/g);
        found += depths.length;
        assert.ok(!depths.includes(0), `${key}: ${text}`);
      }
    }
    assert.ok(found > 40, `only ${found} parameters`);
  });

  it('keeps counts apart too, and changes nothing from left to right', () => {
    const count = { count: 3 };
    const words = Wording.load(join(folder, 'console'));
    assert.deepEqual(depthsAt(words.say('ar', 'time.hours', count), /3/g), [1]);
    assert.ok(!words.say('en', 'time.hours', count).includes(first));
  });

  it('keeps numbers, foreign names, addresses and hours of crisis lines apart', () => {
    const { lines } = loadDialogContent(folder);
    const card = resolveLines(lines, { country: 'US', locale: 'en', need: 'crisis' });
    const text = crisisCard(frame, 'ar', card);
    for (const { name, phone, text: by, url, hours } of [...card.emergency, ...card.lines]) {
      const shown = [card.emergency.some((line) => line.name === name) ? null : name, phone, by, url, hours];
      for (const foreign of shown.filter((one) => one !== null)) {
        const depths = depthsAt(
          text,
          new RegExp(foreign.replace(/[^\w\s]/g, '\\$&').replace(/^https?:\\\/\\\//, ''), 'g'),
        );
        assert.ok(depths.length > 0 && !depths.includes(0), `${foreign} in ${text}`);
      }
    }
    assert.ok(!crisisCard(frame, 'en', card).includes(first));
  });
});

describe('a page from right to left', () => {
  const key = new Uint8Array(32).fill(7);
  let test: TestSite;
  let place: Place;
  let browser: Browser | undefined;
  before(async () => {
    test = await startSite({ frame, key });
    place = await openPlace({}, join(folder, 'console'));
    if (noBrowser === false) browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await place.close();
    await test.close();
  });
  const html = async (url: string, accept: string): Promise<string> =>
    (await fetch(url, { headers: { 'accept-language': accept } })).text();

  it('is marked so: web chat, the protocol, the export, the console', async () => {
    const link = await new ExportLinks(key, systemClock).make('p1');
    for (const url of [`${test.url}/chat`, `${test.url}/protocol`, `${test.url}${link}`, `${place.url}/console`]) {
      assert.match(await html(url, 'ar-EG, en;q=0.5'), /<html lang="ar" dir="rtl">/, url);
      assert.match(await html(url, 'en'), /<html lang="en" dir="ltr">/, url);
    }
  });

  it('offers each language in the direction of that language', async () => {
    const { text } = await ask(`${test.url}/chat?lang=en`);
    assert.match(text, /<option value="ar" lang="ar" dir="rtl">/);
    assert.match(text, /<option value="zh-Hant" lang="zh-Hant" dir="ltr">/);
    const languages = (await (await fetch(`${place.url}/console/assets/languages.json`)).json()) as object[];
    assert.ok(languages.some((one) => JSON.stringify(one).includes('"tag":"ar"')));
    assert.deepEqual(
      languages.filter((one) => 'dir' in one && one.dir === 'rtl').map((one) => 'tag' in one && one.tag),
      ['ar'],
    );
  });

  it('turns round with the language a counselor chooses', { skip: noBrowser }, async () => {
    const page = await (await browser?.newContext({ locale: 'ar-EG' }))?.newPage();
    assert.ok(page);
    await page.goto(`${place.url}/console`);
    await page.getByText('⟦').first().waitFor();
    const root = page.locator('html');
    assert.deepEqual([await root.getAttribute('lang'), await root.getAttribute('dir')], ['ar', 'rtl']);
    await page.context().close();
  });

  it('takes sides by the flow of the text alone: no style names left or right', () => {
    for (const file of ['src/bot/page/chat.css', 'src/bot/page/text.css', 'src/console/page/page.css'])
      assert.doesNotMatch(readFileSync(file, 'utf8'), /(?:^|[\s-])(?:left|right)\s*[:;]/mu, file);
  });
});
