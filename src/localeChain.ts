/** Languages that are written as another one. */
const writtenAs: Readonly<Record<string, string>> = { yue: 'zh', cmn: 'zh' };

/**
 * A tag and what it falls back to, by truncation from the end (RFC 4647 §3.4, lookup): `zh-Hant-HK`, `zh-Hant`, `zh`.
 * A single character goes together with what it introduced.
 */
export function chainOf(tag: string): string[] {
  const parts = tag.split('-');
  return parts.map((_, at) => parts.slice(0, parts.length - at)).flatMap(withoutSingleton);
}

const withoutSingleton = (parts: readonly string[]): string[] =>
  (parts.at(-1)?.length ?? 0) < 2 ? [] : [parts.join('-')];

/**
 * The available tag that serves a reader of `tag` best, by RFC 4647 lookup: first on the tag as it is, then with the
 * script it implies (`zh-TW` → `zh-Hant-TW`, CLDR likely subtags).
 * @returns null when there is none, or `tag` is no BCP 47 tag
 */
export function lookup(tag: string, available: readonly string[]): string | null {
  const asked = parsed(tag);
  if (asked === null) return null;
  const likely = parsed([writtenAs[asked.language] ?? asked.language, ...scriptAndRegion(asked)].join('-'));
  const candidates = [asked, likely].flatMap((one) => (one === null ? [] : chainOf(one.baseName)));
  const known = new Set(available);
  return candidates.find((candidate) => known.has(candidate)) ?? null;
}

function scriptAndRegion(asked: Intl.Locale): string[] {
  const { script, region } = asked.maximize();
  return [script, region].filter((part) => part !== undefined);
}

/** Null for what is no tag: it comes from a browser or a client, and means that nothing was stated. */
export function parsed(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag.replaceAll('_', '-'));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
