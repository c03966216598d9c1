const letters: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
  '+': 't',
};
/** Words in which a digit stands for a sound, which letter by letter would be read wrongly. */
const words: Readonly<Record<string, string>> = {
  b4: 'before',
  '2nite': 'tonight',
  '2night': 'tonight',
  '2day': 'today',
  '2moro': 'tomorrow',
  '2morrow': 'tomorrow',
  '4ever': 'forever',
  '4eva': 'forever',
  gr8: 'great',
  l8r: 'later',
  sk8: 'skate',
  m8: 'mate',
  h8: 'hate',
  '2gether': 'together',
};
const token = /[a-z0-9@$!+]{2,30}/g;
/** `k!ll`, `k1||`, `k*ll`: too much of the word is marks for letter by letter. */
const kill = /\bk[i!1*][l1!|*]{2}(?=ing\b|ed\b|\s|$)/g;
const wanting =
  /\b(want|wanting|wantin|wanted|need|start|starting|will|try|trying|going|have|how|like|about|ready|used|able|time) 2 (?=[a-z])/g;

/**
 * Leetspeak as letters: `k1ll mys3lf` gives `kill myself`. Only tokens that mix letters with stand-ins inside are read
 * so; numbers, times and sizes (`4pm`, `b2`, `mp3`, `12kg`) stay, as does a final `!`.
 */
export function decodeLeet(text: string): string {
  return text.replace(kill, 'kill').replace(token, decodeToken).replace(wanting, '$1 to ');
}

function decodeToken(found: string): string {
  const ending = /[!+]+$/.exec(found)?.[0] ?? '';
  const body = found.slice(0, found.length - ending.length);
  const known = words[body];
  if (known !== undefined) return known + ending;
  if (!looksDisguised(body)) return found;
  return [...body].map((character) => letters[character] ?? character).join('') + ending;
}

function looksDisguised(body: string): boolean {
  const strangers = body.replace(/[a-z]/g, '').length;
  if (strangers === 0 || strangers === body.length || body.length < 3) return false;
  if (/^\d+(?:am|pm|st|nd|rd|th|mg|ml|kg|km|cm|mm|g|m|s|h|d|k|x|v|hrs?|mins?|yrs?|yo|f|m|lbs?)?$/.test(body))
    return false;
  return !/^[a-z]+\d+$/.test(body);
}
