import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { hour } from '../../src/clock.js';
import { agreedTo, requestOf } from '../handoff/support.js';
import { noBrowser, openBrowser } from '../support/browser.js';
import { openPlace, password, setupToken, type Place } from './support.js';

/** Pictures of the page for a human to look at, where a folder for them is named. */
const pictures = process.env['SCREENSHOTS'];
const picture = async (page: Page, name: string): Promise<void> => {
  if (pictures) await page.screenshot({ path: `${pictures}/${name}.png` });
};

/** Serious and critical violations, with the elements that have them. */
async function violations(page: Page): Promise<string[]> {
  // The page's own policy forbids what axe puts into it by default.
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const bad = found.filter((one) => one.impact === 'serious' || one.impact === 'critical');
  return bad.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

const markup = '<img src=x onerror="document.title=\'owned\'"><b>bold</b>';

async function askForHelp(place: Place): Promise<void> {
  const at = '2026-11-23T08:59:00.000Z';
  await place.desk.request(requestOf('dl_waiting-1', { level: 1 }));
  await place.desk.request(
    requestOf('dl_waiting-2', {
      level: 4,
      byPerson: false,
      reasons: [
        { source: 'lexicon:en.active', kind: 'active', level: 4 },
        { source: 'model:risk', kind: 'means', level: 4 },
        { source: 'answer:plan', kind: 'plan', level: 3 },
      ],
      answers: { plan: 'yes', company: 'declined' },
      consents: agreedTo('summary', 'transcript'),
      before: [
        { id: 'b1', at, from: 'person', text: 'I can’t do this any more. I want it to end tonight.' },
        { id: 'b2', at, from: 'program', text: 'Thank you for telling me. Is anyone with you?' },
        { id: 'b3', at, from: 'person', text: 'I’m alone.' },
      ],
      given: ['Emergency services 999', 'Samaritans 116 123'],
    }),
  );
}

describe('the console in a browser', { skip: noBrowser }, () => {
  let place: Place;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const problems: string[] = [];

  before(async () => {
    place = await openPlace();
    browser = await openBrowser();
    context = await browser.newContext({ viewport: { width: 1380, height: 860 }, locale: 'en-GB' });
    page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('401')) problems.push(message.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(place.url)) problems.push(`asked elsewhere: ${request.url()}`);
    });
  });
  after(async () => {
    await browser?.close();
    await place?.close();
  });

  it('makes the first account from the link, and the link leaves the address', async () => {
    await page.goto(`${place.url}/console#setup=${await setupToken(place)}`);
    await page.getByLabel('Name').fill('Robin');
    await page.getByLabel('Password').fill(password);
    assert.deepEqual(await violations(page), []);
    await picture(page, '1-account');
    await page.getByRole('button', { name: 'Make account' }).click();
    await page.getByRole('heading', { name: 'No conversation open' }).waitFor();
    assert.ok(!page.url().includes('setup='));
  });

  it('signs out and in again with name and password, by keyboard', async () => {
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByLabel('Name').fill('Robin');
    await page.getByLabel('Password').fill('not the password');
    await page.keyboard.press('Enter');
    await page.getByText('The name or the password is not right.').waitFor();
    await page.getByLabel('Password').fill(password);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    assert.deepEqual(await violations(page), []);
    await picture(page, '2-empty');
  });

  it('hears of people who wait without a reload, the most urgent first', async () => {
    await askForHelp(place);
    await page.getByText('Somebody needs an answer now').waitFor();
    const lines = page.getByRole('navigation').getByRole('listitem');
    await lines.nth(1).waitFor();
    assert.match((await lines.first().textContent()) ?? '', /^Now/u);
    assert.deepEqual(await violations(page), []);
    await picture(page, '3-waiting');
  });

  it('takes the next case and shows what is known, and what was not asked', async () => {
    await page.getByRole('button', { name: 'Take the next' }).click();
    await page.getByRole('heading', { name: /Conversation with/u }).waitFor();
    const packet = page.getByRole('complementary');
    await packet.getByText('I’m alone.').waitFor();
    assert.match(
      (await packet.getByText('Means', { exact: true }).locator('+ dd').textContent()) ?? '',
      /^not asked$/u,
    );
    assert.ok(!(await page.content()).includes('dl_waiting'));
  });

  it('chats both ways, live, and shows markup as the text it is', async () => {
    await page.getByLabel('Your message').fill('Hello, I am Robin, a person. I am here with you.');
    await page.keyboard.press('Enter');
    await page.getByRole('log').getByText('Hello, I am Robin').waitFor();
    const [one] = await place.cases.list(['accepted']);
    assert.ok(one);
    await place.desk.post(one.id, { id: 'p1', text: `thank you ${markup}` });
    await page.getByRole('log').getByText('<b>bold</b>').waitFor();
    await place.desk.warn(one.id, {
      id: 'w1',
      level: 4,
      signals: [{ source: 'lexicon:en.means', kind: 'means', level: 4 }],
    });
    await page.getByRole('log').getByText('The program saw in what the person wrote').waitFor();
    await place.desk.post(one.id, { id: 'p2', text: 'My sister is on her way over now.' });
    await page.getByText('My sister is on her way').waitFor();
    assert.equal(await page.title(), 'Haven console');
    assert.equal(await page.locator('.messages img, .messages b').count(), 0);
    assert.deepEqual(await violations(page), []);
    await picture(page, '4-conversation');
  });

  it('does not hand back until every answer is given or said to be not asked', async () => {
    await page.getByRole('button', { name: 'Hand back …' }).click();
    await page.getByLabel('Intent').fill('Says there is none now');
    await page.getByRole('button', { name: 'Hand back and close' }).click();
    await page.getByText('Write something here').first().waitFor();
    assert.deepEqual(await violations(page), []);
    for (const topic of ['plan', 'means']) await page.locator(`#not-asked-${topic}`).check();
    await page.getByLabel('Company').fill('Sister arrives in ten minutes');
    await page.getByLabel('Next step').fill('Calls the line if it comes back');
    await picture(page, '5-closing');
    await page.getByRole('button', { name: 'Hand back and close' }).click();
    await page.getByRole('heading', { name: 'Summary' }).waitFor();
  });

  it('edits the draft and signs it, and then it can only be read', async () => {
    const last = page.getByLabel(/^Line/u).last();
    await last.fill('Calls the line, or wakes her sister, if it comes back.');
    assert.deepEqual(await violations(page), []);
    await picture(page, '6-draft');
    await page.getByRole('button', { name: 'Sign …' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Sign' }).click();
    await page.getByText('Signed by Robin').waitFor();
    assert.equal(await page.locator('textarea').count(), 0);
    await page.getByText('wakes her sister').waitFor();
    assert.deepEqual(await violations(page), []);
    await picture(page, '7-signed');
    const [stored] = await place.cases.list(['closed']);
    assert.equal(stored?.summary?.signedBy, 'Robin');
  });

  it('speaks Chinese, and is readable in the dark and on a narrow screen', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.getByLabel('Language').selectOption('zh-Hans');
    await page.getByRole('button', { name: '接待下一位' }).click();
    await page.getByRole('heading', { name: /的对话$/u }).waitFor();
    assert.equal(await page.locator('html').getAttribute('lang'), 'zh-Hans');
    assert.deepEqual(await violations(page), []);
    await picture(page, '8-chinese-dark');
    await page.setViewportSize({ width: 420, height: 860 });
    assert.deepEqual(await violations(page), []);
    await picture(page, '9-narrow');
    const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    assert.equal(overflow, 0);
  });

  it('marks a case with something new in it while another is on the screen, and keeps what is half written', async () => {
    await page.setViewportSize({ width: 1380, height: 860 });
    const [first] = await place.cases.list(['accepted']);
    assert.ok(first);
    await page.getByLabel('您的消息').fill('写到一半');
    await place.desk.request(requestOf('dl_waiting-3', { level: 3 }));
    await page.getByRole('button', { name: '接待下一位' }).click();
    await page.getByRole('heading', { name: first.packet.situation.pseudonym }).waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: /的对话$/u }).waitFor();
    await place.desk.post(first.id, { id: 'p9', text: '你还在吗' });
    const marked = page.getByRole('button', { name: '新消息' });
    await marked.click();
    await page.getByRole('log').getByText('你还在吗').waitFor();
    assert.equal(await page.getByLabel('您的消息').inputValue(), '写到一半');
    assert.equal(await marked.count(), 0);
  });

  it('lets go of a case that the person erased', async () => {
    const shown = await page.getByRole('heading', { name: /的对话$/u }).textContent();
    const open = await place.cases.list(['accepted']);
    const one = open.find((found) => shown?.includes(found.packet.situation.pseudonym));
    await place.desk.erase(one?.person ?? '');
    await page.getByText('来访者已删除其数据').waitFor();
    assert.equal(await page.getByText('你还在吗').count(), 0);
  });

  it('asks to sign in again when the sign-in is over', async () => {
    await place.clock.advance(13 * hour);
    await page.getByRole('heading', { name: '登录' }).waitFor();
    assert.equal(await page.getByRole('log').count(), 0);
  });

  it('had no error, broke no policy and asked no other site for anything', () => {
    assert.deepEqual(problems, []);
  });
});
