import type { Decision } from '../../../src/dialogs/decision.js';
import type { Reply } from '../../../src/dialogs/reply.js';
import type { Wording } from '../../../src/wording.js';
import { failures } from './lint.js';

/** Characters a reply may have; in crisis less, because nobody reads long then. */
const longest = { notice: 800, plan: 2000, crisis: { en: 480, 'zh-Hans': 260 }, calm: { en: 420, 'zh-Hans': 240 } };

/** Replies that may carry a card that was shown before: asked for, or obeyed at L3 and above. */
const mayRepeatCard = /^(lines\.|stop\.|menu|myData\.|handoff\.|consent\.chat\.refused|case\.)/;

/** What is wrong with the replies of one turn, as sentences; empty when nothing is. */
export function faults(
  before: readonly string[],
  { session, replies }: Decision,
  wording: Wording,
  counselorText = '',
): string[] {
  const texts = replies.map((reply) => wording.say(session.locale, reply.key, reply.params));
  const found = replies.flatMap((reply, position) => inOneReply(reply, texts[position] ?? '', session, counselorText));
  const cards = replies.filter(({ lines }) => lines !== undefined);
  if (cards.length > 1) found.push('two cards in one turn');
  const repeated =
    session.level < 4 && cards.some(({ lines, key }) => !mayRepeatCard.test(key) && before.includes(cardName(lines)));
  if (repeated) found.push('the same card again, unasked');
  const again = replies.filter(({ key }, position) => replies.findIndex((other) => other.key === key) !== position);
  return [...found, ...again.map(({ key }) => `${key} twice in one turn`)];
}

/** A card by what it shows. */
export const cardName = (lines: Reply['lines']): string =>
  JSON.stringify([lines?.emergency.length, lines?.lines.map(({ name, phone }) => [name, phone])]);

function inOneReply(
  reply: Reply,
  text: string,
  { level, locale }: Decision['session'],
  counselorText: string,
): string[] {
  if (reply.from || (counselorText !== '' && text === counselorText)) return [];
  // The person's own words, given back in the question, are not the bot's.
  const own = reply.params?.quote ? text.replace(String(reply.params.quote), '') : text;
  const found = failures(own).map((name) => `${reply.key} says: ${name}`);
  const most = reply.key.startsWith('notice')
    ? longest.notice
    : reply.key.startsWith('plan.')
      ? longest.plan
      : longest[level >= 2 ? 'crisis' : 'calm'][locale];
  if (text.length > most) found.push(`${reply.key} is ${text.length} long`);
  if (text.trim() === '') found.push(`${reply.key} is empty`);
  if (/\d{3,}/.test(text.replaceAll('5-4-3-2-1', ''))) found.push(`${reply.key} has a number outside the card`);
  if (reply.lines && reply.lines.lines.length > 3) found.push(`${reply.key} has ${reply.lines.lines.length} lines`);
  if (reply.urgent && /alerted|notified|stored|saved|已经?通知|已经?记下/i.test(text))
    found.push(`${reply.key} claims what is not known yet`);
  return found;
}
