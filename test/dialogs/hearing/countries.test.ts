import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPlaceOfAnother } from '../../../src/dialogs/hearing/countries.js';
import { newSession } from '../../../src/dialogs/newSession.js';
import { worldNames } from '../../../src/dialogs/hearing/worldNames.js';
import { crisisLineOf } from '../support/cards.js';
import { content, keysOf, onboarded, started, Talk } from '../support/talk.js';

const asksWhere = /^(crisis\.where|consent\.country(\.again)?)$/;

describe('a country without checked lines', () => {
  for (const [locale, said, code] of [
    ['en', 'Malaysia', 'MY'],
    ['en', "I'm in Thailand", 'TH'],
    ['zh-Hans', '马来西亚', 'MY'],
    ['zh-Hans', '我在泰国', 'TH'],
  ] as const) {
    it(`is kept as stated, gets the directory, and is not asked for again (${said})`, () => {
      const talk = new Talk(onboarded({ locale, country: null }));
      talk.say('x', 4, ['active']);
      const told = talk.say(said);
      assert.equal(told.session.country, code);
      const rows = told.replies.flatMap(({ lines }) => lines?.lines.map(({ kind }) => kind) ?? []);
      assert.deepEqual([...new Set(rows)], ['directory']);
      for (let turn = 0; turn < 6; turn += 1)
        assert.ok(!keysOf(talk.say(`hm ${turn}`)).some((key) => asksWhere.test(key)));
      assert.ok(!keysOf(talk.say('lines')).some((key) => asksWhere.test(key)));
    });
  }

  it('is said so at onboarding, and onboarding goes on', () => {
    const talk = new Talk(newSession({ locale: 'en', country: null, at: started }));
    talk.take({ kind: 'arrival' });
    talk.say('yes');
    assert.deepEqual(keysOf(talk.say('Malaysia')), ['consent.country.unlisted', 'consent.chat']);
    assert.equal(talk.session.country, 'MY');
  });

  it('never borrows the lines of another country', () => {
    for (const code of new Set(worldNames.values())) {
      const talk = new Talk(onboarded({ country: code }));
      const rows = talk
        .say('x', 4, ['active'])
        .replies.flatMap(({ lines }) => [...(lines?.emergency ?? []), ...(lines?.lines ?? [])]);
      assert.ok(rows.length > 0, code);
      for (const { country } of rows) assert.ok(country === code || country === 'ZZ', `${code}: ${country}`);
    }
  });
});

describe('every country of the world', () => {
  it('is understood by its name in English and Chinese', () => {
    for (const tag of ['en', 'zh-Hans'] as const) {
      const names = new Intl.DisplayNames([tag], { type: 'region' });
      for (const code of ['MY', 'TH', 'NO', 'NG', 'UA', 'VN', 'PH', 'RU', 'EG', 'AR', 'KE', 'PK'])
        assert.equal(worldNames.get((names.of(code) ?? '').toLowerCase()), code);
    }
  });

  it('has no name for two of them', () => {
    const listed = [...Object.values(content.countries).flatMap(({ names }) => [...names]), ...content.world];
    for (const [alias, code] of listed) assert.equal(worldNames.get(alias) ?? code, code, alias);
  });
});

describe('where a friend is', () => {
  const told: readonly (readonly [string, string | null])[] = [
    ['my friend in Canada just texted me', 'CA'],
    ["she's in Canada", 'CA'],
    ['he lives in the Netherlands', 'NL'],
    ['她人在日本，说吃了药', 'JP'],
    ['我朋友住在马来西亚', 'MY'],
    ["I'm in Canada and my friend took pills", null],
    ['我在加拿大，朋友说不想活了', null],
    ['she is in pain', null],
    ['she fell in the bathroom', null],
  ];
  for (const [text, country] of told)
    it(`in “${text}” is ${country ?? 'not said'}`, () =>
      assert.equal(readPlaceOfAnother(text, content.countries, content.situations.ownPlace), country));

  it('gives the lines of that country, and leaves the person’s own as it was', () => {
    const talk = new Talk(onboarded({ country: 'GB' }));
    talk.say('my friend says she will end it', 3, ['third_party']);
    const told = talk.say("she's in Canada");
    assert.equal(told.session.country, 'GB');
    assert.ok(told.replies.some(crisisLineOf));
    assert.ok(told.replies.every(({ lines }) => !lines || lines.country === 'CA'));
    const own = talk.say('I want to die too', 4, ['active']);
    assert.equal(own.replies[0]?.lines?.country, 'GB');
    assert.equal(own.session.elsewhere, undefined);
  });

  it('is not the place the helper names as their own', () => {
    const talk = new Talk(onboarded({ country: null }));
    talk.say('my friend says she will end it', 4, ['third_party']);
    const told = talk.say("I'm in New Zealand");
    assert.deepEqual([told.session.country, told.session.elsewhere], ['NZ', undefined]);
  });
});
