import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { ExportLinks } from '../src/bot/chat/exportLinks.js';
import { composeTerminal } from '../src/bot/terminal/compose.js';
import type { Answered, SaidReply } from '../src/bot/terminal/conversation.js';
import type { Onboarding } from '../src/bot/terminal/options.js';
import { systemClock } from '../src/clock.js';
import { loadDialogContent } from '../src/dialogs/content.js';
import { parsePolicy } from '../src/dialogs/policyFile.js';
import { makeStep } from '../src/dialogs/step.js';
import { openReader } from '../src/nlu/reader.js';
import { openMemoryStore } from '../src/store/openMemoryStore.js';
import { Wording } from '../src/wording.js';
import { ask } from './bot/support/http.js';
import { startSite, type TestSite } from './bot/support/testSite.js';
import { openPlace, type Place } from './console/support.js';
import { noBrowser, openBrowser } from './support/browser.js';
import { readJson } from './support/contentFolder.js';
import { filled } from './support/messageShape.js';
import { closes, opens, plainEnglish, pseudo, pseudoContent, wordsOfPage } from './support/pseudo.js';

const folder = pseudoContent();
const content = loadDialogContent(folder);
const frame = Wording.load(join(folder, 'page'));
const consoleWords = Wording.load(join(folder, 'console'));

/** What replies may show as it is published, and where a terminal says that an export lies. */
const published = [
  'terminal:export',
  ...content.lines.flatMap(({ name, phone, text, url, hours }) =>
    [name, phone, text, url, hours].filter((one) => one !== null),
  ),
];

describe('the pseudo-language', () => {
  it('changes the letters, keeps parameters, arms, numbers and addresses, and is longer', () => {
    assert.equal(
      pseudo("It''s {n, plural, one {# day} other {# days}} at [the place](https://a.example/x)"),
      `${opens}Íŧ''š {n, plural, one {# đááý} other {# đááýš}} ááŧ [ŧħéé ƥłááçéé](https://a.example/x)${closes}`,
    );
    assert.deepEqual(plainEnglish(`${pseudo('Hello there')} and more`), ['and', 'more']);
  });

  for (const [kind, wording] of [
    ['locales', content.wording],
    ['page', frame],
    ['console', consoleWords],
  ] as const) {
    it(`says every key of content/${kind}`, () => {
      const texts = readJson(join(folder, kind, 'en.json')) as Record<string, string>;
      for (const [key, message] of Object.entries(texts).filter(([one]) => !one.endsWith('Url'))) {
        const text = wording.say('en', key, filled(message, 'en', '…'));
        assert.ok(text.startsWith(opens) && text.endsWith(closes), key);
        assert.deepEqual(plainEnglish(text), [], key);
      }
    });
  }
});

/** Things to say on the way; none is followed up on purpose. */
const calm = [
  'hello',
  'I feel sad and anxious since my mother fell ill',
  'work is too much and I cannot sleep',
  'help',
  'breathing',
  'check in',
  '6',
  'my numbers',
  'I want to talk to a person',
  'my plan',
  'my data',
  'settings',
  'are you human?',
  'lines',
  'I am in the UK',
  'thanks',
  'stop',
  'asdf',
  'language',
  'my mood',
  'no',
  'yes',
  'I passed my exam',
  'my dog died',
  'what can you do',
];
const grave = [
  'I am done with everything',
  'yes',
  'I want to kill myself tonight',
  'no',
  'my friend wants to die',
  'I took too many pills',
  'he hits me',
  'I am alone',
  'lines',
  'my plan',
  'I want to talk to a person',
  'my chest hurts and I cannot breathe',
];
const messages = [...calm, ...grave];

interface Walk {
  /** Where in the scattered order it begins. */
  first: number;
  say: readonly string[];
  onboard: Onboarding | null;
}

/** A conversation that takes each thing offered or said in a fixed but scattered order. */
async function walk({ first, say, onboard }: Walk): Promise<SaidReply[]> {
  const chat = await composeTerminal({
    step: makeStep(content),
    reader: await openReader({ modelDir: null }),
    policy: parsePolicy(readFileSync(join(folder, 'policy', 'default.json'), 'utf8')),
    wording: content.wording,
    frame,
    consoleWords,
    openStore: openMemoryStore,
    startsAt: Date.parse('2026-01-05T09:00:00Z'),
    onboard,
  });
  const said: SaidReply[] = [];
  let offered: string[] = [];
  for (let turn = 0; turn < 120; turn += 1) {
    const value = offered[(turn * 5 + first) % Math.max(1, offered.length)];
    const text = say[(turn * 7 + first) % say.length] ?? '';
    const chooses = (turn + first) % 3 !== 0 && value !== undefined && !value.startsWith('lang:');
    const { replies }: Answered = await chat.say(
      chooses ? { kind: 'choice', value } : { kind: 'message', text },
      null,
      false,
    );
    said.push(...replies);
    offered = replies.at(-1)?.choices?.map((choice) => choice.value) ?? [];
  }
  return said;
}

const grown: Onboarding = { country: 'GB', locale: 'en', age: 'adult', consents: ['chat', 'emotion', 'moodlog'] };
const walks: readonly Walk[] = [
  ...[0, 1, 2, 3, 4, 5, 6, 7].map((first) => ({ first, say: calm, onboard: grown })),
  ...[0, 1].map((first) => ({ first, say: calm, onboard: null })),
  ...[0, 1, 2].map((first) => ({ first, say: grave, onboard: grown })),
  { first: 3, say: grave, onboard: { ...grown, age: 'minor', country: null } },
];

describe('a conversation in the pseudo-language', () => {
  it('says nothing that did not come through the content', async () => {
    const said: SaidReply[] = [];
    for (const one of walks) said.push(...(await walk(one)));
    const keys = new Set(said.map(({ key }) => key));
    assert.ok(keys.size > 150, `only ${keys.size} different replies`);
    for (const { key, text, choices = [] } of said) {
      assert.deepEqual(plainEnglish(text, published, messages), [], `${key}: ${text}`);
      for (const choice of choices) assert.deepEqual(plainEnglish(choice.text), [], `${key}: ${choice.text}`);
    }
  });
});

describe('the pages in the pseudo-language', () => {
  const key = new Uint8Array(32).fill(7);
  let test: TestSite;
  let place: Place;
  let browser: Browser | undefined;
  before(async () => {
    test = await startSite({ frame, wording: content.wording, key });
    place = await openPlace({}, join(folder, 'console'));
    if (noBrowser === false) browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await place.close();
    await test.close();
  });

  it('show no word of their own in web chat', async () => {
    const words = wordsOfPage((await ask(`${test.url}/chat?lang=en`)).text);
    assert.ok(words.includes(opens));
    assert.deepEqual(plainEnglish(words), []);
  });

  it('show no word of their own where people read their data', async () => {
    const at = '2026-11-23T09:00:00.000Z';
    const consent = { id: 'c1', purpose: 'chat', granted: true, textVersion: '1', locale: 'en', at } as const;
    await test.store.people.recordConsent('p1', consent);
    const link = await new ExportLinks(key, systemClock).make('p1');
    const words = wordsOfPage((await ask(`${test.url}${link}&lang=en`)).text);
    assert.ok(words.includes(frame.say('en', 'export.purpose.chat')));
    assert.deepEqual(plainEnglish(words), []);
  });

  it('show no word of their own to counselors', { skip: noBrowser }, async () => {
    const page = await (await browser?.newContext({ locale: 'en-GB' }))?.newPage();
    assert.ok(page);
    await page.goto(`${place.url}/console`);
    await page.getByText(opens).first().waitFor();
    const names = consoleWords.locales().map((tag) => consoleWords.say(tag, 'language.name'));
    assert.deepEqual(plainEnglish(await page.locator('body').innerText(), names), []);
    await page.context().close();
  });
});
