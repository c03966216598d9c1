import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { emotions } from '../../src/nlu/reading.js';
import { openForInspection } from '../../src/store/inspect.js';
import { DirectLineClient } from '../support/directLineClient.js';
import { onboard } from '../support/onboard.js';
import { startProduct, type Product } from '../support/product.js';

const felt = emotions.filter((emotion) => emotion !== 'neutral');

describe('what is kept', () => {
  let product: Product;
  before(async () => {
    product = await startProduct();
  });
  after(() => product.stop());

  /** Files of the person that hold the name of an emotion. */
  async function filesWithEmotions(person: string): Promise<string[]> {
    const inspection = await openForInspection({ dataDir: product.dataDir, keyFile: product.keyFile });
    const files: string[] = [];
    for await (const record of inspection.records()) {
      const names = new Set(record.json?.match(/"[a-z]+"/g) ?? []);
      if (record.person === person && felt.some((emotion) => names.has(`"${emotion}"`))) files.push(record.file);
    }
    return files;
  }

  it('holds no emotion of a person without the mood-log consent, and the same check finds one with it', async () => {
    const client = await DirectLineClient.open(product.url, { locale: 'en', country: 'GB' });
    await onboard(client, 'GB');
    await client.say('I am so happy today, everything worked out');
    await client.say('and a little sad that my friend moved away');
    assert.deepEqual(await filesWithEmotions(client.person), []);

    await client.say('mood log on');
    await client.say('I am so happy today, everything worked out');
    await client.say('and terribly sad that my friend moved away');
    assert.notDeepEqual(await filesWithEmotions(client.person), [], 'the check finds what is there');
    client.close();
  });

  it('holds no message text in any log line at any level, over 200 turns', async () => {
    const marks = ['zebrafinch', 'marmalade', 'quicksilver', 'periwinkle', '蒲公英'];
    for (let person = 0; person < 5; person += 1) {
      const client = await DirectLineClient.open(product.url, {
        locale: person === 4 ? 'zh-Hans' : 'en',
        country: 'GB',
      });
      for (let turn = 0; turn < 40; turn += 1) await client.send(textOf(marks[person] ?? '', turn));
      client.close();
    }
    const output = product.output();
    assert.ok(output.split('\n').length > 20, 'there are log lines to search');
    for (const mark of marks) assert.ok(!output.includes(mark), `${mark} is in the output`);
  });
});

const openings = [
  'yes',
  'I feel',
  'I want to die',
  'next',
  'delete',
  "I'm going to end it tonight",
  'my boss said',
  'help',
];

/** A message that carries a word which nothing else says. */
const textOf = (mark: string, turn: number): string => `${openings[turn % openings.length]} ${mark} ${turn}`;
