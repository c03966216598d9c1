import { locales } from '../../../src/locales.js';
import { content } from './talk.js';

/** One thing no reply may say, and a planted example that shows the check can fail. */
export interface Lint {
  name: string;
  pattern: RegExp;
  planted: string;
}

/**
 * What the bot's own words must never hold (docs/safety/protocol.md §3): `never` of content/culture, of every locale at
 * once, since no reply may say it in any language. An overlay's list begins with its base's: each is taken once.
 */
export const lints: readonly Lint[] = [
  ...new Map(
    locales
      .flatMap((locale) => content.culture[locale].never)
      .map(({ name, says, planted }) => [says.source, { name, pattern: says, planted }]),
  ).values(),
];

/** Names of the lints a text fails. */
export const failures = (text: string): string[] => [
  ...new Set(lints.filter(({ pattern }) => pattern.test(text)).map(({ name }) => name)),
];
