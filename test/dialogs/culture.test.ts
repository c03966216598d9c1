import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { loadCulture } from '../../src/dialogs/culture.js';
import { guessedFeelings } from '../../src/dialogs/idioms.js';
import { languageChoices, languageIn } from '../../src/dialogs/languages.js';
import { inLocalWords } from '../../src/dialogs/localWords.js';
import { locales } from '../../src/locales.js';
import { content, onboarded, Talk, keysOf } from './support/talk.js';

const idiom = (says: string, ...may: string[]) => ({ says, may });

function cultureOf(files: Record<string, unknown>, tag: string) {
  const folder = mkdtempSync(join(tmpdir(), 'haven-culture-'));
  for (const [name, pack] of Object.entries(files)) writeFileSync(join(folder, `${name}.json`), JSON.stringify(pack));
  return loadCulture(folder, tag);
}

describe('a culture pack', () => {
  const files = {
    'zh-Hant': {
      idioms: [idiom('心累', 'sadness')],
      opens: { texts: ['checkIn.rating'], utterances: ['reflection.open.5'] },
      never: [{ name: 'one', says: '甲', planted: '甲' }],
    },
    'zh-Hant-HK': { idioms: [idiom('好攰', 'sadness')], opens: { utterances: ['reflection.open.6'] } },
  };

  it('of an overlay adds to what it lies over, its own idioms and openings first', () => {
    const { idioms, opens, never } = cultureOf(files, 'zh-Hant-HK');
    assert.deepEqual(
      idioms.map(({ says }) => says.source),
      ['好攰', '心累'],
    );
    assert.deepEqual(opens, { texts: ['checkIn.rating'], utterances: ['reflection.open.6', 'reflection.open.5'] });
    assert.equal(never.length, 1);
  });

  it('is refused with an emotion or a topic that there is not', () => {
    for (const pack of [
      { idioms: [idiom('x', 'hunger')] },
      { idioms: [{ says: '(', may: ['sadness'] }] },
      { other: 1 },
    ])
      assert.throws(
        () => cultureOf({ en: pack }, 'en'),
        (thrown: Error) => ['HavenError', 'SyntaxError'].includes(thrown.name),
      );
  });

  it('names only texts and utterances that there are, and every forbidden word is found in its example', () => {
    for (const locale of locales) {
      const { opens, never } = content.culture[locale];
      const known = new Set(content.reflection[locale].utterances.map(({ key }) => key));
      for (const key of opens.texts) assert.ok(content.wording.has(locale, key), `${locale} ${key}`);
      for (const key of opens.utterances) assert.ok(known.has(key), `${locale} ${key}`);
      for (const { name, says, planted } of never) assert.match(planted, says, `${locale} ${name}`);
    }
  });
});

describe('an idiom of distress', () => {
  const idioms = [{ says: /心累/u, may: ['sadness', 'annoyance'] as const, about: ['body'] as const }].map((one) => ({
    ...one,
    may: [...one.may],
    about: [...one.about],
  }));
  const heard = (said: string, read: readonly ('sadness' | 'annoyance')[] = []) =>
    guessedFeelings(said, idioms, read, content.reflection['zh-Hans']);

  it('is guessed as the likeliest feeling, or as the one that was read', () => {
    assert.deepEqual(heard('我心累'), [{ emotion: 'sadness', about: ['body'] }]);
    assert.deepEqual(heard('我心累', ['annoyance']), [{ emotion: 'annoyance', about: ['body'] }]);
  });

  it('tells nothing where it is not there', () => assert.deepEqual(heard('我很好'), []));
});

describe('the languages offered', () => {
  it('are all there are, each by its own name, and each value is read back', () => {
    const choices = languageChoices(content);
    assert.deepEqual(
      choices.map(({ value }) => languageIn(value)),
      [...locales],
    );
    assert.equal(new Set(choices.map(({ params }) => params?.['name'])).size, locales.length);
    for (const value of ['lang:fr', 'lang:', 'zh-Hant', 'lang:toString']) assert.equal(languageIn(value), null);
  });

  it('are asked for, chosen, and spoken from then on', () => {
    for (const locale of locales) {
      const talk = new Talk(onboarded({ country: null }));
      assert.deepEqual(keysOf(talk.take({ kind: 'choice', value: `lang:${locale}` })), ['settings.language']);
      assert.equal(talk.session.locale, locale);
      assert.equal(talk.session.localeStated, true);
    }
  });
});

describe('the words of a place', () => {
  const at = (locale: (typeof locales)[number], country: string | null) =>
    inLocalWords(onboarded({ locale, country })).locale;

  it('are spoken where there are any for the language', () => {
    assert.equal(at('zh-Hant', 'HK'), 'zh-Hant-HK');
    assert.equal(at('zh-Hant', 'TW'), 'zh-Hant');
    assert.equal(at('zh-Hant', null), 'zh-Hant');
  });

  it('change neither the script nor a region that was chosen', () => {
    assert.equal(at('zh-Hans', 'HK'), 'zh-Hans');
    assert.equal(at('zh-Hant-HK', 'TW'), 'zh-Hant-HK');
    assert.equal(at('en', 'HK'), 'en');
  });
});
