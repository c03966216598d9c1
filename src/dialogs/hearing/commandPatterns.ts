import { z } from 'zod';
import { simplify } from '../../nlu/normalise/simplify.js';

const source = z.strictObject({
  /** Politeness before and after a command, which changes nothing. */
  before: z.string().min(1),
  after: z.string().min(1),
  /** Pieces that patterns share, as `<name>`. */
  parts: z.record(z.string(), z.string()),
  commands: z.array(
    z.strictObject({
      value: z.string().min(1),
      /** Each matches the whole of what was said; Chinese is compared in Simplified characters. */
      patterns: z.array(z.string().min(1)).min(1),
      /** What people say for it, and look-alikes that are no command; every one of them is a test. */
      examples: z.array(z.string().min(1)).min(1),
      not: z.array(z.string().min(1)).min(1),
    }),
  ),
});

/** `content/commands/patterns.json`: how commands are said in whole sentences, in every language at once. */
export const commandPatterns = source.transform(({ before, after, parts, commands }) => ({
  before: new RegExp(`^(?:${before})`, 'u'),
  after: new RegExp(`(?:${after})$`, 'u'),
  commands: commands.map(({ patterns, ...command }) => ({
    ...command,
    said: new RegExp(`^(?:${patterns.map((pattern) => expanded(pattern, parts)).join('|')})$`, 'u'),
  })),
}));
export type CommandPatterns = z.infer<typeof commandPatterns>;

function expanded(pattern: string, parts: Readonly<Record<string, string>>): string {
  const once = pattern.replace(/<([\p{L}]+)>/gu, (name, part: string) => parts[part] ?? name);
  return once === pattern ? once : expanded(once, parts);
}

/** A text as it is, and without the politeness before it, after it and around it; never nothing. */
export function withoutPoliteness(said: string, { before, after }: CommandPatterns): string[] {
  const begun = said.replace(before, '').trim();
  const ways = [said, begun, said.replace(after, '').trim(), begun.replace(after, '').trim()];
  return [...new Set(ways)].filter((way) => way !== '');
}

/** The command a plain text says in so many words, or null: only when all of it says that and nothing else. */
export function saidCommand(said: string, patterns: CommandPatterns): string | null {
  const ways = withoutPoliteness(simplify(said), patterns);
  return patterns.commands.find(({ said: pattern }) => ways.some((way) => pattern.test(way)))?.value ?? null;
}
