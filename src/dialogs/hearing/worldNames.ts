import { plain } from './answers.js';
import type { Country } from '../session.js';

/** ISO 3166-1 alpha-2, and XK for Kosovo, which has no code of its own there. */
const codes = [
  'ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBI',
  'BJBLBMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCHCICKCLCMCN',
  'COCRCUCVCWCXCYCZDEDJDKDMDODZECEEEGEHERESETFIFJFK',
  'FMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGSGTGUGWGYHKHM',
  'HNHRHTHUIDIEILIMINIOIQIRISITJEJMJOJPKEKGKHKIKMKN',
  'KPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMK',
  'MLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONP',
  'NRNUNZOMPAPEPFPGPHPKPLPMPNPRPSPTPWPYQARERORSRURW',
  'SASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTF',
  'TGTHTJTKTLTMTNTOTRTTTVTWTZUAUGUMUSUYUZVAVCVEVGVI',
  'VNVUWFWSYEYTZAZMZWXK',
].flatMap((row) => row.match(/../g) ?? []);

/** Locales whose names for countries are understood. */
const tags = ['en', 'zh-Hans', 'zh-Hant'] as const;
const styles = ['long', 'short'] as const;

/** "Myanmar (Burma)" is understood by either name, "St. Lucia" also as "saint lucia", “缅甸” as it is. */
function namesIn(tag: string, style: (typeof styles)[number]): [string, Country][] {
  const display = new Intl.DisplayNames([tag], { type: 'region', style, fallback: 'none' });
  return codes.flatMap((code) => {
    const name = plain(display.of(code) ?? '');
    const parts = [name, ...name.split(/[()（）]/u)].map((part) => part.trim());
    const written = parts.flatMap((part) => [part, part.replace(/^st\.? /, 'saint '), part.replaceAll(' & ', ' and ')]);
    return [...new Set(written)]
      .filter((part) => part.length > 2 || /\p{Script=Han}/u.test(part))
      .flatMap((part) => (part === '' ? [] : [[part, code] as [string, Country]]));
  });
}

/** Every country's name in plain form → its code, from the runtime's own tables (CLDR). */
export const worldNames: ReadonlyMap<string, Country> = new Map(
  tags.flatMap((tag) => styles.flatMap((style) => namesIn(tag, style))),
);

/** Whether a code is that of a country or region. */
export const isCountry = (code: string): boolean => codes.includes(code);
