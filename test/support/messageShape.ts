import { IntlMessageFormat } from 'intl-messageformat';

type Part = ReturnType<IntlMessageFormat['getAst']>[number];

/** What a message does with a parameter: puts it in, or chooses between arms. */
export interface Use {
  how: 'text' | 'number' | 'select' | 'plural';
  arms: string[];
}

/** A message as its author wrote it, parsed. @throws what ICU MessageFormat finds wrong with it */
export const partsOf = (message: string, locale: string): Part[] =>
  new IntlMessageFormat(message, locale, undefined, { ignoreTag: true, captureLocation: true }).getAst();

/** All parts of a message, those within its arms included. */
export const allParts = (parts: readonly Part[]): Part[] =>
  parts.flatMap((part) => [
    part,
    ...('options' in part ? Object.values(part.options).flatMap(({ value }) => allParts(value)) : []),
  ]);

/** What a message does with each of its parameters; one that it uses more than once has all the arms together. */
export function usesOf(message: string, locale: string): Map<string, Use[]> {
  const uses = new Map<string, Use[]>();
  for (const part of allParts(partsOf(message, locale))) {
    if (!('value' in part) || part.type === 0) continue;
    const how = 'options' in part ? ('pluralType' in part ? 'plural' : 'select') : part.type === 2 ? 'number' : 'text';
    const arms = 'options' in part ? Object.keys(part.options).sort() : [];
    uses.set(part.value, [...(uses.get(part.value) ?? []), { how, arms }]);
  }
  return uses;
}

/** A value for each parameter of a message: 7 where it counts or is put as a number, else a text. */
export const filled = (message: string, locale: string, text: string): Record<string, string | number> =>
  Object.fromEntries(
    [...usesOf(message, locale)].map(([name, uses]) => [
      name,
      uses.some(({ how }) => how === 'plural' || how === 'number') ? 7 : text,
    ]),
  );
