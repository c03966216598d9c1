import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { crisisCard } from '../../src/bot/crisisCard.js';
import { loadDialogContent } from '../../src/dialogs/content.js';
import { resolveLines, type LineRow, type Need } from '../../src/dialogs/crisisLines.js';
import { locales, type Locale } from '../../src/locales.js';
import { Wording } from '../../src/wording.js';

const { lines: rows, wording } = loadDialogContent('content');
const frame = Wording.load('content/page');
const noCountry = ['EU', 'ZZ'];
const listed = [...new Set(rows.map(({ country }) => country))].filter((country) => !noCountry.includes(country));
const countries: readonly (string | null)[] = [...listed, 'NO', 'XX', null];
const needs: readonly Need[] = ['crisis', 'youth', 'abuse', 'youthAbuse', 'poison', 'youthPoison', 'medical'];

/** The reply as somebody reads it: the words, and the lines under them. */
function reply(locale: Locale, country: string | null, need: Need): { text: string; items: string[] } {
  const card = resolveLines(rows, { country, locale, need });
  const key = card.emergency.length > 0 ? 'lines.card' : 'lines.card.unknown';
  const list = crisisCard(frame, locale, card);
  return {
    text: `${wording.say(locale, key)}\n\n${list}`,
    items: list.split('\n').filter((one) => one.startsWith('- ')),
  };
}

const digits = (text: string): string => text.replace(/\D/g, '');
/** Each number in a text, its groups together; what stands in an address is no number to call. */
const numbersIn = (text: string): string[] =>
  (text.replace(/https?:\/\/\S+|\]\([^)]*\)/g, ' ').match(/\+?\d[\d\s-]*\d/g) ?? []).map(digits);

/** Numbers that a country's verified fields hold, names and hours of shown rows included, as they are read. */
const numbersOf = (own: readonly LineRow[]): Set<string> =>
  new Set(
    own.flatMap(({ phone, text, hours, name, verified }) => {
      const ways = [verified.phone ? phone : null, verified.text ? text : null].filter((one) => one !== null);
      return [...ways, ...(ways.length > 0 ? [name, (verified.hours && hours) || ''] : [])].flatMap(numbersIn);
    }),
  );

const emergencyOf = (country: string | null): LineRow[] =>
  rows.filter((row) => row.country === country && row.kind === 'emergency' && row.verified.phone === true);

/** What is wrong with a reply, as sentences. */
function faults(locale: Locale, country: string | null, need: Need): string[] {
  const place = `${locale} ${country} ${need}`;
  const { text, items } = reply(locale, country, need);
  const emergency = emergencyOf(country);
  const first = items.slice(0, Math.max(1, emergency.length)).join('\n');
  const local = frame.say(locale, 'line.localEmergency');
  const begins =
    emergency.length > 0 ? emergency.every(({ phone }) => first.includes(`[${phone}](tel:`)) : first.includes(local);
  const further = items.length - Math.max(1, emergency.length);
  const own = numbersOf(rows.filter((row) => row.country === country));
  const foreign = numbersIn(text).filter((number) => number.length > 2 && !own.has(number));
  return [
    ...(begins ? [] : [`${place}: does not begin with the emergency number or the local one`]),
    ...(emergency.length > 0 && text.includes(local) ? [`${place}: says both`] : []),
    ...(further > 3 ? [`${place}: ${further} lines`] : []),
    ...foreign.map((number) => `${place}: ${number} is no verified number of that country`),
    ...unverified(country, text).map((field) => `${place}: shows ${field}, which is not verified`),
  ];
}

/** Fields of the country's rows that are not verified in any of them, and yet shown. */
function unverified(country: string | null, text: string): string[] {
  const own = rows.filter((row) => row.country === country);
  return (['phone', 'text', 'url'] as const).flatMap((field) => {
    const good = new Set(own.filter((row) => row.verified[field]).map((row) => row[field]));
    const bad = own.filter((row) => !row.verified[field]).map((row) => row[field]);
    return bad
      .filter((value) => value !== null && !good.has(value))
      .filter(
        (value) =>
          value !== null && (field === 'url' ? text.includes(`](${value})`) : numbersIn(text).includes(digits(value))),
      )
      .map(String);
  });
}

describe('crisis lines as people read them', () => {
  for (const locale of locales) {
    it(`begin with the emergency, are at most three, verified, and of that country alone, wherever and whatever for (${locale})`, () => {
      assert.ok(countries.length > 25);
      assert.deepEqual(
        countries.flatMap((country) => needs.flatMap((need) => faults(locale, country, need))),
        [],
      );
    });

    it(`show nothing to dial where the country is not known or not listed (${locale})`, () => {
      for (const country of ['NO', 'XX', null])
        for (const need of needs) assert.doesNotMatch(reply(locale, country, need).text, /tel:/);
    });
  }

  it('ask for an interpreter in the words of Hong Kong there, and of the language elsewhere', () => {
    assert.match(reply('zh-Hant-HK', 'GB', 'crisis').text, /Cantonese interpreter, please/);
    assert.match(reply('zh-Hant', 'GB', 'crisis').text, /Mandarin interpreter, please/);
    assert.doesNotMatch(reply('zh-Hant-HK', 'HK', 'crisis').text, /interpreter/);
  });

  it('would not pass with a number of elsewhere', () => {
    const number = numbersIn('Call [116 123](tel:116123)');
    assert.deepEqual(number, ['116123']);
    assert.ok(!numbersOf(rows.filter(({ country }) => country === 'US')).has('116123'));
    assert.ok(numbersOf(rows.filter(({ country }) => country === 'GB')).has('116123'));
  });
});
