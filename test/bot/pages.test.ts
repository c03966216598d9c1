import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ExportLinks } from '../../src/bot/chat/exportLinks.js';
import { fillPage } from '../../src/bot/chat/fillPage.js';
import { renderMarkdown } from '../../src/bot/chat/renderMarkdown.js';
import { minute } from '../../src/clock.js';
import { Wording } from '../../src/wording.js';
import { ask, codeOf } from './support/http.js';
import { ShiftedClock } from './support/shiftedClock.js';
import { startSite, type TestSite } from './support/testSite.js';

describe('the published protocol', () => {
  it('keeps its headings, lists, tables and links', () => {
    const html = renderMarkdown(
      '# One\ntext **bold**\n\n- a\n- b\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\n[link](https://example.org)',
    );
    assert.equal(
      html,
      '<h1>One</h1>\n<p>text <strong>bold</strong></p>\n<ul><li>a</li><li>b</li></ul>\n' +
        '<table><thead><tr><th>x</th><th>y</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>\n' +
        '<p><a href="https://example.org">link</a></p>',
    );
  });

  it('lets no markup of its source through', () => {
    const html = renderMarkdown('<script>x</script> [a](javascript:alert(1)) [b](https://e.org" onclick="x)');
    assert.doesNotMatch(html, /<script|href="javascript|" onclick="/);
  });
});

describe('a page', () => {
  it('shows words as words', () => {
    assert.equal(
      fillPage('<p title="{{a}}">{{{body}}}{{b}}</p>', { a: '"><img>' }, '<b>{{a}}</b>'),
      '<p title="&quot;&gt;&lt;img&gt;"><b>{{a}}</b></p>',
    );
  });

  it('has the same words in every language', () => {
    const frame = Wording.load('content/page');
    assert.deepEqual(frame.keys('en').sort(), frame.keys('zh-Hans').sort());
  });
});

describe("a person's own data", () => {
  const clock = new ShiftedClock();
  const key = new Uint8Array(32).fill(7);
  let test: TestSite;
  before(async () => {
    test = await startSite({ clock, key });
  });
  after(() => test.close());

  it('can be read and fetched for a quarter of an hour, by who has the link', async () => {
    const link = await new ExportLinks(key, clock).make('p1');
    const page = await ask(`${test.url}${link}`);
    assert.equal(page.status, 200);
    assert.match(page.text, /<h1>/);
    const file = await ask(`${test.url}${link.replace('/my-data', '/my-data.json')}`);
    assert.equal(file.json['format'], 'haven-export-1');
    assert.match(String(file.headers['content-disposition']), /attachment/);
    clock.forward(16 * minute);
    const late = await ask(`${test.url}${link}`);
    assert.equal(late.status, 410);
    assert.equal(codeOf(late), 'link_used');
  });

  it('is shown to nobody without one', async () => {
    assert.equal((await ask(`${test.url}/my-data`)).status, 410);
    const { json } = await ask(`${test.url}/v3/directline/tokens/generate`, 'POST', '{}');
    assert.equal((await ask(`${test.url}/my-data?t=${json['token']}`)).status, 410);
  });
});
