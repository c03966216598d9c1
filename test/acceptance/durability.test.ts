import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DirectLineClient, type Activity } from '../support/directLineClient.js';
import { onboard } from '../support/onboard.js';
import { startProduct, type Product } from '../support/product.js';

/** Starts the product again on the same data and at the same address. */
const startAgain = (product: Product): Promise<Product> =>
  startProduct({ DATA_DIR: product.dataDir, KEY_FILE: product.keyFile, PORT: new URL(product.url).port });

const fromPerson = (activities: Activity[], text: string): Activity[] =>
  activities.filter((activity) => activity.text === text && activity.from.role === 'user');

/** How many turns the bot has answered: a reply's id begins with its turn's. */
const turnsAnswered = (activities: Activity[]): number =>
  new Set(activities.filter(({ from }) => from.role === 'bot').map(({ id }) => id.slice(0, id.lastIndexOf(':')))).size;

describe('what was acknowledged', () => {
  it('goes on where it was when the product is restarted in the middle of an exercise', async () => {
    const first = await startProduct();
    const client = await DirectLineClient.open(first.url, { locale: 'en', country: 'GB' });
    await onboard(client, 'GB');
    await client.say('breathing');
    await client.say('5');
    await client.say('next');
    const step = client.fromBot().at(-1)?.text ?? '';
    await first.stop('SIGKILL');

    const second = await startAgain(first);
    await client.reconnect();
    const next = (await client.say('next')).join('\n');
    await second.stop();
    client.close();
    assert.match(step, /(in|breath)/i);
    assert.match(next, /(out|breath|\d)/i);
    assert.doesNotMatch(next, /(menu|18 or older|Which would you like)/i);
  });

  it('is neither lost nor doubled when the process is killed again and again', async () => {
    let product = await startProduct({ LOG_LEVEL: 'silent' });
    const client = await DirectLineClient.open(product.url, { locale: 'en', country: 'GB' });
    await onboard(client, 'GB');
    const answeredBefore = turnsAnswered(await client.history());
    const acknowledged: string[] = [];
    for (let round = 0; round < 5; round += 1) {
      const texts = Array.from({ length: 4 }, (_, nth) => `the meeting number ${round}${nth} was long`);
      const posts = texts.map(async (text) => {
        await client.send(text, { channelData: { clientActivityID: `c-${text}` } });
        acknowledged.push(text);
      });
      const settled = Promise.allSettled(posts);
      await Promise.any(posts);
      await product.stop('SIGKILL');
      await settled;
      product = await startAgain(product);
    }
    const again = acknowledged.at(0);
    if (again) await client.send(again, { channelData: { clientActivityID: `c-${again}` } });
    await client.reconnect();
    await client.settle();
    const history = await client.history();
    await product.stop();
    client.close();

    assert.ok(acknowledged.length > 0, 'some messages were acknowledged before a kill');
    for (const text of acknowledged) {
      const [own, ...more] = fromPerson(history, text);
      assert.ok(own, `${text} is there`);
      assert.deepEqual(more, [], `${text} is there once`);
    }
    const ids = history.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length, 'no activity is there twice');
    assert.ok(
      turnsAnswered(history) - answeredBefore >= acknowledged.length,
      'every acknowledged message has its answer',
    );
  });
});

describe('two messages at once', () => {
  it('are two turns in order, and a repeated one is none', async () => {
    const product = await startProduct({ LOG_LEVEL: 'silent' });
    const client = await DirectLineClient.open(product.url, { locale: 'en', country: 'GB' });
    await onboard(client, 'GB');
    const before = client.fromBot().length;
    const twice = { channelData: { clientActivityID: 'same' } };
    await Promise.all([
      client.send('work was exhausting', twice),
      client.send('breathing', { channelData: { clientActivityID: 'other' } }),
    ]);
    await client.settle();
    const answers = client.fromBot().length - before;
    const ids = await Promise.all([
      client.send('work was exhausting', twice),
      client.send('work was exhausting', twice),
    ]);
    await client.settle();
    assert.equal(client.fromBot().length - before, answers, 'the repeated message has no second answer');
    assert.deepEqual(ids[0], ids[1]);
    assert.equal(fromPerson(await client.history(), 'work was exhausting').length, 1);
    client.close();
    await product.stop();
  });
});
