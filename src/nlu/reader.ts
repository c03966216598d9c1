import { HavenError, asHavenError } from '../errors.js';
import { Floor } from './floor/floor.js';
import { languageOf } from './language.js';
import { mostBytes } from './limits.js';
import { joinedSignals, modelSignals } from './model/signals.js';
import { scoresOf, type Scores } from './model/scores.js';
import { topEmotions } from './model/top.js';
import { Understanding } from './model/understanding.js';
import type { Corrections } from './personal.js';
import { maxLevel, type FloorReading, type Reader, type Reading, type Signal } from './reading.js';
import { loadTopics, type FindTopics } from './topics.js';

/** Earlier texts that are read together with the newest one, and how much of them. */
const windowTexts = 4;
const windowLength = 600;

/** What a reader is opened with. */
export interface ReaderSettings {
  /** Folder of the model, `models/understanding`; null reads with the floor alone. */
  modelDir: string | null;
}

/**
 * Opens the reader. Without a usable model it reads with the floor alone and says so in `degraded()`.
 * @throws HavenError `content_invalid` when the lexicons cannot be read
 */
export async function openReader(settings: ReaderSettings): Promise<Reader> {
  const opening = openModel(settings.modelDir);
  try {
    // The lexicons are compiled while the model loads in its thread.
    const floor = Floor.load();
    floor.warmUp();
    return new FloorAndModel(floor, loadTopics(), await opening);
  } catch (thrown) {
    await (await opening)?.close();
    throw thrown;
  }
}

async function openModel(folder: string | null): Promise<Understanding | null> {
  if (folder === null) return null;
  try {
    return await Understanding.open(folder);
  } catch (thrown) {
    const { code } = asHavenError(thrown);
    if (code === 'model_missing' || code === 'model_failed') return null;
    throw thrown;
  }
}

/** Two independent detectors side by side: either raises the level, neither lowers what the other says. */
class FloorAndModel implements Reader {
  constructor(
    private readonly lexicon: Floor,
    private readonly topics: FindTopics,
    private readonly model: Understanding | null,
  ) {}

  floor(text: string, previous: readonly string[]): FloorReading {
    return this.lexicon.read(text, previous);
  }

  async read(text: string, previous: readonly string[], corrections: Corrections = {}): Promise<Reading> {
    if (Buffer.byteLength(text) > mostBytes) throw new HavenError('text_too_long');
    // The model's thread begins at once; what is found without it is found meanwhile.
    const understanding = this.understand(text, previous);
    const floor = await this.lexicon.readWhole(text, previous);
    const topics = this.topics(text);
    const understood = await understanding;
    if (!understood) return { ...floor, emotions: null, basic: null, top: [], topics, model: null };
    const { scores, signals, model } = understood;
    const all = [...floor.signals, ...signals];
    return {
      language: floor.language,
      level: all.reduce((level, signal) => maxLevel(level, signal.level), floor.level),
      signals: all,
      emotions: scores.emotions,
      basic: scores.basic,
      top: topEmotions(scores.emotions, model.contract, corrections),
      topics,
      model: model.contract.version,
    };
  }

  degraded(): string[] {
    return this.model === null || this.model.broken ? ['model'] : [];
  }

  async close(): Promise<void> {
    await this.model?.close();
  }

  private async understand(
    text: string,
    previous: readonly string[],
  ): Promise<{ scores: Scores; signals: Signal[]; model: Understanding } | null> {
    const { model } = this;
    if (!model || model.broken || text.trim() === '') return null;
    try {
      const [scores] = await this.scores(model, [text]);
      if (!scores) return null;
      return { scores, signals: await this.withWindow(model, scores, text, previous), model };
    } catch (thrown) {
      const error = asHavenError(thrown);
      // The floor has read the text already; a text that the model cannot read must not cost the person that reading.
      if (error.code === 'model_failed') return null;
      throw error;
    }
  }

  /**
   * The model's signals for the text, borne out and raised by the last texts read together. What those said without the
   * newest text was signalled when they came; only what needs the newest text counts.
   */
  private async withWindow(
    model: Understanding,
    alone: Scores,
    text: string,
    previous: readonly string[],
  ): Promise<Signal[]> {
    const language = languageOf(text);
    const before = earlier(previous);
    const [together = null] =
      before === '' || text.length > windowLength ? [] : await this.scores(model, [`${before}\n${text}`]);
    const signals = modelSignals(alone, model.contract, language, together).filter(
      ({ level }) => level > 2 || alone.risk.l2 >= sureOfLittle || !saysLittle(text),
    );
    const raised = together ? joinedSignals(together, model.contract, language) : [];
    if (levelOf(raised) <= levelOf(signals)) return signals;
    const [without] = await this.scores(model, [before]);
    const known = without ? joinedSignals(without, model.contract, language) : [];
    return levelOf(raised) > levelOf(known) ? raised : signals;
  }

  private async scores(model: Understanding, texts: readonly string[]): Promise<Scores[]> {
    return (await model.read(texts)).map((chunks) => scoresOf(chunks, model.contract));
  }
}

/**
 * A few words ("thanks, bye", “在吗”) are little for a model of sentences to find something unclear in, and it errs there
 * most; so it must be surer. Those that do mean something are in the lexicon.
 */
const saysLittle = (text: string): boolean => {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return han > 0 ? han <= 7 : words <= 3;
};
/** The chance of level 2 from which a few words count; above that of greetings, thanks and goodbyes. */
const sureOfLittle = 0.9;

const levelOf = (signals: readonly Signal[]): number =>
  signals.reduce((level, signal) => Math.max(level, signal.level), 0);

const earlier = (previous: readonly string[]): string =>
  previous
    .slice(-windowTexts)
    .filter((text) => text.trim() !== '')
    .join('\n')
    .slice(-windowLength);
