import { setImmediate } from 'node:timers/promises';
import { languageOf } from '../language.js';
import { normaliser, type Normalise } from '../normalise.js';
import { simplify } from '../normalise/simplify.js';
import { Spelling } from '../normalise/spelling.js';
import { maxLevel, type FloorReading, type Level, type Signal } from '../reading.js';
import { loadLexicon, type Lexicon } from './lexicon.js';
import { scan, type Surroundings } from './scan.js';
import { atOnce, ends, joinWindow, overlappingPieces } from './window.js';

/** Where the lexicons ship; the same place seen from the sources and from the built files. */
export const riskContent = new URL('../../../content/risk/', import.meta.url);

/**
 * The risk floor: reads signs of danger by a lexicon, without a model, on receipt of a text. One of two independent
 * detectors; it can raise the level and never lowers what the other one says.
 */
export class Floor {
  private readonly normalise: Normalise;

  constructor(private readonly lexicons: readonly Lexicon[]) {
    this.normalise = normaliser(new Spelling(Object.assign({}, ...lexicons.map(({ spelling }) => spelling))));
  }

  /**
   * The floor with the shipped lexicons.
   * @throws HavenError `content_invalid`
   */
  static load(folder: URL = riskContent): Floor {
    return new Floor([loadLexicon('en', folder), loadLexicon('zh', folder)]);
  }

  /** Compiles every expression, which engines do on first use, so that no person waits for it. */
  warmUp(): void {
    const latin = 'a';
    // Engines compile anew for texts with characters beyond Latin-1.
    const mixed = latin + String.fromCodePoint(0x7684);
    for (const text of [latin, mixed]) this.read(text, []);
  }

  /**
   * Reads a text; `previous` are the person's earlier texts, oldest first. Both lexicons read any text. It answers at
   * once whatever comes: of a text longer than `atOnce` both ends are read.
   */
  read(text: string, previous: readonly string[]): FloorReading {
    return this.readEnds(ends(text), previous.map(ends));
  }

  private readEnds(text: string, previous: readonly string[]): FloorReading {
    const pain = this.says('pain', [...previous.slice(-5), text].join('\n').slice(-20_000));
    const earlier =
      previous.length > 0
        ? this.scanAll(joinWindow(previous), {
            humour: false,
            pain,
            recovered: false,
            longAgo: false,
            disclosed: false,
          })
        : [];
    const disclosed = levelOf(earlier) >= 3;
    const around = {
      humour: this.says('humour', text),
      pain: pain || disclosed,
      recovered: this.says('recovered', text),
      longAgo: this.says('longAgo', text),
      disclosed,
    };
    const alone = this.scanAll(text, around);
    const signals = this.soberly(text, unique([...alone, ...this.acrossMessages(text, previous, earlier, around)]));
    return { language: languageOf(text), level: levelOf(signals), signals };
  }

  /** Reads all of a text of any length, piece by piece, and lets other work go on between the pieces. */
  async readWhole(text: string, previous: readonly string[]): Promise<FloorReading> {
    const reading = this.read(text, previous);
    if (text.length <= atOnce) return reading;
    const found = [reading.signals];
    for (const piece of overlappingPieces(text)) {
      await setImmediate();
      found.push(this.read(piece, []).signals);
    }
    const signals = unique(found.flat());
    return { language: reading.language, level: levelOf(signals), signals };
  }

  /** Signals that appear only when the newest text is read on from those before: a disclosure told in pieces. */
  private acrossMessages(
    text: string,
    previous: readonly string[],
    earlier: readonly Signal[],
    around: Surroundings,
  ): Signal[] {
    if (previous.length === 0) return [];
    // What only means something after a disclosure (a retraction) is read in the newest text alone, or it would be
    // found again with every later message.
    const together = { ...around, disclosed: false };
    const joined = this.scanAll(joinWindow([...previous.slice(-2), text]), together).filter(({ level }) => level >= 2);
    if (joined.length === 0) return [];
    const last = previous.slice(-2);
    const known = [...earlier, ...[...last, joinWindow(last)].flatMap((said) => this.scanAll(said, together))];
    return joined.filter(({ source, level }) => !known.some((old) => old.source === source && old.level >= level));
  }

  private scanAll(text: string, around: Surroundings): Signal[] {
    const forms = this.normalise(text);
    return unique(forms.flatMap((form) => this.readable(form).flatMap((lexicon) => scan(form, lexicon, around))));
  }

  /** Every lexicon with a letter of its script in the text; the others could find nothing there. */
  private readable(form: string): readonly Lexicon[] {
    return this.lexicons.filter(({ language }) => script[language].test(form));
  }

  private says(what: 'pain' | 'humour' | 'recovered' | 'longAgo' | 'intoxicated', text: string): boolean {
    const lower = simplify(text.toLowerCase());
    return this.lexicons.some(({ context }) => context[what].test(lower));
  }

  /** Drink and drugs take one step off the distance to an act (docs/safety/protocol.md): one level up, from L2. */
  private soberly(text: string, signals: Signal[]): Signal[] {
    const level = levelOf(signals);
    if (level < 2 || level > 3 || !this.says('intoxicated', text)) return signals;
    return [...signals, { source: 'lexicon:intoxicated', kind: 'intoxicated', level: level === 2 ? 3 : 4 }];
  }
}

const script = { en: /[a-z]/, zh: /[\u3400-\u9fff]/ } as const;

const levelOf = (signals: readonly Signal[]): Level =>
  signals.reduce<Level>((level, signal) => maxLevel(level, signal.level), 0);

/** One signal a source, the strongest; strongest first. */
function unique(signals: readonly Signal[]): Signal[] {
  const best = new Map<string, Signal>();
  for (const signal of signals) {
    const known = best.get(signal.source);
    if (!known || signal.level > known.level) best.set(signal.source, signal);
  }
  return [...best.values()].sort((a, b) => b.level - a.level);
}
