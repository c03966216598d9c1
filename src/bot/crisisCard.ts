import { isolated, readsHan } from '../direction.js';
import type { CrisisCard, CrisisLine } from '../dialogs/reply.js';
import type { Wording } from '../wording.js';

/**
 * Crisis lines as a list, emergency first. Numbers stand as published, as `tel:` links, so that one tap calls. Where no
 * emergency number is verified, the sentence about the local one stands in its place; where nobody speaks the person's
 * language, that is said, with the words to ask for an interpreter.
 */
export function crisisCard(frame: Wording, locale: string, { emergency, lines, otherLanguage }: CrisisCard): string {
  const first = emergency.map((line) => emergencyText(frame, locale, line));
  if (first.length === 0) first.push(`**${frame.say(locale, 'line.localEmergency')}**`);
  const further = lines.map(
    (line) => `**${isolated(locale, inTheirWords(locale, line.name))}**: ${ways(frame, locale, line)}`,
  );
  const list = [...first, ...further].map((text) => `- ${text}`).join('\n');
  return otherLanguage ? `${list}\n\n${frame.say(locale, 'line.otherLanguage')}` : list;
}

function emergencyText(frame: Wording, locale: string, line: CrisisLine): string {
  const key = `service.${line.service ?? 'any'}`;
  const name = frame.has(locale, key) ? frame.say(locale, key) : line.name;
  return `**${name}**: ${ways(frame, locale, { ...line, hours: null })}`;
}

function ways(frame: Wording, locale: string, { kind, phone, text, url, hours }: CrisisLine): string {
  const found: string[] = [];
  if (phone) found.push(frame.say(locale, 'line.call', { number: telLink(phone) }));
  if (text)
    found.push(text.startsWith('WhatsApp') ? isolated(locale, text) : frame.say(locale, 'line.text', { number: text }));
  if (url) found.push(isolated(locale, webLink(url)));
  if (hours && kind !== 'directory') found.push(isolated(locale, hoursIn(locale, hours)));
  return found.join(' · ');
}

/** Chinese, then the same in English in parentheses at the end: how bilingual rows are written. */
const bilingual = /^(.*\p{Script=Han}.*?) ?\(([^()\p{Script=Han}]+)\)$/u;

/** Readers of Chinese get the Chinese name alone; others get both, since the Chinese one is what is answered with. */
const inTheirWords = (locale: string, name: string): string =>
  readsHan(locale) ? (bilingual.exec(name)?.[1] ?? name) : name;

function hoursIn(locale: string, hours: string): string {
  const [, chinese, english] = bilingual.exec(hours) ?? [];
  return (readsHan(locale) ? chinese : english) ?? hours;
}

/** The number as it is written, linked to what a phone dials. */
const telLink = (number: string): string => `[${number}](tel:${number.replace(/[^\d+*#]/g, '')})`;

const webLink = (url: string): string => `[${url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}](${url})`;
