import { z } from 'zod';
import { factsOf } from '../locales.js';
import type { CrisisCard, CrisisLine } from './reply.js';
import type { Country, Locale } from './session.js';

const kinds = [
  'emergency',
  'suicide_crisis',
  'youth',
  'abuse',
  'poison',
  'urgent_care',
  'information',
  'directory',
] as const;

/** One row of content/crisis-lines.json: one number, each field verified or not (nobody has dialled them). */
export const lineRow = z.strictObject({
  country: z.string().length(2),
  kind: z.enum(kinds),
  service: z.string().nullable(),
  name: z.string().min(1),
  phone: z.string().nullable(),
  text: z.string().nullable(),
  url: z.string().nullable(),
  hours: z.string().nullable(),
  languages: z.array(z.string()),
  source: z.string(),
  verified: z.strictObject({
    phone: z.boolean().optional(),
    text: z.boolean().optional(),
    url: z.boolean().optional(),
    hours: z.boolean().optional(),
  }),
  checkedOn: z.iso.date(),
  note: z.string(),
});
export type LineRow = z.infer<typeof lineRow>;

/** What the lines are for: `medical` shows the emergency number alone. */
export type Need = 'crisis' | 'youth' | 'abuse' | 'youthAbuse' | 'poison' | 'youthPoison' | 'medical';

export interface LineQuery {
  /** As stated by the person; null or unlisted is unknown. */
  country: Country | null;
  locale: Locale;
  need: Need;
}

/** At most this many lines under the emergency numbers. */
const most = 3;

/** Kinds of line for a need, the best first. */
const kindsFor: Readonly<Record<Need, readonly LineRow['kind'][]>> = {
  crisis: ['suicide_crisis'],
  youth: ['youth', 'suicide_crisis'],
  abuse: ['abuse', 'suicide_crisis'],
  youthAbuse: ['youth', 'abuse', 'suicide_crisis'],
  poison: ['poison', 'suicide_crisis'],
  youthPoison: ['poison', 'youth', 'suicide_crisis'],
  medical: ['poison'],
};

/**
 * The lines to show: emergency first, then at most three, verified fields only, verbatim from the file. A deployer's own
 * rows come before the shipped ones for the same purpose, and leave them a place. An unknown or unlisted country gets
 * the international directory.
 */
export function resolveLines(rows: readonly LineRow[], query: LineQuery, overlay: readonly LineRow[] = []): CrisisCard {
  const own = shownIn(overlay, query.country);
  const national = shownIn(rows, query.country);
  if (own.length + national.length === 0) return unknownCountry(rows);
  const spoken = factsOf(query.locale).speaks;
  const wanted = query.need === 'medical' ? [] : kindsFor[query.need];
  const fitting = (lines: readonly CrisisLine[]): CrisisLine[] => ranked(lines, wanted, spoken);
  const shipped = national.length > 0 || wanted.length === 0 ? fitting(national) : directories(rows);
  const lines = withOtherChannel(together(fitting(own), shipped, wanted));
  const emergency = [...own, ...national].filter((line) => line.kind === 'emergency');
  const otherLanguage = lines.length > 0 && !lines.some((line) => speaks(line, spoken));
  return { country: query.country, emergency, lines, otherLanguage };
}

const shownIn = (rows: readonly LineRow[], country: Country | null): CrisisLine[] =>
  rows.filter((row) => row.country === country).flatMap(shown);

/** Own lines before the shipped ones of their kind. However many there are, one shipped line stays among the first. */
function together(
  own: readonly CrisisLine[],
  shipped: readonly CrisisLine[],
  wanted: readonly LineRow['kind'][],
): CrisisLine[] {
  const kept = own.slice(0, shipped.length > 0 ? most - 1 : most);
  const place = ({ kind }: CrisisLine): number => (wanted.includes(kind) ? wanted.indexOf(kind) : wanted.length);
  return [...kept, ...shipped].sort((a, b) => place(a) - place(b));
}

/** Whether the file has any verified row for a country. */
export const isListed = (rows: readonly LineRow[], country: Country): boolean =>
  rows.some((row) => row.country === country && shown(row).length > 0);

const unknownCountry = (rows: readonly LineRow[]): CrisisCard => ({
  country: null,
  emergency: [],
  lines: directories(rows),
  otherLanguage: false,
});

const directories = (rows: readonly LineRow[]): CrisisLine[] =>
  rows
    .filter((row) => row.kind === 'directory')
    .flatMap(shown)
    .slice(0, most);

/** A row with its verified fields only; nothing when no way to reach it is verified. */
function shown(row: LineRow): CrisisLine[] {
  const { country, kind, service, name, languages, verified } = row;
  const phone = verified.phone ? row.phone : null;
  const text = verified.text ? row.text : null;
  const url = verified.url ? row.url : null;
  if (phone === null && text === null && url === null) return [];
  return [{ country, kind, service, name, phone, text, url, hours: verified.hours ? row.hours : null, languages }];
}

const speaks = (line: CrisisLine, spoken: readonly string[]): boolean =>
  spoken.some((language) => line.languages.includes(language));

/** Those of a kind that is wanted, by kind, then lines in the person's language; otherwise as the file has them. */
function ranked(
  lines: readonly CrisisLine[],
  wanted: readonly LineRow['kind'][],
  spoken: readonly string[],
): CrisisLine[] {
  const rank = (line: CrisisLine) => wanted.indexOf(line.kind) * 2 + (speaks(line, spoken) ? 0 : 1);
  return lines.filter(({ kind }) => wanted.includes(kind)).sort((a, b) => rank(a) - rank(b));
}

const hasOtherChannel = (line: CrisisLine): boolean => line.text !== null || line.url !== null;

/** The first three; when none can be written to and a later one can, it takes the last place. */
function withOtherChannel(lines: readonly CrisisLine[]): CrisisLine[] {
  const first = lines.slice(0, most);
  if (first.some(hasOtherChannel)) return first;
  const other = lines.slice(most).find(hasOtherChannel);
  return other ? [...first.slice(0, most - 1), other] : first;
}
