import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { modelLabels, type ModelContract } from '../../../src/nlu/model/contract.js';
import { scoresOf } from '../../../src/nlu/model/scores.js';
import { joinedSignals, modelSignals } from '../../../src/nlu/model/signals.js';
import { topEmotions } from '../../../src/nlu/model/top.js';
import { basicEmotions, emotions, type Language } from '../../../src/nlu/reading.js';

const halves = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, 0.5])) as Record<Name, number>;
const contract: ModelContract = {
  version: '1.0',
  labels: modelLabels,
  emotions: { ...halves(emotions), joy: 0.6, love: 0.6 },
  basic: { en: halves(basicEmotions), zh: halves(basicEmotions), other: halves(basicEmotions) },
  calibration: { 'emotion:joy': { scale: 2, bias: 1 } },
  risk: { en: { l2: 0.3, l3: 0.5, l4: 0.7 }, zh: { l2: 0.3, l3: 0.6, l4: 0.7 } },
  maxTokens: 128,
};
/** Outputs of one chunk: everything unlikely but what is named. */
const outputs = (logits: Record<string, number>): number[] => modelLabels.map((label) => logits[label] ?? -8);
const near = (value: number, expected: number): void =>
  assert.ok(Math.abs(value - expected) < 1e-9, `${value} is not ${expected}`);

describe('scoresOf', () => {
  it('calibrates each label by its own scale and bias', () => {
    const { emotions } = scoresOf([outputs({ 'emotion:joy': 0.5, 'emotion:love': 0.5 })], contract);
    near(emotions.joy, 1 / (1 + Math.exp(-2)));
    near(emotions.love, 1 / (1 + Math.exp(-0.5)));
  });
  it('takes the mean of the chunks for emotions and the highest for risk', () => {
    const scores = scoresOf(
      [outputs({ 'emotion:love': 0, 'risk:l3': -8 }), outputs({ 'emotion:love': -800, 'risk:l3': 0 })],
      contract,
    );
    near(scores.emotions.love, 0.25);
    near(scores.risk.l3, 0.5);
  });
});

describe('topEmotions', () => {
  it('names those over their thresholds, strongest first', () => {
    const { emotions } = scoresOf(
      [outputs({ 'emotion:love': 3, 'emotion:joy': 0.5, 'emotion:fear': 0.2, 'emotion:anger': -1 })],
      contract,
    );
    assert.deepEqual(topEmotions(emotions, contract), ['love', 'joy', 'fear']);
  });
  it('names the strongest where none is over its threshold', () => {
    const { emotions } = scoresOf([outputs({ 'emotion:grief': -2 })], contract);
    assert.deepEqual(topEmotions(emotions, contract), ['grief']);
  });
});

describe('modelSignals', () => {
  const signals = (logits: Record<string, number>, language: Language = 'en') =>
    modelSignals(scoresOf([outputs(logits)], contract), contract, language);

  it('gives nothing below every threshold', () => assert.deepEqual(signals({}), []));
  it('gives the highest level reached, with the strongest subject and the version', () => {
    assert.deepEqual(signals({ 'risk:l2': 3, 'risk:l3': 1, 'risk:l4': 0, 'risk:self_harm': 1, 'risk:suicide': 0 }), [
      { source: 'model:risk:l3@1.0', kind: 'self_harm', level: 3 },
    ]);
  });
  it('goes by the thresholds of the language of the text', () => {
    assert.equal(signals({ 'risk:l3': 0.2 }, 'en')[0]?.level, 3);
    assert.deepEqual(signals({ 'risk:l3': 0.2 }, 'zh'), []);
    assert.equal(signals({ 'risk:l3': 0.2 }, 'other')[0]?.level, 3);
  });
  it('says passive below the highest level and active at it', () => {
    assert.equal(signals({ 'risk:l3': 1, 'risk:suicide': 2 })[0]?.kind, 'passive');
    assert.equal(signals({ 'risk:l3': 1, 'risk:l4': 2, 'risk:suicide': 2 })[0]?.kind, 'active');
  });
  it('counts the highest level only where the one below is reached', () => {
    assert.deepEqual(signals({ 'risk:l4': 2, 'risk:suicide': 2 }), []);
  });
  it('reads harm to others and emergencies by their own kinds', () => {
    assert.equal(signals({ 'risk:l3': 1, 'risk:l4': 2, 'risk:harm': 2 })[0]?.kind, 'harm_to_others');
    assert.equal(signals({ 'risk:l3': 2, 'risk:medical': 2 })[0]?.kind, 'medical');
  });
});

describe('signals amid a conversation', () => {
  const scores = (l3: number) => scoresOf([outputs({ 'risk:l3': l3 })], contract);
  const level = (alone: number, together: number): number =>
    modelSignals(scores(alone), contract, 'en', scores(together))[0]?.level ?? 0;

  it('count where the texts together bear them out', () => assert.equal(level(1, -0.9), 3));
  it('do not count where the texts together speak more clearly against them', () => assert.equal(level(1, -1.1), 0));
  it('count whatever was said before where the text is sure by itself', () => assert.equal(level(2, -8), 3));
  it('are not made by the texts together alone', () => assert.equal(level(-0.1, 8), 0));
  it('need a sure reading where they come from the texts together', () => {
    assert.deepEqual(joinedSignals(scores(1), contract, 'en'), []);
    assert.equal(joinedSignals(scores(2), contract, 'en')[0]?.level, 3);
  });
});
