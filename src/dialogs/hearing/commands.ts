import { plain } from './answers.js';
import { choiceSets } from '../choices.js';
import type { DialogContent } from '../content.js';
import { saidCommand, withoutPoliteness } from './commandPatterns.js';
import type { Choice, Locale } from '../session.js';
import { perLocale } from '../../locales.js';
import type { Wording } from '../../wording.js';

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
  return (
    content.commands[locale].get(said) ??
    commandIn([said], content) ??
    content.labels[locale].get(said) ??
    politely(said, content) ??
    saidCommand(said, content.commandPatterns)
  );
}

/** A command with a please or the like around it. “结束吧” and “end now” may mean anything, so a stop is taken as it is. */
function politely(said: string, content: DialogContent): string | null {
  const found = commandIn(withoutPoliteness(said, content.commandPatterns), content);
  return found === 'stop' ? null : found;
}

/** The command of any language that one of these phrases is. */
function commandIn(phrases: readonly string[], { commands }: DialogContent): string | null {
  for (const known of Object.values(commands)) {
    for (const phrase of phrases) {
      const value = known.get(phrase);
      if (value !== undefined) return value;
    }
  }
  return null;
}
