import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Decision } from '../../src/dialogs/decision.js';
import { pickReflection, type Listening } from '../../src/dialogs/reflection.js';
import { locales, type Locale } from '../../src/dialogs/session.js';
import { baseOf } from '../../src/locales.js';
import { smallTalk, type SmallTalk, type Utterance } from '../../src/dialogs/utterances.js';
import { emotions, topics, type Emotion, type Level } from '../../src/nlu/reading.js';
import { loadTopics } from '../../src/nlu/topics.js';
import { content, keysOf, onboarded, Talk } from './support/talk.js';

const textOf = (locale: Locale, key: string): string => content.wording.say(locale, key, blanks);
const blanks = { feeling: '_', other: '_', third: '_', topicA: '_', topicB: '_', humans: 'some', channel: 'teams' };
const utterancesOf = ({ replies, session }: Decision): Utterance[] =>
  replies.flatMap(({ key }) => content.reflection[session.locale].byKey.get(key) ?? []);

/** Character 4-grams of a text, width, case and white space flattened. */
function grams(text: string): Set<string> {
  const flat = text.normalize('NFKC').toLowerCase().replace(/’/g, "'").split(/\s+/).join(' ');
  return new Set(flat.length < 4 ? [flat] : Array.from({ length: flat.length - 3 }, (_, at) => flat.slice(at, at + 4)));
}

function alike(a: Set<string>, b: Set<string>): number {
  const shared = [...a].filter((gram) => b.has(gram)).length;
  return shared / (a.size + b.size - shared);
}

const messagesOf = (locale: Locale): string[] =>
  (
    JSON.parse(readFileSync(new URL(`./fitting/${baseOf(locale) ?? locale}.json`, import.meta.url), 'utf8')) as {
      say: string;
    }[]
  ).map(({ say }) => say);

const topicsOf = loadTopics();

describe('the reviewed utterances', () => {
  for (const locale of locales) {
    const { utterances, feelings } = content.reflection[locale];

    it(`are at least 400, ten and more for each topic (${locale})`, () => {
      assert.ok(utterances.length >= 400, `${utterances.length}`);
      for (const topic of topics.filter((name) => name !== 'loss'))
        assert.ok(utterances.filter((one) => one.topics.includes(topic)).length >= 10, topic);
      assert.ok(utterances.filter(({ intent }) => intent === 'loss').length >= 25);
    });

    it(`are no near duplicates of each other (${locale})`, () => {
      const sets = utterances.map(({ key }) => ({ key, own: grams(textOf(locale, key)) }));
      const pairs = sets.flatMap((one, at) =>
        sets.slice(0, at).flatMap((before) => (alike(one.own, before.own) > 0.6 ? [`${one.key} ${before.key}`] : [])),
      );
      assert.deepEqual(pairs, []);
      assert.ok(alike(grams('That sounds really hard.'), grams('That sounds really, hard.')) > 0.6, 'it can fail');
    });

    it(`say of themselves whether they ask, and no question follows a question (${locale})`, () => {
      for (const { key, asks, neverAfter, simple } of utterances) {
        assert.equal(asks, /[?？]/.test(textOf(locale, key)), key);
        assert.ok(!asks || neverAfter.includes('question'), key);
        assert.ok(!asks || !simple, key);
      }
    });

    it(`have three words for every feeling, and enough of what may be said at L2 and above (${locale})`, () => {
      for (const [emotion, words] of Object.entries(feelings)) assert.ok(new Set(words).size >= 3, emotion);
      assert.ok(utterances.filter(({ simple }) => simple).length >= 45);
    });

    it(`never praise after a loss or twice in a row (${locale})`, () => {
      for (const { key, intent, neverAfter } of utterances)
        if (intent === 'affirm') assert.ok(neverAfter.includes('grief') && neverAfter.includes('affirmation'), key);
    });

    it(`praise only what the person's words hold (${locale})`, () => {
      for (const { key, intent, cue } of utterances) {
        if (intent === 'affirm') assert.ok(cue && !cue.test(''), key);
        assert.doesNotMatch(cue?.source ?? '', /[\b]/, `${key}: a backspace is no word boundary`);
      }
    });
  }
});

describe('a talk', () => {
  for (const locale of locales) {
    const texts = messagesOf(locale);
    const turn = fc.record({
      text: fc.constantFrom(...texts),
      read: fc.subarray([...emotions], { maxLength: 2 }),
      level: fc.constantFrom<Level>(0, 0, 0, 0, 0, 1),
    });

    it(`repeats nothing within 20 turns, asks nothing twice in a row and once a turn at most (${locale})`, () => {
      fc.assert(
        fc.property(fc.array(turn, { minLength: 30, maxLength: 60 }), (turns) => {
          const talk = new Talk(onboarded({ locale }));
          const said: string[][] = [];
          let askedBefore = false;
          for (const { text, read, level } of turns) {
            const decision = talk.say(text, level, level > 0 ? ['distress'] : [], {
              top: read,
              topics: topicsOf(text),
            });
            const listened = utterancesOf(decision);
            const keys = listened.map(({ key }) => key);
            for (const key of keys) assert.ok(!said.slice(-19).flat().includes(key), `${key} after ${text}`);
            const asks = listened.some((one) => one.asks);
            const offers = keysOf(decision).some((key) => /^(distress\.offer|tool\.offer)/.test(key));
            assert.ok(!(asks && askedBefore), `a question after a question: ${text}`);
            assert.ok(!(asks && offers), `a question and an offer: ${text}`);
            askedBefore = asks;
            said.push(keys);
          }
        }),
        { numRuns: 60 },
      );
    });

    it(`never repeats within 20 turns at L2 and above either (${locale})`, () => {
      const words = content.reflection[locale];
      const recent: string[] = [];
      for (let at = 0; at < 60; at += 1) {
        const { key } = pickReflection(words, { ...nothing, ...inDanger, recent: recent.slice(-30), seed: at }) ?? {};
        assert.ok(key && !recent.slice(-30).includes(key));
        recent.push(key);
      }
    });

    it(`gives a loss no praise, no tool, no exercise and no cheer (${locale})`, () => {
      const loss = locale === 'en' ? 'my dad passed away on sunday' : '我爸上周去世了';
      fc.assert(
        fc.property(fc.array(turn, { maxLength: 6 }), fc.array(turn, { maxLength: 12 }), (before, after) => {
          const talk = new Talk(onboarded({ locale }));
          const tell = ({ text, read }: { text: string; read: Emotion[] }) =>
            talk.say(text, 0, [], { top: read, topics: topicsOf(text) });
          before.forEach(tell);
          // Whatever was open before, a loss is what is answered to.
          const first = talk.say(loss, 1, ['bereaved'], { top: ['grief'], topics: ['loss'] });
          assert.deepEqual(
            utterancesOf(first).map(({ intent }) => intent),
            ['loss'],
          );
          for (const decision of [first, ...after.map(tell)]) {
            assert.ok(utterancesOf(decision).every(({ intent }) => intent !== 'affirm'));
            assert.ok(!keysOf(decision).some((key) => /^(tool|distress)\./.test(key)), keysOf(decision).join(' '));
          }
        }),
        { numRuns: 60 },
      );
    });
  }
});

const inDanger = { simpleOnly: true, wanted: ['present', 'neutral', 'simple'], holds: ['danger', 'pain'] } as const;
const nothing: Listening = {
  said: '',
  emotions: [],
  own: [],
  topics: [],
  gathered: [],
  simpleOnly: false,
  wanted: ['simple'],
  holds: [],
  past: [],
  first: [],
  recent: [],
  seed: 0,
};

describe('a good feeling that is denied, missed or impossible', () => {
  const said: Readonly<Partial<Record<Locale, readonly string[]>>> = {
    en: [
      "I'm not happy",
      "I can't be proud of myself",
      'she was never proud of me',
      "I can't even feel excited about the trip",
      'I used to be happy',
      'everyone else is so happy',
      'I wish I was hopeful',
      'nobody here is grateful for anything I do',
      "I pretend to be happy so they won't ask",
    ],
    'zh-Hans': [
      '高兴不起来',
      '他从来没为我骄傲过',
      '跟他吵得很激动',
      '我一点都不开心',
      '好久没开心过了',
      '装作很高兴的样子',
      '别人都挺快乐的，就我这样',
      '我妈没有为我自豪过',
      '要是能开心一点就好了',
    ],
    'zh-Hant': [
      '高興不起來',
      '他從來沒為我驕傲過',
      '跟他吵得很激動',
      '我一點都不開心',
      '好久沒開心過了',
      '裝作很高興的樣子',
      '別人都挺快樂的，就我這樣',
      '我媽沒有為我自豪過',
      '要是能開心一點就好了',
    ],
  };
  for (const locale of locales) {
    for (const text of said[baseOf(locale) ?? locale] ?? []) {
      it(`is not met as good news, whatever was read in it (${locale}): “${text}”`, () => {
        for (const top of [[], ['joy'], ['pride', 'excitement']] as Emotion[][]) {
          const talk = new Talk(onboarded({ locale }));
          for (const { intent } of utterancesOf(talk.say(text, 0, [], { top })))
            assert.notEqual(intent, 'bright', talk.words());
        }
      });
    }
  }

  it('is told from good news', () => {
    const good: readonly (readonly [Locale, string])[] = [
      ['en', "I'm so happy, I passed"],
      ['en', "I'm proud of how I handled it"],
      ['zh-Hans', '今天特别开心'],
      ['zh-Hans', '没想到自己这么高兴'],
    ];
    for (const [locale, text] of good) {
      const [first] = utterancesOf(new Talk(onboarded({ locale })).say(text));
      assert.equal(first?.intent, 'bright', text);
    }
  });
});

describe("the person's own word for what they feel", () => {
  const cases: readonly (readonly [Locale, string, string])[] = [
    ['en', "I'm so ashamed of it", 'ashamed'],
    ['en', 'work makes me feel numb', 'numb'],
    ['en', 'I feel really let down by them', 'let down'],
    ['zh-Hans', '我好委屈', '委屈'],
    ['zh-Hans', '今天好烦', '烦'],
    ['zh-Hans', '觉得特别丢人', '丢人'],
    ['zh-Hans', '压力好大', '紧绷'], // “压力大” does not fit into every sentence
  ];
  for (const [locale, text, own] of cases) {
    it(`is given back as it was said: “${text}”`, () => {
      const [first] = new Talk(onboarded({ locale })).say(text, 0, [], { top: ['anger'] }).replies;
      assert.equal(first?.params?.feeling, own);
    });
  }

  it('is taken at once when they correct a guess, also when no list knows it', () => {
    for (const [locale, text, own] of [
      ['en', 'no, more like hollow', 'hollow'],
      ['en', 'no, just tired', 'tired'],
      ['zh-Hans', '不是，更像是别扭', '别扭'],
      ['zh-Hans', '不是，是生气', '生气'],
    ] as const) {
      const talk = new Talk(onboarded({ locale }));
      talk.say(locale === 'en' ? 'the meeting today went on for hours' : '今天开会开了整整一上午', 0, [], {
        top: ['embarrassment'],
      });
      const corrected = talk.say(text);
      assert.equal(utterancesOf(corrected)[0]?.intent, 'correction', talk.words());
      assert.equal(corrected.replies[0]?.params?.feeling, own);
    }
  });

  it('is not given back when it is one that is never quoted', () => {
    const talk = new Talk(onboarded());
    talk.say('the meeting today', 0, [], { top: ['sadness'] });
    assert.doesNotMatch(talk.words(talk.say('no, more like dead')), /dead/);
  });

  it('is not heard inside other words, in a denial, or of somebody else', () => {
    for (const [locale, text] of [
      ['zh-Hans', '麻烦你看一下'],
      ['zh-Hans', '频繁出差'],
      ['zh-Hans', '我不难过'],
      ['zh-Hans', '我妈很生气'],
      ['en', 'the saddle is slow to allow it'],
      ['en', "I'm not sad"],
      ['en', 'my sister is so angry'],
    ] as const) {
      const said = utterancesOf(new Talk(onboarded({ locale })).say(text));
      assert.ok(
        said.every(({ intent }) => !['named', 'feeling', 'mixed'].includes(intent)),
        text,
      );
    }
  });

  it('is not named at all when they said no to emotions', () => {
    const session = onboarded({ consents: ['chat'], refused: ['emotion'] });
    const said = utterancesOf(new Talk(session).say("I'm so ashamed", 0, [], { top: ['embarrassment'] }));
    assert.ok(said.every(({ intent }) => !['named', 'feeling', 'mixed', 'words'].includes(intent)));
  });
});

describe('small talk', () => {
  const kinds: readonly (readonly [Locale, string, string])[] = [
    ['zh-Hans', '早', 'greeting'],
    ['zh-Hans', '谢谢～', 'thanks'],
    ['zh-Hans', '嗯嗯。', 'ack'],
    ['en', 'thanks, that was helpful', 'thanks'],
    ['en', 'good morning!', 'greeting'],
  ];
  for (const [locale, text, intent] of kinds) {
    it(`is answered in kind: “${text}”`, () => {
      assert.equal(utterancesOf(new Talk(onboarded({ locale })).say(text))[0]?.intent, intent);
    });
  }

  it('is not seen in words that only begin like it', () => {
    for (const text of ['早上照镜子觉得自己好老', '谢谢都没说一句就走了', '晚安都不跟我说', '在吗都不回我'])
      for (const { intent } of utterancesOf(new Talk(onboarded({ locale: 'zh-Hans' })).say(text)))
        assert.ok(!['greeting', 'thanks', 'bye', 'ack'].includes(intent), text);
  });
});

describe('what is heard at every level', () => {
  const said: readonly (readonly [Locale, SmallTalk, readonly string[]])[] = [
    [
      'en',
      'medicine',
      ['should I stop taking sertraline?', 'can I double my dose', 'is it ok to drink on antidepressants'],
    ],
    ['en', 'diagnosis', ['am I depressed?', 'do I have ADHD', 'so is this burnout?']],
    [
      'en',
      'privacy',
      ['are my messages private', 'is this confidential?', 'can my boss read this?', 'do you save what I write?'],
    ],
    ['en', 'self', ["what's your name", 'who made you?']],
    ['en', 'close', ['do you love me?', 'can you be my friend', 'give me a hug']],
    [
      'en',
      'complaint',
      ['you keep saying the same thing', "you're useless", "so you're just a bot. great", "you don't understand"],
    ],
    ['en', 'thanks', ['thank you for listening']],
    ['en', 'relieved', ["she's ok", 'he picked up']],
    ['en', 'step', ["ok I'll knock on his door", "I'm going to call my GP"]],
    ['zh-Hans', 'medicine', ['舍曲林可以停吗', '能不能自己减药']],
    ['zh-Hans', 'diagnosis', ['我是不是抑郁症', '我这算焦虑症吗']],
    ['zh-Hans', 'privacy', ['聊天记录会被我老板看到吗', '这里保密吗']],
    ['zh-Hans', 'self', ['谁开发的你', '你叫什么']],
    ['zh-Hans', 'close', ['你能抱抱我吗', '你能做我朋友吗']],
    ['zh-Hans', 'complaint', ['你在敷衍我', '你怎么光问我', '什么叫分量不轻', '你没听懂']],
    ['zh-Hans', 'relieved', ['她没事了', '他接电话了']],
    ['zh-Hans', 'step', ['我去敲门', '那我给我妈打电话']],
    ['zh-Hant', 'medicine', ['安眠藥可以停嗎']],
    ['zh-Hant', 'diagnosis', ['我是不是憂鬱症']],
    ['zh-Hant', 'privacy', ['聊天紀錄會被主管看到嗎']],
    ['zh-Hant', 'complaint', ['妳根本聽不懂', '你一直重複']],
    ['zh-Hant-HK', 'medicine', ['可唔可以停藥']],
    ['zh-Hant-HK', 'diagnosis', ['我係咪有抑鬱症呀']],
    ['zh-Hant-HK', 'complaint', ['你都唔明我講咩']],
  ];
  const inCrisis = (locale: Locale): Talk => {
    const talk = new Talk(onboarded({ locale }));
    talk.say('mm', 3, ['passive']);
    while (talk.session.active?.value !== 'beside') talk.take({ kind: 'choice', value: 'skip' });
    return talk;
  };
  for (const [locale, kind, texts] of said) {
    for (const text of texts) {
      it(`“${text}” (${locale}, ${kind})`, () => {
        for (const talk of [new Talk(onboarded({ locale })), inCrisis(locale)]) {
          const [first] = utterancesOf(talk.say(text, 0, [], { top: ['sadness'] }));
          assert.equal(first?.intent, kind, talk.words());
        }
      });
    }
  }

  const others: readonly (readonly [Locale, string])[] = [
    ['en', 'I should stop pretending'],
    ['en', "my therapist says you don't understand until you are old"],
    ['en', 'my boss reads all my emails'],
    ['en', 'my sister is useless with money'],
    ['en', "I'll call her and say goodbye"],
    ['en', "she's not ok"],
    ['en', 'he loves me, I think'],
    ['zh-Hans', '我妈不懂我'],
    ['zh-Hans', '她不接电话了'],
    ['zh-Hans', '我去药店了'],
    ['zh-Hans', '老板看到我迟到了'],
    ['zh-Hans', '他说他爱我'],
  ];
  for (const [locale, text] of others) {
    it(`not in other words: “${text}”`, () => {
      const [first] = utterancesOf(new Talk(onboarded({ locale })).say(text));
      assert.ok(!smallTalk.some((kind) => kind === first?.intent), first?.key);
    });
  }

  it('but nothing of it where the same message holds danger, nor news of somebody who is the danger', () => {
    const talk = inCrisis('en');
    const [first] = utterancesOf(talk.say("you're useless", 3, ['passive']));
    assert.equal(first?.intent, 'present');
  });
});

describe('at L2 and above', () => {
  it('nothing is supposed of what a message means', () => {
    for (const locale of locales)
      for (const { key, intent, simple, cue, topics: about } of content.reflection[locale].utterances)
        if (simple && ['present', 'neutral', 'simple'].includes(intent)) assert.ok(!cue && about.length === 0, key);
  });
});

describe('a few words that name no feeling', () => {
  const few: readonly (readonly [Locale, string])[] = [
    ['en', 'not great'],
    ['en', "it's been a long week"],
    ['en', 'year 10'],
    ['zh-Hans', '最近挺忙的'],
    ['zh-Hans', '还有三周'],
  ];
  for (const [locale, text] of few) {
    it(`are met openly, without a story and without an offer: “${text}”`, () => {
      for (const top of [['annoyance'], ['sadness'], ['disapproval'], ['grief']] as Emotion[][]) {
        const decision = new Talk(onboarded({ locale })).say(text, 0, [], { top });
        const [first] = utterancesOf(decision);
        assert.ok(first?.intent === 'brief' || first?.intent === 'neutral', first?.key);
        assert.equal(decision.replies.length, 1);
      }
    });
  }
});

describe('a loss', () => {
  const died: readonly (readonly [Locale, string, string])[] = [
    ['en', 'my mum died yesterday', 'she was 84'],
    ['zh-Hans', '我爸上周去世了', '他七十了'],
  ];
  for (const [locale, text, next] of died) {
    it(`is met with condolence first, and not kept up when the talk is elsewhere: “${text}”`, () => {
      const talk = new Talk(onboarded({ locale }));
      const [first] = utterancesOf(talk.say(text, 0, [], { topics: topicsOf(text) }));
      assert.ok(first?.when.includes('fresh'), first?.key);
      const [second] = utterancesOf(talk.say(next, 0, [], { topics: topicsOf(next) }));
      assert.ok(second && !second.when.includes('fresh') && second.intent !== 'loss', second?.key);
    });
  }

  it('is not seen in what is alive', () => {
    for (const text of ['my dad has dementia', 'my cat is ill', 'my phone died']) {
      const talk = new Talk(onboarded());
      const [first] = utterancesOf(talk.say(text, 0, [], { top: ['grief'], topics: topicsOf(text) }));
      assert.notEqual(first?.intent, 'loss', text);
    }
  });
});

describe('a guess at a feeling', () => {
  it('answers to the first emotion only', () => {
    for (const locale of locales) {
      for (let seed = 0; seed < 40; seed += 1) {
        const fit: Listening = { ...nothing, emotions: ['remorse', 'anger'], wanted: ['feeling'], seed };
        const { key = '' } = pickReflection(content.reflection[locale], fit) ?? {};
        const { emotions: own = [] } = content.reflection[locale].byKey.get(key) ?? {};
        assert.ok(own.length === 0 || own.includes('remorse'), key);
      }
    }
  });
});

describe('a tool inside reflection', () => {
  const fits: readonly (readonly [Locale, string, string])[] = [
    ['en', 'everyone thinks I am useless at this', 'thought'],
    ['en', "it's my own fault", 'kind'],
    ['en', "I can't get started on anything", 'step'],
    ['en', "I don't know what to do about the lease", 'problem'],
    ['en', "I don't know what I want anymore", 'values'],
    ['zh-Hans', '他们肯定都在笑我', 'thought'],
    ['zh-Hans', '都怪我自己', 'kind'],
    ['zh-Hans', '不知道从哪开始', 'step'],
    ['zh-Hans', '不知道怎么跟房东开口', 'problem'],
    ['zh-Hans', '不知道自己到底想要什么', 'values'],
  ];
  const told = { en: ['the day was long', 'the meeting went on'], zh: ['今天好长', '会开到晚上'] } as const;
  const listened = (locale: Locale): Talk => {
    const talk = new Talk(onboarded({ locale }));
    for (const text of told[locale === 'en' ? 'en' : 'zh']) talk.say(text);
    return talk;
  };

  for (const [locale, text, name] of fits) {
    it(`${name} is offered when it fits, taken up with a yes, and ends in listening: “${text}”`, () => {
      const talk = listened(locale);
      assert.ok(keysOf(talk.say(text)).includes(`tool.offer.${name}`), talk.words());
      assert.deepEqual(keysOf(talk.say(locale === 'en' ? 'yes' : '好')), [`tool.${name}.1`]);
      const seen = Array.from({ length: 6 }, () => keysOf(talk.say('heliotrope')).join());
      assert.ok(seen.includes(`tool.${name}.done`), seen.join(' '));
      assert.ok(!JSON.stringify(talk.session).includes('heliotrope'), 'nothing of it is kept');
    });
  }

  it('is left out before there was any listening, near a loss, at L2 and above, and for a minor', () => {
    const text = "it's my own fault";
    const offered = (talk: Talk, level: Level = 0) => keysOf(talk.say(text, level, level ? ['ambiguous'] : []));
    const grieving = listened('en');
    grieving.say('my dog died', 1, ['bereaved'], { topics: ['loss'] });
    const minor = new Talk(onboarded({ age: 'minor' }));
    for (const keys of [
      offered(new Talk(onboarded())),
      offered(grieving),
      offered(listened('en'), 2),
      offered(listened('en'), 3),
      offered(minor),
    ])
      assert.ok(!keys.some((key) => key.startsWith('tool.')), keys.join(' '));
  });

  it('is stopped with one word at every step', () => {
    for (const name of ['kind', 'thought', 'step', 'problem', 'values']) {
      for (let steps = 0; steps < 3; steps += 1) {
        const talk = new Talk(onboarded());
        talk.take({ kind: 'choice', value: `tool:${name}` });
        for (let at = 0; at < steps; at += 1) talk.say('a few words');
        assert.deepEqual(keysOf(talk.say('stop')), ['stop.done']);
        assert.equal(talk.session.active, null);
      }
    }
  });

  it('ends at once when a loss is told or danger shows', () => {
    const talk = new Talk(onboarded());
    talk.take({ kind: 'choice', value: 'tool:thought' });
    const decision = talk.say('my mum died last week', 1, ['bereaved'], { topics: ['loss'] });
    assert.deepEqual(
      utterancesOf(decision).map(({ intent }) => intent),
      ['loss'],
    );
    const other = new Talk(onboarded());
    other.take({ kind: 'choice', value: 'tool:thought' });
    other.say('x', 3, ['passive']);
    assert.equal(other.session.active?.flow, 'crisis');
    for (const text of ['no', 'not now', 'and then', 'I do not know', 'leave it'])
      assert.ok(!keysOf(other.say(text)).some((key) => key.startsWith('tool.')));
  });

  it('is declined with a word, and not offered again in the talk', () => {
    const talk = listened('en');
    talk.say("it's my own fault");
    assert.deepEqual(keysOf(talk.take({ kind: 'choice', value: 'no' })), ['reflection.passed']);
    for (let at = 0; at < 10; at += 1)
      assert.ok(!keysOf(talk.say("it's all my own fault")).some((key) => key.startsWith('tool.offer.kind')));
  });

  it('lets a no with more words be heard', () => {
    const talk = listened('en');
    talk.say("it's my own fault");
    assert.equal(utterancesOf(talk.say('no, they shouted at me again and I was so ashamed')).length, 1);
  });
});
