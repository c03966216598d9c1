import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { loadDialogContent } from '../../src/dialogs/content.js';
import { makeStep } from '../../src/dialogs/step.js';
import { noBrowser, openBrowser } from '../support/browser.js';
import { startSite, type TestSite } from './support/testSite.js';

describe('the chat page', { skip: noBrowser }, () => {
  let test: TestSite;
  let browser: Browser;
  const content = loadDialogContent('content');
  before(async () => {
    test = await startSite({ step: makeStep(content), wording: content.wording });
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await test?.close();
  });

  /** A page of its own, and everything it complained about or fetched. */
  async function visit(lang = 'en', viewport = { width: 1100, height: 760 }) {
    const context = await browser.newContext({ viewport });
    const page = await context.newPage();
    const complaints: string[] = [];
    const fetched: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => fetched.push(request.url()));
    await page.goto(`${test.url}/chat?lang=${lang}`);
    await messages(page).first().waitFor();
    return { page, complaints, fetched };
  }

  const messages = (page: Page) => page.locator('.webchat__bubble__content');
  const box = (page: Page) => page.locator('.webchat__send-box-text-box__input, textarea').first();
  async function say(page: Page, text: string): Promise<void> {
    await box(page).fill(text);
    await box(page).press('Enter');
  }

  it('greets the person and says that it is a program', async () => {
    const { page, complaints, fetched } = await visit();
    assert.match(await page.locator('body').innerText(), /program, not a person/);
    assert.deepEqual(complaints, []);
    assert.deepEqual(
      fetched.filter((url) => !url.startsWith(test.url) && !url.startsWith('data:') && !url.startsWith('blob:')),
      [],
    );
    await page.context().close();
  });

  it('shows crisis lines that a phone can dial', async () => {
    const { page } = await visit();
    await say(page, 'l4 I am going to end it tonight');
    await page.locator('a[href^="http"]').first().waitFor();
    await say(page, 'I am in the UK');
    await page.locator('a[href="tel:999"]').first().waitFor();
    await page.context().close();
  });

  it('takes a tapped choice like its typed words', async () => {
    const { page } = await visit();
    const choice = page.locator('button.webchat__suggested-action').first();
    await choice.waitFor();
    const label = (await choice.innerText()).trim();
    await choice.click();
    await page.locator('.webchat__bubble--from-user', { hasText: label }).waitFor();
    await page.context().close();
  });

  it('goes on after a reload with what was said before', async () => {
    const { page } = await visit();
    await say(page, 'something to remember');
    await page.locator('.webchat__bubble--from-user', { hasText: 'something to remember' }).waitFor();
    await page.reload();
    await page.locator('.webchat__bubble--from-user', { hasText: 'something to remember' }).waitFor();
    await page.context().close();
  });

  it('changes its language and keeps the conversation', async () => {
    const { page } = await visit();
    await say(page, 'before the change');
    await page.locator('.webchat__bubble--from-user', { hasText: 'before the change' }).waitFor();
    await page.selectOption('#language', 'zh-Hans');
    await page.waitForURL(/lang=zh-Hans/);
    await page.locator('.webchat__bubble--from-user', { hasText: 'before the change' }).waitFor();
    assert.equal(await page.locator('html').getAttribute('lang'), 'zh-Hans');
    await page.context().close();
  });

  it('is left by one key, with nothing kept and no way back', async () => {
    const { page } = await visit();
    await page.route(/wikipedia/, (route) =>
      route.fulfill({ body: '<title>Elsewhere</title>', contentType: 'text/html' }),
    );
    await say(page, 'private');
    await box(page).press('Escape');
    await page.waitForURL(/wikipedia/);
    await page.goBack();
    assert.doesNotMatch(page.url(), /chat/);
    await page.goto(`${test.url}/chat`);
    assert.equal(await page.locator('.webchat__bubble--from-user').count(), 0);
    await page.context().close();
  });

  it('is left by the button too', async () => {
    const { page } = await visit('zh-Hans', { width: 375, height: 700 });
    await page.route(/baidu/, (route) => route.fulfill({ body: '<title>Elsewhere</title>', contentType: 'text/html' }));
    await page.locator('#exit').click();
    await page.waitForURL(/baidu/);
    await page.context().close();
  });

  it('fits a phone', async () => {
    const { page } = await visit('zh-Hans', { width: 360, height: 640 });
    const wide = await page.evaluate('document.documentElement.scrollWidth');
    assert.ok(Number(wide) <= 360, String(wide));
    await page.context().close();
  });

  for (const lang of ['en', 'zh-Hans']) {
    it(`has no barrier that axe finds (${lang})`, async () => {
      const { page } = await visit(lang);
      const { violations } = await new AxeBuilder({ page }).analyze();
      assert.deepEqual(
        violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
        [],
      );
      await page.context().close();
    });
  }
});
