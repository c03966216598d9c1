import { IntlMessageFormat } from 'intl-messageformat';

type Part = ReturnType<IntlMessageFormat['getAst']>[number];

/** Types of parts that what is filled in stands for: argument, number, date, time, and `#` in a plural. */
const filledIn: ReadonlySet<number> = new Set([1, 2, 3, 4, 7]);

const literal = (text: string): Part[] => new IntlMessageFormat(text).getAst();
/** U+2068 first strong isolate, U+2069 pop directional isolate. */
const before = literal('\u2068');
const after = literal('\u2069');

/**
 * A parsed message for a right-to-left locale: all that is filled in (numbers, names, the person's own words) stands
 * between isolates, so that text of another direction does not reorder the sentence around it.
 */
export function withIsolates(parts: readonly Part[]): Part[] {
  return parts.flatMap((part) => {
    if (filledIn.has(part.type)) return [...before, part, ...after];
    return 'options' in part ? [withOptions(part)] : [part];
  });
}

function withOptions<Choosing extends Extract<Part, { options: unknown }>>(part: Choosing): Choosing {
  const options = Object.entries(part.options).map(([name, option]) => [
    name,
    { ...option, value: withIsolates(option.value) },
  ]);
  return { ...part, options: Object.fromEntries(options) };
}
