import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { requestOf } from '../../../src/nlu/evaluate/arguments.js';
import { calibrationError } from '../../../src/nlu/evaluate/calibration.js';
import { countsOf, f1, total } from '../../../src/nlu/evaluate/counts.js';
import { byAuthor } from '../../../src/nlu/evaluate/byAuthor.js';
import { emotionReport } from '../../../src/nlu/evaluate/emotionReport.js';
import { riskReport } from '../../../src/nlu/evaluate/riskReport.js';
import { readSet } from '../../../src/nlu/evaluate/rows.js';
import { wilson } from '../../../src/nlu/evaluate/wilson.js';
import { emotions, type Emotion, type Level, type Reading } from '../../../src/nlu/reading.js';
import { loadContract } from '../../../src/nlu/model/contract.js';
import { tinyModel } from '../model/folder.js';

const folder = mkdtempSync(join(tmpdir(), 'haven-eval-'));
const near = (value: number, expected: number, by = 0.0005): void =>
  assert.ok(Math.abs(value - expected) < by, `${value} is not ${expected}`);
const reading = (level: Level, top: Emotion[] = []): Reading => ({
  language: 'en',
  level,
  signals: [],
  basic: null,
  top,
  topics: [],
  model: null,
  emotions: null,
});

describe('wilson', () => {
  it('gives the interval of the published example, 0 of 10 and 9 of 10', () => {
    near(wilson(0, 10).high, 0.2775);
    near(wilson(9, 10).low, 0.5958);
    near(wilson(9, 10).high, 0.9821);
  });
  it('says nothing of nothing', () => assert.ok(Number.isNaN(wilson(0, 0).share)));
});

describe('F1', () => {
  const said = [['joy'], ['joy', 'love'], []];
  const right = [['joy'], ['love'], ['joy']];
  it('comes from right and wrong decisions', () => {
    const joy = countsOf('joy', said, right);
    assert.deepEqual(joy, { truePositive: 1, falsePositive: 1, falseNegative: 1 });
    near(f1(joy), 0.5);
  });
  it('is taken over all labels together for the micro average', () => {
    near(f1(total([countsOf('joy', said, right), countsOf('love', said, right)])), 2 / 3);
  });
  it('is 0 for a label that nobody said or meant', () => assert.equal(f1(countsOf('fear', said, right)), 0));
});

describe('calibrationError', () => {
  it('is 0 where probabilities are kept', () => near(calibrationError([1, 1, 0, 0], [true, true, false, false]), 0));
  it('is the distance where they are not', () => near(calibrationError([0.9, 0.9], [true, false]), 0.4));
});

describe('emotionReport', () => {
  it('scores the 28 labels from what a reading has on top', () => {
    const rows = [
      { text: 'a', labels: ['joy', 'love'] },
      { text: 'b', labels: ['grief'] },
    ];
    const report = emotionReport(rows, [reading(0, ['joy', 'love']), reading(0, ['sadness'])], () => []);
    assert.deepEqual(report.labels, [...emotions]);
    near(report.macroF1, 2 / 28);
    near(report.microF1, 2 / 3);
  });
  it('scores a basic set on the labels it uses', () => {
    const rows = [
      { text: 'a', labels: ['anger'] },
      { text: 'b', labels: ['fear'] },
    ];
    const report = emotionReport(rows, [reading(0), reading(0)], () => ['anger']);
    assert.deepEqual(report.labels, ['anger', 'fear']);
    near(report.perLabel['anger']?.precision ?? 0, 0.5);
  });
});

describe('byAuthor', () => {
  const contract = loadContract(tinyModel);
  const zero = Object.fromEntries(emotions.map((name) => [name, 0]));
  const threshold = contract.emotions.sadness;
  /** A little too sad every time, for somebody who means sadness only when it is plain. */
  const sad = (probability: number): Reading => ({
    ...reading(0),
    emotions: { ...zero, sadness: probability, neutral: 0.9 } as never,
  });
  const rows = ['a', 'b', 'c', 'd'].map((text) => ({
    text,
    labels: text === 'd' ? ['sadness'] : ['neutral'],
    author: 'one',
  }));

  it('says less often what an author keeps denying, and not the first time', () => {
    const little = threshold * 1.05;
    const report = byAuthor(rows, [sad(little), sad(little), sad(little), sad(0.99)], contract);
    assert.equal(report?.authors, 1);
    assert.equal(report?.rows, 3);
    assert.ok((report?.after ?? 0) > (report?.before ?? 1), JSON.stringify(report));
  });
  it('has nothing to say of authors with one text', () => {
    assert.equal(byAuthor([{ text: 'a', labels: [], author: 'one' }], [sad(0.9)], contract), null);
  });
});

describe('riskReport', () => {
  const row = (level: Level, kinds: string[] = [], style = '') => ({
    text: 't',
    level,
    kinds,
    style,
    lang: 'en',
    previous: [],
  });
  const rows = [
    row(4, ['plan'], 'slang'),
    row(3, ['passive'], 'slang+dialect'),
    row(3, ['passive']),
    row(0),
    row(1),
    row(2),
  ];
  const report = riskReport(
    rows,
    [4, 2, 0, 3, 2, 0].map((level) => reading(level === 4 ? 4 : level === 3 ? 3 : level === 2 ? 2 : 0)),
  );

  it('counts recall, misses and false alarms', () => {
    assert.deepEqual([report.recall.hits, report.recall.of], [1, 3]);
    assert.deepEqual([report.missed.hits, report.missed.of], [1, 3]);
    assert.deepEqual([report.recallL4.hits, report.recallL4.of], [1, 1]);
    assert.deepEqual([report.falseCard.hits, report.falseCard.of], [1, 2]);
    assert.deepEqual([report.falseQuestion.hits, report.falseQuestion.of], [1, 2]);
  });
  it('tells kinds and styles apart', () => {
    assert.deepEqual([report.byKind['passive']?.hits, report.byKind['passive']?.of], [0, 2]);
    assert.deepEqual(Object.keys(report.byStyle), ['dialect', 'slang']);
  });
  it('lists each wrong row by its number and holds no text', () => {
    assert.deepEqual(
      report.misses.map(({ row: number }) => number),
      [2, 3],
    );
    assert.deepEqual(
      report.falseAlarms.map(({ row: number }) => number),
      [4, 5],
    );
    assert.ok(!('text' in (report.misses[0] ?? {})));
  });
});

describe('readSet', () => {
  const write = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  it('tells emotion sets from risk sets, packed or not', () => {
    assert.equal(readSet(write('e.jsonl.gz', gzipSync('{"text":"a","labels":["joy"]}\n'))).sort, 'emotion');
    assert.equal(readSet(write('r.jsonl', '{"text":"a","level":3}\n')).sort, 'risk');
  });
  it('names the line that is wrong', () => {
    assert.throws(() => readSet(write('w.jsonl', '{"text":"a","level":3}\n{"text":"a","level":9}\n')), {
      detail: /:2$/,
    });
    assert.throws(() => readSet(write('x.jsonl', '{"text"\n')), { code: 'bad_json' });
    assert.throws(() => readSet(write('y.jsonl', '')), { code: 'bad_request' });
  });
});

describe('requestOf', () => {
  it('takes several sets', () => {
    assert.deepEqual(requestOf(['--set', 'a=x.jsonl', '--set', 'b=y=z.jsonl', '--json']), {
      sets: [
        { name: 'a', path: 'x.jsonl' },
        { name: 'b', path: 'y=z.jsonl' },
      ],
      json: true,
      show: false,
      floorOnly: false,
    });
  });
  it('refuses what it does not know', () => {
    for (const args of [[], ['--set', 'a'], ['--sets', 'a=b']])
      assert.throws(() => requestOf(args), { code: 'bad_request' });
  });
});

describe('npm run eval', () => {
  const cli = fileURLToPath(new URL('../../../src/nlu/evaluate/cli.ts', import.meta.url));
  const set = join(folder, 'set.jsonl');
  writeFileSync(
    set,
    '{"text":"I want to kill myself","level":3,"kinds":["active"]}\n{"text":"we planted a quincunx","level":3,"kinds":["passive"]}\n',
  );
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', cli, '--set', `mine=${set}`, ...args], {
      encoding: 'utf8',
      env: { ...process.env, MODEL_DIR: tinyModel },
    });

  it('prints a table without the texts, and with them only when asked', () => {
    const { stdout, status } = run('--floor');
    assert.equal(status, 0);
    assert.match(stdout, /mine: 2 rows/);
    assert.match(stdout, /row 2: L3 read as L0/);
    assert.ok(!stdout.includes('quincunx'));
    assert.ok(run('--floor', '--show').stdout.includes('quincunx'));
  });
  it('prints JSON', () => {
    const { reports, model } = JSON.parse(run('--json').stdout);
    assert.equal(model, '0.0.1-tiny');
    assert.equal(reports.mine.rows, 2);
  });
  it('fails with a message when a file is not there', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', cli, '--set', 'a=/nowhere.jsonl', '--floor'],
      { encoding: 'utf8' },
    );
    assert.equal(status, 1);
    assert.ok(stderr.length > 0);
  });
});
