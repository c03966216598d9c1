import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Converter } from 'opencc-js/cn2t';
import { openReader } from '../../src/nlu/reader.js';

/** Disclosures with the level each calls for at least; none of them comes from a corpus. */
const disclosures = {
  en: [
    [3, 'I want to die'],
    [4, "I'm going to kill myself tonight"],
    [3, "I don't want to be alive anymore"],
    [4, 'I wrote a note to my family and I have the pills here'],
    [3, 'I keep thinking about ending my life'],
    [3, 'I cut myself again last night'],
    [3, 'everyone would be better off without me'],
    [3, 'my friend says she is going to kill herself tonight'],
    [4, 'I took all my tablets an hour ago'],
    [4, 'my husband is hitting me right now'],
    [4, "I'm standing on the bridge and I want to jump"],
    [3, 'what is the least painful way to die'],
    [4, "I have the gun in my hand and I don't want to live"],
    [4, 'the voices tell me to kill myself'],
    [3, 'I tried to kill myself two weeks ago'],
  ],
  zh: [
    [3, '我不想活了'],
    [4, '我今晚就要自杀'],
    [3, '我想死'],
    [4, '我写好了遗书，药也准备好了'],
    [3, '我一直在想结束自己的生命'],
    [3, '我昨晚又割手了'],
    [3, '没有我大家会过得更好'],
    [3, '真希望睡着了就再也不要醒来'],
    [3, '我朋友说她今晚要自杀'],
    [4, '我一个小时前把药都吞了'],
    [4, '我老公正在打我'],
    [4, '我站在楼顶，想跳下去'],
    [3, '怎么死才不痛苦'],
    [4, '刀就在手里，我不想活了'],
    [4, '有个声音叫我去死'],
    [3, '我两个星期前自杀过'],
  ],
} as const;
type Language = keyof typeof disclosures;

const filler = {
  en: 'The bus was late again and the soup at the canteen was too salty. We talked about the garden and the new shelves. ',
  zh: '今天公交又晚点了，食堂的汤有点咸。我们聊了阳台上的花和新买的书架。',
} as const;
/** 2,000 words of it, and about as much in Chinese. */
const long = { en: filler.en.repeat(90), zh: filler.zh.repeat(90) } as const;

/** What somebody may have said before. */
const smallTalk = {
  en: ['hi there', 'the breathing one please', 'ok did it twice, bit calmer', 'my sister is coming over for lunch'],
  zh: ['你好呀', '做呼吸那个吧', '做完了，好一点', '我妹中午过来吃饭'],
} as const;

const traditional = Converter({ from: 'cn', to: 'tw' });
const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));

/** Edits that leave the meaning alone. */
const edits: Readonly<Record<string, (text: string, language: Language) => string>> = {
  'in capitals': (text) => text.toUpperCase(),
  'in small letters': (text) => text.toLowerCase(),
  'with an emoji': (text) => `${text} 😭😭`,
  'in full width': fullWidth,
  'with characters of no width inside': (text) =>
    [...text].map((letter, place) => (place % 3 === 2 ? `${letter}\u200b` : letter)).join(''),
  'with wide spaces': (text) => text.replaceAll(' ', '   '),
  'without marks': (text) => text.replace(/[,.'，。]/g, ''),
  'with curly apostrophes': (text) => text.replaceAll("'", '\u2019'),
  'over two lines': (text) => text.replace(/, |，| and /, '\n'),
  'after small talk': (text, language) => filler[language] + text,
  'before small talk': (text, language) => `${text}${language === 'en' ? '. ' : '。'}${filler[language]}`,
  'as the last of 2,000 words': (text, language) => long[language] + text,
  'in Traditional characters': (text) => traditional(text),
  'with spaced characters': (text, language) => (language === 'zh' ? [...text].join(' ') : text),
  'in leetspeak': (text) => text.replaceAll('kill', 'k1ll').replaceAll('die', 'd1e'),
  'with a word of the other language': (text, language) => `${text}${language === 'en' ? ' 真的' : " I just can't"}`,
  'after an apology': (text, language) => (language === 'en' ? 'sorry, ' : '不好意思，') + text,
};

describe('the level of a disclosure', async () => {
  const modelDir = fileURLToPath(new URL('../../models/understanding', import.meta.url));
  const reader = await openReader({ modelDir });
  after(() => reader.close());

  for (const language of ['en', 'zh'] as const) {
    for (const [level, text] of disclosures[language]) {
      it(`stands as it is, under every harmless edit, amid a calm conversation, and in two and three pieces: ${text}`, async () => {
        assert.deepEqual(reader.degraded(), []);
        const read = async (said: string, previous: readonly string[] = []): Promise<number> =>
          (await reader.read(said, previous)).level;
        assert.ok((await read(text)) >= level, 'as it is');
        for (const [name, edit] of Object.entries(edits)) {
          assert.ok((await read(edit(text, language))) >= level, name);
        }
        assert.ok((await read(text, smallTalk[language])) >= level, 'amid a calm conversation');
        for (const count of [2, 3]) {
          const pieces = inPieces(text, language, count);
          const levels = await Promise.all(pieces.map((piece, place) => read(piece, pieces.slice(0, place))));
          assert.ok(Math.max(...levels) >= level, `${count} pieces`);
        }
      });
    }
  }
});

/** A text as it comes in several messages, cut wherever the count falls. */
function inPieces(text: string, language: Language, count: number): string[] {
  const [words, between] = language === 'en' ? [text.split(' '), ' '] : [[...text], ''];
  const size = Math.ceil(words.length / count);
  return Array.from({ length: count }, (_, place) =>
    words.slice(place * size, (place + 1) * size).join(between),
  ).filter((piece) => piece !== '');
}
