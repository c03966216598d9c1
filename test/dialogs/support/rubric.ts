import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Decision } from '../../../src/dialogs/decision.js';
import type { Locale } from '../../../src/locales.js';
import type { Reply } from '../../../src/dialogs/reply.js';
import type { Wording } from '../../../src/wording.js';
import { failures } from './lint.js';
import { content, contentFolder } from './talk.js';

/** The replies of one turn, with the words they become. */
export interface Said extends Pick<Decision, 'session' | 'replies' | 'effects'> {
  /** The words of each reply, less what the person or a counselor put into them. */
  texts: string[];
  /** Cards shown before in this visit, by `cardName`. */
  before: readonly string[];
}

/** One thing every turn is checked for (docs/safety/protocol.md). */
export interface Rule {
  name: string;
  /** What is wrong, as sentences; empty when nothing is. */
  found: (said: Said) => string[];
}

/** Characters a reply may have; in crisis less, because nobody reads long then. */
const longest = { notice: 800, plan: 2000, crisis: { en: 480, zh: 260 }, calm: { en: 420, zh: 240 } };
/** Characters and replies a whole turn may have in crisis. */
const longestTurn = { en: 760, zh: 380 };
const languageOf = (locale: Locale): 'en' | 'zh' => (locale === 'en' ? 'en' : 'zh');
const mostReplies = 4;
/** Longer replies that are shown once and not in crisis. */
const mayBeLong = /^(notice|plan\.(draft|mine))/;

/** Replies that may carry a card that was shown before: asked for, or obeyed at L3 and above. */
const mayRepeatCard = /^(lines\.|stop\.|menu|myData\.|handoff\.|consent\.chat\.refused|case\.)/;

/** Numbers as published: what a card may show, word for word. */
const published = new Set(
  (JSON.parse(readFileSync(join(contentFolder, 'crisis-lines.json'), 'utf8')) as Record<string, unknown>[]).flatMap(
    ({ country, phone, text, url }) => [phone, text, url].map((way) => `${String(country)}:${String(way)}`),
  ),
);

const each =
  (check: (reply: Reply, text: string, said: Said) => string[]): Rule['found'] =>
  (said) =>
    said.replies.flatMap((reply, position) => check(reply, said.texts[position] ?? '', said));

const when = (wrong: boolean, what: string): string[] => (wrong ? [what] : []);

const rowsOf = ({ lines }: Reply) => [...(lines?.emergency ?? []), ...(lines?.lines ?? [])];

/** A card by what it shows. */
export const cardName = (lines: Reply['lines']): string =>
  JSON.stringify([lines?.emergency.length, lines?.lines.map(({ name, phone }) => [name, phone])]);

/** A plan the person wrote and asks for is shown at every level. */
const ownPlan: readonly string[] = ['plan.mine', 'plan.draft'];

export const rules: readonly Rule[] = [
  { name: 'forbidden words', found: each(({ key }, text) => failures(text).map((name) => `${key} says: ${name}`)) },
  {
    name: 'too long',
    found: each(({ key }, text, { session: { level, locale } }) => {
      const kind = key.startsWith('notice') ? longest.notice : longest.plan;
      const most = mayBeLong.test(key) ? kind : longest[level >= 2 ? 'crisis' : 'calm'][languageOf(locale)];
      return when(text.length > most, `${key} is ${text.length} long`);
    }),
  },
  {
    name: 'a long turn in crisis',
    found: ({ texts, replies, session: { level, locale } }) => {
      if (level < 3 || replies.some(({ key }) => mayBeLong.test(key))) return [];
      const length = texts.join('').length;
      return when(length > longestTurn[languageOf(locale)], `${length} characters in one turn`);
    },
  },
  {
    name: 'too many replies',
    found: ({ replies }) => when(replies.length > mostReplies, `${replies.length} replies in one turn`),
  },
  { name: 'an empty reply', found: each(({ key }, text) => when(text.trim() === '', `${key} is empty`)) },
  {
    name: 'a number outside a card',
    found: each(({ key }, text) => when(/\d{3,}/.test(text.replaceAll('5-4-3-2-1', '')), `${key} has a number`)),
  },
  {
    name: 'a number that is not as published',
    found: each((reply) =>
      rowsOf(reply).flatMap((row) =>
        [row.phone, row.text, row.url]
          .filter((way) => way !== null && !published.has(`${row.country}:${way}`))
          .map((way) => `${reply.key} shows ${way ?? ''}`),
      ),
    ),
  },
  {
    name: 'a line of another country',
    found: each((reply, _text, { session }) =>
      rowsOf(reply)
        .filter(({ country }) => !['ZZ', session.country, session.elsewhere].includes(country))
        .map(({ country }) => `${reply.key} shows a line of ${country}`),
    ),
  },
  {
    name: 'more than three lines',
    found: each(({ key, lines }) => when((lines?.lines.length ?? 0) > 3, `${key} has ${lines?.lines.length} lines`)),
  },
  {
    name: 'claims what is not known yet',
    found: each(({ key, urgent }, text) =>
      when(
        urgent === true && /alerted|notified|stored|saved|已经?通知|已经?记下/i.test(text),
        `${key} claims too much`,
      ),
    ),
  },
  {
    name: 'two cards in one turn',
    found: ({ replies }) => when(replies.filter(({ lines }) => lines).length > 1, 'two cards in one turn'),
  },
  {
    name: 'the same card again, unasked',
    found: ({ replies, session, before }) =>
      replies
        .filter(({ lines, key }) => lines && session.level < 4 && !mayRepeatCard.test(key))
        .filter(({ lines }) => before.includes(cardName(lines)))
        .map(({ key }) => `the same card again, unasked: ${key}`),
  },
  {
    name: 'the same reply twice in one turn',
    found: ({ replies }) =>
      replies
        .filter(({ key }, position) => replies.findIndex((other) => other.key === key) !== position)
        .map(({ key }) => `${key} twice in one turn`),
  },
  {
    name: 'loud in crisis',
    found: each(({ key }, text, { session }) =>
      when(session.level >= 2 && /[!！]|\p{Extended_Pictographic}/u.test(text), `${key} shouts or smiles`),
    ),
  },
  {
    name: 'another language',
    found: each(({ key }, text, { session: { locale } }) =>
      when(text.trim() !== '' && (locale === 'en') === /\p{Script=Han}/u.test(text), `${key} is not in ${locale}`),
    ),
  },
  {
    name: 'open dialogue in crisis',
    found: each(({ key }, _text, { session }) =>
      when(
        session.level >= 2 && content.reflection[session.locale].byKey.get(key)?.simple === false,
        `${key} in crisis`,
      ),
    ),
  },
  {
    name: 'a feeling offered twice',
    found: each(({ key, params: { feeling, other, third } = {} }) =>
      when(
        (/^reflection\.(words|feel\.2)/.test(key) && feeling === other) ||
          (/^reflection\.words\.[12]/.test(key) && (third === feeling || third === other)),
        `${key} offers the same feeling twice`,
      ),
    ),
  },
  {
    name: 'an exercise at L4',
    found: each(({ key }, _text, { session }) =>
      when(session.level === 4 && /^(grounding|checkIn|plan)\./.test(key) && !ownPlan.includes(key), `${key} at L4`),
    ),
  },
  {
    name: 'a mood kept in crisis',
    found: ({ effects, session }) =>
      when(session.level >= 3 && effects.some(({ type }) => type === 'mood.append'), 'a mood kept in crisis'),
  },
];

/** What is wrong with the replies of one turn, as sentences; empty when nothing is. */
export function faults(
  before: readonly string[],
  { session, replies, effects }: Decision,
  wording: Wording,
  counselorText = '',
): string[] {
  const own = replies.filter(({ from, params }) => !from && (counselorText === '' || params?.text !== counselorText));
  const texts = own.map((reply) => withoutTheirWords(wording.say(session.locale, reply.key, reply.params), reply));
  const said = { session, replies: own, effects, texts, before };
  return rules.flatMap(({ found }) => found(said));
}

/** The person's own words given back, a name or a plan's parts are not the bot's words. */
function withoutTheirWords(text: string, { key, params = {} }: Reply): string {
  const theirs = Object.entries(params).filter(
    ([name]) => key.startsWith('plan.') || ['quote', 'name', 'url'].includes(name),
  );
  return theirs.reduce((rest, [, value]) => (value === '' ? rest : rest.replace(String(value), '')), text);
}
