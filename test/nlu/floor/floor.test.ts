import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Floor } from '../../../src/nlu/floor/floor.js';

const floor = Floor.load();
const level = (text: string, previous: string[] = []): number => floor.read(text, previous).level;
const kinds = (text: string, previous: string[] = []): string[] =>
  floor.read(text, previous).signals.map(({ kind }) => kind);

describe('a disclosure told in pieces', () => {
  it('is found when the last piece comes', () => {
    assert.equal(level('I want'), 0);
    assert.ok(level('myself', ['I want', 'to kill']) >= 3);
  });
  it('is found in Chinese without a space between the pieces', () => {
    assert.equal(level('就吃', ['药我都买好了', '等他们睡了']), 4);
    assert.ok(level('活了', ['我真的', '不想']) >= 3);
  });
  it('rises when the newest piece adds a time', () => {
    assert.equal(level('tonight', ['I want to kill myself']), 4);
  });
  it('is not raised again by what was said before', () => {
    assert.equal(level('thanks, that helps a little', ['I want to kill myself']), 0);
    assert.equal(level('谢谢你听我说', ['我想自杀']), 0);
    assert.equal(level('少来这套', ['今天好累', '我想死', '别问了']), 0);
    assert.equal(level('今天炖了排骨', ['我想死', '开玩笑的', '好多了']), 0);
  });
  it('is not made of pieces that belong to a harmless phrase', () => {
    assert.ok(level('of laughter', ["I'm going to", 'die']) <= 1);
  });
});

describe('taking a disclosure back', () => {
  it('stays a question', () => {
    assert.equal(level('just kidding', ['I want to kill myself']), 2);
    assert.equal(level('没事了', ['我想自杀']), 2);
  });
  it('is not found again with every later message', () => {
    assert.equal(level('delete my data', ['I want to kill myself', 'just kidding']), 0);
    assert.equal(level('是', ['我想自杀', '开玩笑的', '删除我的数据']), 0);
  });
  it('is nothing where nothing was disclosed', () => {
    assert.equal(level('just kidding', ['I like trains']), 0);
    assert.equal(level('没事了', ['今天下雨']), 0);
  });
});

describe('who is meant', () => {
  it('a friend in danger is a third party', () => {
    assert.ok(kinds('My friend says she wants to die').includes('third_party'));
    assert.ok(kinds('我弟弟跟我说他想自杀').includes('third_party'));
  });
  it('the writer is meant when another is only mentioned', () => {
    assert.ok(kinds('My husband left and I want to die').includes('passive'));
    assert.ok(kinds('我妈骂我，我真的想自杀').includes('active'));
  });
});

describe('what is not meant', () => {
  const harmless = [
    "I'm not suicidal, just tired",
    'I never wanted to kill myself',
    'No, I have no thoughts of suicide',
    'My therapist asked if I had thoughts of killing myself',
    '我没有想自杀',
    '我从来没有想过自杀，别担心',
    '医生问我有没有轻生的念头，我说没有',
  ];
  for (const text of harmless) it(`"${text}" is denied`, () => assert.ok(level(text) <= 1));

  const meant = [
    "I can't stop thinking about killing myself",
    "I don't know why I shouldn't kill myself",
    'Not joking, I want to kill myself',
    '我控制不住想自杀',
    '我不是开玩笑，我想自杀',
  ];
  for (const text of meant) it(`"${text}" is not denied by its "not"`, () => assert.ok(level(text) >= 3));
});

describe('guards and humour', () => {
  it('leave nothing of a harmless phrase', () => assert.equal(level('this exam is killing me'), 0));
  it('leave a question where pain was said', () =>
    assert.equal(level('笑死我了，我好绝望，想死你了'), level('我好绝望')));
  it('leave a question of a joke about a chore', () => assert.equal(level('this homework makes me want to kms'), 2));
  it('leave nothing of a joke that is laughed at', () =>
    assert.ok(level('kill me lol the meeting is running over again') <= 1));
  it('do not reach another sentence', () =>
    assert.ok(level('Laughing to death at this. But seriously, I want to kill myself.') >= 2));
});

describe('drink', () => {
  it('raises a sign by one level', () => {
    assert.equal(level('I am drunk and I want to die'), 4);
    assert.ok(kinds('I am drunk and I want to die').includes('intoxicated'));
    for (const text of ['he was drunk and he hit me', '上週他喝醉掐我脖子', 'my dad came home drunk and beat me'])
      assert.ok(!kinds(text).includes('intoxicated'), text);
    assert.ok(kinds('他走了，我喝醉了，不想活了').includes('intoxicated'));
  });
  it('is no sign by itself', () => assert.equal(level('We got so drunk last night'), 0));
});

describe('languages', () => {
  it('are read together in one text', () => {
    assert.ok(level('今天 I really want to kill myself') >= 3);
    assert.ok(level('hello 我想自杀 ok') >= 3);
  });
  it('are named by script', () => assert.equal(floor.read('我想自杀', []).language, 'zh'));
});

describe('signals', () => {
  it('name the lexicon entry, one each, strongest first', () => {
    const { signals } = floor.read('I want to kill myself tonight. I want to die. I want to die.', []);
    assert.ok(signals.every(({ source }) => source.startsWith('lexicon:en.')));
    assert.equal(new Set(signals.map(({ source }) => source)).size, signals.length);
    assert.deepEqual(
      signals.map((signal) => signal.level),
      signals.map((signal) => signal.level).toSorted((a, b) => b - a),
    );
  });
});
