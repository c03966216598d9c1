import type { DialogContent } from '../content.js';
import { ownSign } from '../paths.js';
import type { Turning } from '../turning.js';
import { namesOwnPlace, readCountry, readPlaceOfAnother } from './countries.js';
import type { Said } from './said.js';

/** Where the person is, and where somebody else is whose danger this is about. */
export function placesIn(
  { brief, value, pick }: Said,
  { signals, path }: Pick<Turning, 'signals' | 'path'>,
  content: DialogContent,
): Pick<Turning, 'country' | 'elsewhere'> {
  const country = countryOf(brief, value, content);
  const aboutFriend = path === 'third_party' || (pick === 'third_party' && !ownSign(signals));
  return { country, elsewhere: aboutFriend ? elsewhereOf(brief, country, content) : null };
}

function countryOf(text: string | null, value: string | null, content: DialogContent): string | null {
  if (value?.startsWith('country:') && /^country:[A-Z]{2}$/.test(value)) return value.slice(8);
  return text === null ? null : readCountry(text, content.countries, content.world);
}

/** A place named of somebody else, or alone; "I'm in …" is the person's own. */
function elsewhereOf(text: string | null, country: string | null, { countries, situations }: DialogContent) {
  if (text === null) return null;
  const another = readPlaceOfAnother(text, countries, situations.ownPlace);
  return another ?? (namesOwnPlace(text, countries, situations.ownPlace) ? null : country);
}
