import { plain } from './answers.js';
import type { CountryContent } from '../content.js';
import type { Country } from '../session.js';
import { worldNames } from './worldNames.js';

type Countries = Readonly<Record<string, CountryContent>>;
/** Names besides those of the runtime's tables → ISO country. */
type Names = ReadonlyMap<string, Country>;

/**
 * The country a text names, alone or as "I'm in …" / “我在…”. Any country of the world counts as stated, also one without
 * checked lines; null when the text names none.
 */
export function readCountry(text: string, content: Countries, more: Names = new Map()): Country | null {
  const packs = Object.values(content);
  const said = packs.map(({ prefix, suffix }) => plain(text).replace(prefix, '').replace(suffix, '').trim());
  return (
    packs.flatMap(({ names }, pack) => names.get(said[pack] ?? '') ?? [])[0] ??
    said.flatMap((name) => more.get(name) ?? worldNames.get(name) ?? [])[0] ??
    null
  );
}

/**
 * The country in which a text says somebody else is: "my friend in Canada", “她人在日本”. A place the person names as
 * their own (`own`, tried on what stands before the name) is not one.
 */
export function readPlaceOfAnother(text: string, content: Countries, own: readonly RegExp[]): Country | null {
  const found = placesIn(text, content).find(({ before, after, alias }) => {
    if (own.some((pattern) => pattern.test(before))) return false;
    if (/\p{Script=Han}/u.test(alias)) return /[在住去到]$/u.test(before);
    return /\b(?:in|from|to) (?:the )?$/.test(before) && !/^[a-z]/.test(after);
  });
  return found?.country ?? null;
}

/** Whether a text names a place as the person's own: “I'm in New Zealand”. */
export const namesOwnPlace = (text: string, content: Countries, own: readonly RegExp[]): boolean =>
  placesIn(text, content).some(({ before }) => own.some((pattern) => pattern.test(before)));

interface Place {
  country: Country;
  alias: string;
  before: string;
  after: string;
}

/** Every name of a country in a text, the longest first, with what stands around it. */
function placesIn(text: string, content: Countries): Place[] {
  const said = ` ${plain(text)} `;
  const listed = Object.values(content).flatMap(({ names }) => [...names]);
  return [...listed, ...worldNames]
    .filter(([alias]) => said.includes(alias))
    .sort(([a], [b]) => b.length - a.length)
    .map(([alias, country]) => {
      const at = said.indexOf(alias);
      return { country, alias, before: said.slice(0, at), after: said.slice(at + alias.length) };
    });
}
