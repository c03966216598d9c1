import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openForInspection } from '../../src/store/inspect.js';
import { DirectLineClient } from '../support/directLineClient.js';
import { onboard } from '../support/onboard.js';
import { startProduct, type Product } from '../support/product.js';

/** The same conversation in each language, as a person in that country would have it, through the product as shipped. */
const people = [
  {
    language: 'English',
    locale: 'en',
    country: 'GB',
    exam: 'I have an exam tomorrow and I am so anxious I cannot sit still',
    exercise: /exercise/i,
    breathing: /breathing/i,
    breatheOut: /out/i,
    next: 'next',
    rating: '7',
    grief: 'my dog died and the flat is so quiet',
    tonight: "I'm going to end it tonight, I have everything here",
    emergency: /999[\s\S]*112[\s\S]*116 123/,
    number: /\b(999|112|116 123)\b/,
    told: /(counselor|request|nobody|waiting|alerted)/i,
    joke: 'just kidding',
    human: 'can I talk to a person',
    waiting: /(request|waiting|counselor|nobody)/i,
    keepLog: 'mood log on',
    mood: 'how have I been',
    moodText: /\d+ (entr|days)/i,
    erase: 'delete my data',
    yes: 'yes',
    erased: /(erased|done)/i,
  },
  {
    language: 'Chinese',
    locale: 'zh-Hans',
    country: '中国',
    exam: '明天要考试了，我紧张得坐不住',
    exercise: /练习/,
    breathing: /呼吸/,
    breatheOut: /呼/,
    next: '继续',
    rating: '7',
    grief: '我家狗走了，屋里一下子好安静',
    tonight: '我今晚就结束这一切，东西都在手边了',
    emergency: /120[\s\S]*110[\s\S]*12356/,
    number: /(120|110|12356)/,
    told: /(值班|请求|还没有人|通知)/,
    joke: '开玩笑的啦',
    human: '我想找个真人聊聊',
    waiting: /(值班|请求|还没有人|通知|真人)/,
    keepLog: '开启心情记录',
    mood: '我最近怎么样',
    moodText: /\d+ ?(条|天)/,
    erase: '删除我的数据',
    yes: '是',
    erased: /(删|清)/,
  },
] as const;

let product: Product;
before(async () => {
  product = await startProduct();
});
after(() => product.stop());

const inspect = () => openForInspection({ dataDir: product.dataDir, keyFile: product.keyFile });

for (const person of people) {
  describe(`a conversation in ${person.language}`, () => {
    let client: DirectLineClient;
    before(async () => {
      client = await DirectLineClient.open(product.url, { locale: person.locale });
      await onboard(client, person.country);
      await client.say(person.keepLog);
    });
    after(() => client.close());

    it('offers an exercise to somebody anxious, and leads through it step by step', async () => {
      await client.say(person.exam);
      await client.choose(person.exercise);
      await client.choose(person.breathing);
      const steps: string[] = [];
      for (let step = 0; step < 14 && steps.length < 3; step += 1) {
        const said = (
          await client.say(/0.{0,6}10/.test(client.fromBot().at(-1)?.text ?? '') ? person.rating : person.next)
        ).join('\n');
        if (person.breatheOut.test(said)) steps.push(said);
      }
      assert.ok(steps.length >= 2, 'the exercise has steps');
      assert.doesNotMatch(steps.join('\n'), person.number);
    });

    it('reflects a loss without advice and without a card', async () => {
      const said = (await client.say(person.grief)).join('\n');
      assert.notEqual(said, '');
      assert.doesNotMatch(said, person.number);
      assert.doesNotMatch(said, /(you should|try to|have you tried|你应该|你可以试)/i);
    });

    it('gives the emergency number and a line first, and then says how the request stands', async () => {
      const before = client.received.length;
      await client.say(person.tonight);
      const [first = '', second = ''] = client.fromBot(before).map(({ text }) => text ?? '');
      assert.match(first, person.emergency);
      assert.doesNotMatch(first, person.told, 'the first reply claims nothing about who was told');
      assert.match(second, person.told);
    });

    it('does not close the crisis for a joke', async () => {
      const before = client.received.length;
      await client.say(person.joke);
      const after = await client.say('…');
      assert.ok(client.fromBot(before).length > 0 && after.length > 0);
      const [open] = await casesOf(client.person);
      assert.equal(open?.state, 'queued');
      assert.equal(open?.level, 4);
    });

    it('says honestly how the request for a person stands', async () => {
      assert.match((await client.say(person.human)).join('\n'), person.waiting);
    });

    it('answers "how have I been" even now, as text and as a picture', async () => {
      const before = client.received.length;
      assert.match((await client.say(person.mood)).join('\n'), person.moodText);
      const pictures = client.fromBot(before).flatMap(({ attachments = [] }) => attachments);
      assert.deepEqual(
        pictures.map(({ contentType }) => contentType),
        ['image/png'],
      );
    });

    it('erases everything on request, proved by reading every record there is', async () => {
      const inspection = await inspect();
      assert.notDeepEqual(await inspection.find(client.person), [], 'the check finds what is there');
      await client.say(person.erase);
      assert.match((await client.say(person.yes)).join('\n'), person.erased);
      assert.deepEqual(await inspection.find(client.person), []);
      assert.deepEqual(await inspection.find(person.tonight), []);
    });
  });
}

describe('danger in the very first message', () => {
  for (const person of people) {
    it(`is answered with the numbers before any consent, in ${person.language}`, async () => {
      const client = await DirectLineClient.open(product.url, {
        locale: person.locale,
        country: person.country === '中国' ? 'CN' : 'GB',
      });
      const before = client.received.length;
      await client.say(person.tonight);
      assert.match(
        client
          .fromBot(before)
          .map(({ text }) => text)
          .join('\n'),
        person.emergency,
      );
      client.close();
    });

    it(`is answered with the numbers when chat was refused, in ${person.language}`, async () => {
      const client = await DirectLineClient.open(product.url, { locale: person.locale });
      await onboard(client, person.country, { chat: false });
      const before = client.received.length;
      await client.say(person.tonight);
      assert.match(client.fromBot(before)[0]?.text ?? '', person.emergency);
      client.close();
    });
  }
});

interface StoredCase {
  state: string;
  level: number;
}

async function casesOf(person: string): Promise<StoredCase[]> {
  const cases: StoredCase[] = [];
  for await (const record of (await inspect()).records()) {
    if (record.person === person && /case/.test(record.file) && record.json)
      cases.push(JSON.parse(record.json) as StoredCase);
  }
  return cases;
}
