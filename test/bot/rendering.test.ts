import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { OpenChoices } from '../../src/bot/openChoices.js';
import { renderer } from '../../src/bot/rendering.js';
import type { OutboxItem } from '../../src/bot/sessions.js';
import type { CrisisCard, CrisisLine, Reply } from '../../src/dialogs/reply.js';
import { loadDialogContent } from '../../src/dialogs/content.js';
import { resolveLines } from '../../src/dialogs/crisisLines.js';
import { locales } from '../../src/dialogs/session.js';
import { silentLog } from '../../src/log.js';
import { Wording } from '../../src/wording.js';
import { crisisCard } from '../../src/bot/crisisCard.js';
import { address } from './support/turnsBench.js';

const frame = Wording.load('content/page');

function words(texts: Record<string, string>): Wording {
  const folder = mkdtempSync(join(tmpdir(), 'haven-words-'));
  writeFileSync(join(folder, 'en.json'), JSON.stringify(texts));
  return Wording.load(folder);
}

const item = (reply: Reply): OutboxItem => ({ id: 'a:0', reply, locale: 'en', address, delivered: false });
const line = (change: Partial<CrisisLine>): CrisisLine => ({
  country: 'GB',
  kind: 'suicide_crisis',
  service: null,
  name: 'Line',
  phone: null,
  text: null,
  url: null,
  hours: null,
  languages: [],
  ...change,
});

describe('rendering', () => {
  const render = renderer({
    wording: words({ hi: 'Hello {name}', yes: 'Yes, please', bad: 'Needs {missing}' }),
    frame,
    drawChart: async () => ({ png: new Uint8Array([1, 2, 3]), alt: 'A chart' }),
    log: silentLog,
  });

  it('puts a reply into words, and its choices as they can be typed', async () => {
    const activity = await render(
      item({ key: 'hi', params: { name: 'there' }, choices: [{ value: 'yes', key: 'yes' }] }),
    );
    assert.equal(activity.text, 'Hello there');
    assert.deepEqual(activity.suggestedActions?.actions, [
      { type: 'imBack', title: 'Yes, please', value: 'Yes, please' },
    ]);
  });

  it('shows the numbers even when the words around them are missing', async () => {
    const lines: CrisisCard = {
      country: 'GB',
      emergency: [line({ kind: 'emergency', service: 'any', phone: '999' })],
      lines: [],
      otherLanguage: false,
    };
    for (const key of ['unknown.key', 'bad']) {
      assert.match((await render(item({ key, lines, urgent: true }))).text ?? '', /\[999\]\(tel:999\)/);
    }
  });

  it("marks a human's words and shows no markup of theirs", async () => {
    const activity = await render(
      item({ key: 'hi', params: { name: '![x](http://evil)' }, from: { counselor: 'Ada' } }),
    );
    assert.match(activity.text ?? '', /^Ada/);
    assert.equal(activity.textFormat, 'plain');
  });

  it('sends a chart as a picture with words for those who do not see it', async () => {
    const activity = await render(item({ key: 'hi', params: { name: 'x' }, chart: { days: 7, series: [] } }));
    assert.deepEqual(activity.attachments, [
      { contentType: 'image/png', contentUrl: 'data:image/png;base64,AQID', name: 'A chart' },
    ]);
  });
});

describe('a crisis card', () => {
  it('puts the emergency number first, and the local one in its place where none is known', () => {
    const lines = [line({ phone: '116 123', hours: '24/7' })];
    const emergency = [line({ kind: 'emergency', service: 'any', phone: '999' })];
    assert.match(
      crisisCard(frame, 'en', { country: 'GB', emergency, lines, otherLanguage: false }),
      /^- .*999.*\n- \*\*Line\*\*: call \[116 123\]\(tel:116123\) · 24\/7$/,
    );
    assert.match(
      crisisCard(frame, 'en', { country: null, emergency: [], lines, otherLanguage: false }),
      /^- \*\*Call your local emergency number\*\*\n/,
    );
  });

  it('says that nobody there speaks the language, with the words to ask for an interpreter', () => {
    const card = { country: 'FR', emergency: [], lines: [line({ phone: '3114' })], otherLanguage: true };
    assert.match(crisisCard(frame, 'en', card), /English interpreter, please/);
    assert.match(crisisCard(frame, 'zh-Hans', card), /Mandarin interpreter, please/);
    assert.doesNotMatch(crisisCard(frame, 'en', { ...card, otherLanguage: false }), /interpreter/);
  });

  it('says hours in one language', () => {
    const lines = [line({ phone: '12356', hours: '各地不少于18小时/天 (at least 18 h/day)', name: '热线 (Helpline)' })];
    const card = { country: 'CN', emergency: [], lines, otherLanguage: false };
    assert.match(crisisCard(frame, 'zh-Hans', card), /\*\*热线\*\*.*不少于18小时\/天$/);
    assert.match(crisisCard(frame, 'en', card), /at least 18 h\/day$/);
  });

  it('shows every number of every country verbatim, in every locale', () => {
    const { lines: rows } = loadDialogContent('content');
    for (const locale of locales) {
      for (const country of new Set(rows.map((row) => row.country))) {
        for (const need of ['crisis', 'youth', 'abuse', 'poison', 'medical'] as const) {
          const card = resolveLines(rows, { country, locale, need });
          const text = crisisCard(frame, locale, card);
          for (const { phone } of [...card.emergency, ...card.lines]) {
            if (phone) assert.ok(text.includes(`[${phone}](tel:`), `${country} ${phone}`);
          }
          assert.doesNotMatch(text, /undefined|null|NaN/);
        }
      }
    }
  });
});

describe('open choices', () => {
  const yes = [{ value: 'yes', key: 'yes' }];

  it('stay until the person has written', () => {
    const open = new OpenChoices();
    open.carried(item({ key: 'ask', choices: yes }));
    assert.deepEqual(open.carried(item({ key: 'also' })).reply.choices, yes);
    open.heard(address.conversation);
    assert.equal(open.carried(item({ key: 'then' })).reply.choices, undefined);
  });

  it("are not put under a human's words", () => {
    const open = new OpenChoices();
    open.carried(item({ key: 'ask', choices: yes }));
    assert.equal(open.carried(item({ key: 'x', from: { counselor: 'Ada' } })).reply.choices, undefined);
  });
});
