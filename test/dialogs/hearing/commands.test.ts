import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readValue } from '../../../src/dialogs/hearing/commands.js';
import { flowOrders, isOrder } from '../../../src/dialogs/orders.js';
import { content, contentFolder, keysOf, onboarded, Talk } from '../support/talk.js';

interface Said {
  value: string;
  examples: string[];
  not: string[];
}
const { commands } = JSON.parse(readFileSync(join(contentFolder, 'commands', 'patterns.json'), 'utf8')) as {
  commands: Said[];
};
const han = /\p{Script=Han}/u;

/** What readers of either language get for a text. */
const valuesOf = (text: string) => (['en', 'zh-Hans'] as const).map((locale) => readValue(text, [], locale, content));

describe('a command', () => {
  for (const { value, examples, not } of commands) {
    it(`${value} is understood in sentences, in both languages, and look-alikes are left alone`, () => {
      for (const text of examples)
        for (const form of [text, text.toUpperCase(), `Hi, ${text}`, `${text}!`])
          assert.deepEqual(valuesOf(form), [value, value], form);
      for (const text of not) for (const found of valuesOf(text)) assert.notEqual(found, value, text);
      assert.ok(examples.some((text) => han.test(text)) && examples.some((text) => !han.test(text)));
      assert.ok(not.some((text) => han.test(text)) && not.some((text) => !han.test(text)));
    });
  }

  it('is never found in a sentence that only looks like one', () => {
    for (const text of commands.flatMap(({ not }) => not)) {
      for (const found of valuesOf(text))
        assert.ok(
          found === null || !['delete', 'stop', 'human', 'plan', 'chat:off'].includes(found),
          `${text}: ${found ?? ''}`,
        );
    }
  });

  it('has patterns for everything people can command, apart from the names of exercises and questionnaires', () => {
    const named =
      /^(senses|sensesOther|feet|sighing|muscles|urge|coldWater|breathPause|exercise:|questions$|phq|gad|ownNumbers|lang:)/;
    const missing = [...new Set(content.commands.en.values())].filter(
      (value) => !named.test(value) && !commands.some((command) => command.value === value),
    );
    assert.deepEqual(missing, []);
    for (const { value } of commands)
      assert.ok(value in flowOrders || isOrder(value) || ['human', 'next', 'skip'].includes(value), value);
  });

  it('that erases still asks first', () => {
    for (const text of ['please delete everything you have on me', '帮我把记录都删了']) {
      const talk = new Talk(onboarded());
      const told = talk.say(text);
      assert.ok(keysOf(told).includes('myData.confirm'), text);
      assert.ok(!told.effects.some(({ type }) => type === 'data.erase'));
    }
  });

  it('is no command amid a safety plan that somebody writes, but a human and a stop are', () => {
    const talk = new Talk(onboarded());
    talk.say('make a safety plan');
    talk.say('I stop answering messages');
    talk.say('breathing exercise');
    assert.deepEqual(talk.session.plan?.elements, { signs: 'I stop answering messages', alone: 'breathing exercise' });
    assert.ok(keysOf(talk.say('stop')).some((key) => key.startsWith('stop.')));
  });
});

describe('words about a call', () => {
  const said = ['通了', '我打了', 'I called', 'nobody answers', '占线', 'I just called them', '没人接'];

  it('are ordinary words where there is no danger', () => {
    for (const text of said) {
      const talk = new Talk(onboarded());
      assert.ok(
        keysOf(talk.say(text)).every((key) => !key.startsWith('crisis.')),
        text,
      );
      assert.deepEqual(keysOf(talk.take({ kind: 'choice', value: 'gotThrough' })), ['resume.here']);
    }
  });

  it('act while there is danger', () => {
    for (const text of said) {
      const talk = new Talk(onboarded());
      talk.say('x', 4, ['active']);
      assert.ok(
        keysOf(talk.say(text)).some((key) => /^crisis\.(gotThrough|tryNext)$/.test(key)),
        text,
      );
    }
  });

  it('are no call where “我打了” may mean a blow', () => {
    const talk = new Talk(onboarded({ locale: 'zh-Hans' }));
    talk.say('x', 3, ['harm_to_others']);
    assert.ok(!keysOf(talk.say('我打了')).includes('crisis.gotThrough'));
  });
});
