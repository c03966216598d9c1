/** One character of a double-byte table as text. */
type Table = readonly [charset: string, rows: readonly [first: number, last: number]];

/** GB 2312: what Simplified is written with. Big5: what Traditional is written with. */
const simplifiedTable: Table = ['gb18030', [0xb0, 0xf7]];
const traditionalTable: Table = ['big5', [0xa1, 0xf9]];

/** Characters of written Cantonese (喺啲嘅咗嘢嚟攰), and Hong Kong's 着: in its own supplement to Big5. */
const hongKong = [0x55ba, 0x5572, 0x5605, 0x5497, 0x5622, 0x569f, 0x6530, 0x7740].map((code) =>
  String.fromCodePoint(code),
);

/** The characters of a table that the other one lacks; made with the first text that asks. */
interface Only {
  simplified: ReadonlySet<string>;
  traditional: ReadonlySet<string>;
}
let made: Only | null = null;

/**
 * Which Chinese characters a text is written in, told by those that exist in one script only: `没` is Simplified, `沒`
 * Traditional, `我好累` either. Null where nothing tells, or as much tells for one as for the other.
 */
export function chineseScript(text: string): 'Hans' | 'Hant' | null {
  made ??= onlyOf(charactersOf(simplifiedTable), new Set([...charactersOf(traditionalTable), ...hongKong]));
  const { simplified, traditional } = made;
  const lead = [...text].reduce((sum, one) => sum + Number(traditional.has(one)) - Number(simplified.has(one)), 0);
  if (lead === 0) return null;
  return lead > 0 ? 'Hant' : 'Hans';
}

const onlyOf = (simplified: ReadonlySet<string>, traditional: ReadonlySet<string>): Only => ({
  simplified: new Set([...simplified].filter((one) => !traditional.has(one))),
  traditional: new Set([...traditional].filter((one) => !simplified.has(one))),
});

const han = /^\p{Script=Han}$/u;

function charactersOf([charset, [first, last]]: Table): Set<string> {
  const decoder = new TextDecoder(charset);
  const found = new Set<string>();
  for (let row = first; row <= last; row += 1) {
    for (let cell = 0x40; cell <= 0xfe; cell += 1) {
      // GB 2312 proper has its cells from A1; the ones before belong to its extensions, which hold both scripts.
      if (charset === 'gb18030' && cell < 0xa1) continue;
      const one = decoder.decode(Uint8Array.of(row, cell));
      if (han.test(one)) found.add(one);
    }
  }
  return found;
}
