import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { noBrowser, openBrowser } from '../support/browser.js';
import { startProduct, type Product } from '../support/product.js';

/** A folder for pictures of the pages, where one is named; the README's come from here. */
const pictures = process.env['SCREENSHOTS'];
const picture = async (page: Page, name: string): Promise<void> => {
  if (pictures) await page.screenshot({ path: `${pictures}/${name}.png` });
};

describe('a person in Web Chat and a counselor in the console', { skip: noBrowser }, () => {
  let product: Product;
  let browser: Browser;
  let person: Page;
  let counselor: Page;
  before(async () => {
    product = await startProduct();
    browser = await openBrowser();
    counselor = await (await browser.newContext({ viewport: { width: 1380, height: 860 } })).newPage();
    person = await (await browser.newContext({ viewport: { width: 900, height: 820 } })).newPage();
    for (const page of [counselor, person]) page.setDefaultTimeout(15_000);
  });
  after(async () => {
    await browser?.close();
    await product?.stop();
  });

  const fromBot = (text: string | RegExp) => person.locator('.webchat__bubble__content', { hasText: text });
  async function say(text: string): Promise<void> {
    const box = person.locator('.webchat__send-box-text-box__input, textarea').first();
    await box.fill(text);
    await box.press('Enter');
  }
  async function choose(words: RegExp): Promise<void> {
    await person.locator('button.webchat__suggested-action', { hasText: words }).first().click();
  }

  it('the counselor makes an account from the link that the first start printed', async () => {
    const link = /one-time link: (\S+)/.exec(product.output())?.[1];
    assert.ok(link, 'the first start prints the link');
    await counselor.goto(link);
    await counselor.getByLabel('Name').fill('Robin');
    await counselor.getByLabel('Password').fill('a long enough password');
    await counselor.getByRole('button', { name: 'Make account' }).click();
    await counselor.getByRole('heading', { name: 'No conversation open' }).waitFor();
  });

  it('the person is greeted by a program, answers its questions and is offered an exercise', async () => {
    await person.goto(`${product.url}/chat?lang=en`);
    await fromBot(/program, not a person/)
      .first()
      .waitFor();
    await choose(/18 or older$/);
    await fromBot(/Where are you right now/).waitFor();
    await say('I live in the UK');
    await fromBot(/May we chat/).waitFor();
    await choose(/^Yes/);
    await fromBot(/guess feelings from your words, so/).waitFor();
    await choose(/^Yes/);
    await fromBot(/on your mind/).waitFor();
    await say('my exam is tomorrow and I am so anxious');
    await person.locator('button.webchat__suggested-action', { hasText: /exercise/ }).waitFor();
    await picture(person, 'chat');
  });

  it('danger brings the numbers first, and the case reaches the counselor', async () => {
    await say("I'm going to end it tonight, I have everything here");
    await person.locator('a[href="tel:999"]').first().waitFor();
    await person.locator('a[href="tel:116123"]').first().waitFor();
    await fromBot(/counselor has been alerted|request/i)
      .last()
      .waitFor();
    await counselor.getByText('Somebody needs an answer now').waitFor();
    await counselor.getByRole('button', { name: 'Take the next' }).click();
    await counselor.getByRole('heading', { name: /Conversation with/ }).waitFor();
  });

  it('both sides talk, and the program is silent meanwhile', async () => {
    await fromBot(/Robin/).first().waitFor();
    await counselor.getByLabel('Your message').fill('Hello, this is Robin, a person. I am here with you now.');
    await counselor.keyboard.press('Enter');
    await fromBot(/I am here with you now/).waitFor();
    const before = await person.locator('.webchat__bubble__content').count();
    await say('thank you, I was not expecting anyone');
    await counselor.getByText('thank you, I was not expecting anyone').waitFor();
    await counselor.getByLabel('Your message').fill('Is someone with you right now?');
    await counselor.keyboard.press('Enter');
    await fromBot(/Is someone with you right now/).waitFor();
    assert.equal(
      await person.locator('.webchat__bubble__content').count(),
      before + 2,
      'one message each, none by the program',
    );
    await picture(counselor, 'console');
  });

  it('the hand-back closes the case, and a summary is edited and signed', async () => {
    await counselor.getByRole('button', { name: 'Hand back …' }).click();
    await counselor.getByLabel('Intent').fill('Says it has passed for tonight');
    for (const topic of ['plan', 'means']) await counselor.locator(`#not-asked-${topic}`).check();
    await counselor.getByLabel('Company').fill('A friend is coming over');
    await counselor.getByLabel('Next step').fill('Calls the line if it comes back');
    await counselor.getByRole('button', { name: 'Hand back and close' }).click();
    await counselor.getByRole('heading', { name: 'Summary' }).waitFor();
    await counselor.getByLabel(/^Line/).last().fill('Calls the line if it comes back, or wakes the friend.');
    await counselor.getByRole('button', { name: 'Sign …' }).click();
    await counselor.getByRole('dialog').getByRole('button', { name: 'Sign' }).click();
    await counselor.getByText('Signed by Robin').waitFor();
    await say('are you there');
    await person.locator('.webchat__bubble__content').last().waitFor();
  });
});
