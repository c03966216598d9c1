/** One rule of a spelling table: a whole word (or several) and what it stands for. */
export type SpellingTable = Readonly<Record<string, string>>;

const word = /[a-z][a-z']*/g;
const plainWord = /^[a-z']+$/;
const hanKey = /[\u3105-\u312f\u3400-\u9fff\u{20000}-\u{323af}]/u;
const contractions: readonly (readonly [RegExp, string])[] = [
  [/\bcan't\b/g, 'can not'],
  [/\bwon't\b/g, 'will not'],
  [/\bshan't\b/g, 'shall not'],
  [/\bain't\b/g, 'am not'],
  [/n't\b/g, ' not'],
  [/'m\b/g, ' am'],
  [/'re\b/g, ' are'],
  [/'ve\b/g, ' have'],
  [/'ll\b/g, ' will'],
  [/'d\b/g, ' would'],
  [/\b(it|that|he|she|there|what|who|where|here|how|everything|everyone|nobody|nothing|life)'s\b/g, '$1 is'],
];

/**
 * Writes slang, dialect and contractions in the one way that the patterns are written in, from a table of content.
 * English entries stand for whole words, Chinese ones for any occurrence, longer ones first.
 */
export class Spelling {
  private readonly words: ReadonlyMap<string, string>;
  private readonly phrases: readonly (readonly [RegExp, string])[];
  private readonly han: ReadonlyMap<string, string>;
  private readonly hanPattern: RegExp | null;

  constructor(table: SpellingTable) {
    const entries = Object.entries(table);
    const latin = entries.filter(([from]) => !hanKey.test(from));
    this.words = new Map(latin.filter(([from]) => plainWord.test(from)));
    this.phrases = latin
      .filter(([from]) => !plainWord.test(from))
      .map(([from, to]) => [new RegExp(`\\b${from}\\b`, 'g'), to]);
    this.han = new Map(entries.filter(([from]) => hanKey.test(from)));
    this.hanPattern = longestFirst([...this.han.keys()]);
  }

  /** The text in the table's spelling. */
  correct(text: string): string {
    const chinese = this.hanPattern ? text.replace(this.hanPattern, (found) => this.han.get(found) ?? found) : text;
    if (!/[a-z]/.test(chinese)) return chinese;
    const spelled = chinese.replace(word, (found) => this.words.get(found) ?? found);
    const whole = contractions.reduce((result, [pattern, to]) => result.replace(pattern, to), spelled);
    return this.phrases.reduce((result, [pattern, to]) => result.replace(pattern, to), whole);
  }
}

function longestFirst(keys: readonly string[]): RegExp | null {
  if (keys.length === 0) return null;
  const sorted = [...keys].sort((a, b) => b.length - a.length);
  return new RegExp(sorted.join('|'), 'gu');
}
