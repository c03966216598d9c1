import { plain } from './answers.js';
import { choiceSets } from './choices.js';
import type { DialogContent } from './content.js';
import { saidCommand, withoutPoliteness } from './commandPatterns.js';
import type { Choice, Locale } from './session.js';
import { perLocale } from '../locales.js';
import type { Wording } from '../wording.js';

const bare = (text: string): string => plain(text).replace(/^[\s/]+|[\s.!?。！？~～…,，]+$/gu, '');

/** Every label that may be offered, so that an old button still works; plain answers depend on what was asked. */
export function labelIndex(wording: Wording): Readonly<Record<Locale, ReadonlyMap<string, string>>> {
  const answers = ['yes', 'no', 'skip', 'next'];
  const all = Object.values(choiceSets)
    .flat()
    .filter(({ value }) => !answers.includes(value));
  const index = (locale: Locale) => new Map(all.map(({ value, key }) => [bare(wording.say(locale, key)), value]));
  return perLocale(index);
}

/**
 * The value of what a text names: the label of something offered, a command in any locale, any other label, or a whole
 * sentence that says nothing but a command.
 */
export function readValue(
  text: string,
  offered: readonly Choice[],
  locale: Locale,
  content: DialogContent,
): string | null {
  if (text.length > 100) return null;
  const said = bare(text);
  if (said.length === 0) return null;
  const label = offered.find((choice) => bare(content.wording.say(locale, choice.key, choice.params)) === said);
  if (label) return label.value;
  for (const commands of [content.commands[locale], ...Object.values(content.commands)]) {
    const command = Object.entries(commands).find(([, phrases]) => phrases.includes(said));
    if (command) return command[0];
  }
  return content.labels[locale].get(said) ?? politely(said, content) ?? saidCommand(said, content.commandPatterns);
}

/** A command with a please or the like around it. “结束吧” and “end now” may mean anything, so a stop is taken as it is. */
function politely(said: string, content: DialogContent): string | null {
  const ways = withoutPoliteness(said, content.commandPatterns);
  const found = Object.values(content.commands)
    .flatMap((commands) => Object.entries(commands))
    .find(([, phrases]) => ways.some((way) => phrases.includes(way)))?.[0];
  return found === undefined || found === 'stop' ? null : found;
}
