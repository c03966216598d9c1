import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answeredIn } from '../../../src/dialogs/hearing/answered.js';
import { denies, readAnswer } from '../../../src/dialogs/hearing/answers.js';
import { readValue } from '../../../src/dialogs/hearing/commands.js';
import { namesNothing, saysAside } from '../../../src/dialogs/hearing/situations.js';
import type { ChartTag } from '../../../src/dialogs/charts/kit.js';
import { content, keysOf, onboarded, Talk } from '../support/talk.js';

/** How a text answers a question of the crisis flow. */
function answerTo(question: ChartTag, text: string): string {
  const session = onboarded();
  const value = readValue(text, [], session.locale, content);
  const tags = new Set<ChartTag>(['asks:yesno', question]);
  return answeredIn({ text, brief: text, value, session, tags, pick: '' }, content).answer;
}

const answers: readonly (readonly [ChartTag, string, readonly string[]])[] = [
  [
    'question:direct',
    'no',
    [
      "lol no I'm not suicidal",
      "no, I'm not suicidal you dumb robot",
      "no I'd never",
      "omg no I'd never do that",
      'haha no',
      'nah not suicidal',
      'no way lol',
      'that was seven years ago, not now',
      'no, I already told you no',
      '没有那种念头，就是气话',
      '没有，别多想',
      '没有啊我说了没有',
      '七年前了，现在没有那种想法',
      '很久以前的事了，现在没有了',
      '没有啦，随口说说的',
      '沒有了，現在沒有那個念頭了',
      '哈哈沒有啦，我沒有那種念頭',
      '沒有啦我都說了沒有',
      '冇呀我講咗冇',
      '而家冇嗰啲諗法喇',
      '十年前嘅事，而家冇喇',
      '冇呀，講下笑咋',
    ],
  ],
  [
    'question:direct',
    'unclear',
    [
      'I just did it. not deep',
      "no, I just did it. it's not deep",
      'I nearly fainted in the shower today',
      'no, I nearly fainted in the shower today',
      'no I took them already',
      "I'm not suicidal but I'd rather not wake up",
      "I don't have those thoughts right now",
      "last week, I don't have those thoughts now but tonight",
      '没有，刚刚割了一下，不深',
      '没有，今天洗澡差点晕倒',
      '沒有，我吞了一些藥',
      '冇，啱啱鎅咗，唔深',
      '没有那种念头，只是不想醒来',
      '没有那种念头，就是不想醒',
      '没有不想死',
      '之前有，现在没有了',
      '现在没有',
      '暫時沒有那種念頭',
      'yes do the breathing',
      "yes let's do the exercise",
      'yes, breathing sounds good',
      '好，做呼吸',
      '是，做呼吸',
      '好啊做個練習',
      '好呀，做呼吸先',
    ],
  ],
  ['question:direct', 'yes', ['yes, every night', '有，每天晚上', '有時候會']],
  [
    'question:safe',
    'no',
    [
      "he's in the next room",
      "he's outside the door",
      'my husband is downstairs',
      "yes but he's in the kitchen",
      "he's home",
      '他就在隔壁',
      '他在门外',
      '我老公在客厅',
      '她就在旁边',
      '他就在隔壁房間',
      '佢喺隔籬房',
      '佢喺屋企',
      '不太安全',
      '不太安全，他在家',
      '唔安全',
      '唔係好安全',
      'not really',
    ],
  ],
  [
    'question:safe',
    'yes',
    [
      "yes it's safe, he's at work till 6",
      "he's gone out",
      'safe, he left',
      "he's at the pub",
      "it's safe now, she's away",
      '安全，我在家',
      '安全，他上班去了',
      '他出门了，现在安全',
      '他去上班了',
      '安全，他出門了',
      '而家安全，佢返咗工',
      '佢出咗街',
      'yes',
    ],
  ],
  [
    'question:safe',
    'unclear',
    ['safe, but he may come back', '安全，不過我有點怕', "he's weird", '安全吗', '我在家', 'safe, I guess'],
  ],
  [
    'question:company',
    'no',
    [
      'on my own',
      "no, I'm on my own with the dog",
      'just me and the dog',
      'only me',
      '一个人',
      '就我和狗',
      '只有我跟一只猫',
      '得我一個',
      '得我同隻貓',
      '就我一個人',
    ],
  ],
  [
    'question:company',
    'yes',
    [
      'yes',
      '是的',
      '是啊',
      '嗯',
      "my flatmate's just come in",
      "she's holding me",
      'my dad just got home',
      '我家人都在客廳',
      '她抱著我哭',
      '我室友刚回来',
      '她抱着我',
      '佢攬住我',
      '阿媽啱啱返到屋企',
    ],
  ],
  ['question:company', 'unclear', ['in my drawer', "she won't hold me", '以前有人抱着我', '我妈没抱我']],
  [
    'question:means',
    'yes',
    [
      "they're in my drawer",
      'I have them here',
      "they're at home",
      '在家里',
      '家里有',
      '东西在抽屉里',
      '東西在抽屜裡',
      '房間裡有',
      '屋企有',
      '啲藥喺櫃桶',
    ],
  ],
  [
    'question:means',
    'no',
    [
      'nothing here',
      "they're not here",
      "I don't have anything",
      '没有东西',
      '手边没有',
      '沒有東西',
      '身邊沒有',
      '冇嘢',
      '屋企冇',
    ],
  ],
  ['question:means', 'unclear', ['家里有人', 'nothing helps', '没有东西能帮我', '屋企有人']],
];

describe('a short answer', () => {
  for (const [question, expected, texts] of answers)
    for (const text of texts)
      it(`to ${question}: “${text}” is ${expected}`, () => assert.equal(answerTo(question, text), expected));

  it('that denies it in so many words counts as that also after the question was evaded', () => {
    for (const text of [
      "lol no I'm not suicidal",
      '没有那种念头，就是气话',
      '沒有了，現在沒有那個念頭了',
      '冇嗰啲諗法呀',
    ])
      assert.ok(denies(text, content.answers), text);
    for (const text of ['haha', '没事', '我没有那种念头，只是不想活', "I'm not suicidal, I just want to be dead"])
      assert.ok(!denies(text, content.answers), text);
  });

  it('clears the question, and consent to an exercise does not', () => {
    for (const [locale, said] of [
      ['en', "lol no I'm not suicidal"],
      ['zh-Hans', '没有那种念头，就是气话'],
      ['zh-Hant', '沒有了，現在沒有那個念頭了'],
      ['zh-Hant-HK', '冇呀我講咗冇'],
    ] as const) {
      const talk = new Talk(onboarded({ locale }));
      talk.say('x', 2, ['ambiguous']);
      assert.deepEqual(keysOf(talk.say(said)), ['crisis.no'], said);
      assert.equal(talk.session.level, 1);
    }
    for (const said of ['yes do the breathing', 'yes, breathing sounds good', '好，做呼吸', '是，做呼吸']) {
      const talk = new Talk();
      talk.say('x', 2, ['ambiguous']);
      talk.say(said);
      assert.equal(talk.session.level, 2, said);
    }
  });
});

describe('words that end nothing', () => {
  for (const text of [
    "I don't know who else",
    "can't think of anyone else",
    'nobody else',
    '想不到别人了',
    '没有别人了',
    '不知道还能找谁',
    '想不到其他人了',
    '諗唔到第二個',
  ])
    it(`“${text}” names nothing`, () => assert.ok(namesNothing(text, content.situations)));
  for (const text of [
    "I don't know who else, maybe Jo",
    'nobody else but Jo',
    '想不到别人了，就我姐',
    '别人不行，找我姐',
  ])
    it(`“${text}” names somebody`, () => assert.ok(!namesNothing(text, content.situations)));
  for (const text of [
    'what was number 1 again?',
    'what have I got so far?',
    'what did I write',
    'show me my plan so far',
    '前面写了什么',
    '第一条是什么',
    '我刚才写了什么来着',
    '前面寫了什麼',
    '第一項是什麼',
    '頭先寫咗咩',
  ])
    it(`“${text}” asks for the draft`, () => assert.ok(saysAside('asksDraft', text, content.situations)));
  for (const text of [
    'I write what I feel',
    'my plan is to call Jo',
    '写日记',
    '第一个想到的是我姐',
    '我说了什么都没用',
  ])
    it(`“${text}” does not`, () => assert.ok(!saysAside('asksDraft', text, content.situations)));
  for (const text of ['Jo?', 'my mum maybe?', '我姐？', 'a walk', '什么都不做', 'how I breathe'])
    it(`“${text}” asks nothing`, () => assert.ok(!saysAside('asksHow', text, content.situations)));
  it('keep reading short whatever is written', () => {
    const long = [
      'no '.repeat(66),
      '没有'.repeat(99),
      'ok '.repeat(66),
      '那'.repeat(199),
      '好'.repeat(199),
      'yes, '.repeat(39),
    ];
    const began = performance.now();
    for (const text of long)
      for (const end of ['', 'x', '？']) {
        readAnswer(text + end, content.answers);
        readValue(text.slice(0, 98) + end, [], 'en', content);
        answerTo('question:safe', text + end);
        answerTo('question:company', text + end);
        answerTo('question:means', text + end);
        namesNothing(text + end, content.situations);
        for (const name of [
          'asksDraft',
          'asksHow',
          'doesExercise',
          'anyOne',
          'erasesIt',
          'savesIt',
          'savesNot',
          'dropsIt',
        ] as const)
          saysAside(name, text + end, content.situations);
      }
    assert.ok(performance.now() - began < 5000, `${performance.now() - began} ms`);
  });
});
