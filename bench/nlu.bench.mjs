// Reading: time by length beside the bare runtime on the same graph in the same run, start-up, memory, and how long the
// event loop is held while messages wait. Times of one run are only good for ratios: machines and neighbours differ.
import { existsSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const path = (place) => fileURLToPath(new URL(place, import.meta.url));
const modelDir = process.env.MODEL_DIR ?? path('../models/understanding');
if (!existsSync(`${modelDir}/onnx/model_quantized.onnx`)) {
  process.stdout.write('no model: nothing to measure\n');
  process.exit(0);
}

const sentence = 'my boss shouted at me again today and I do not know what I should say to my wife when I come home ';
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const print = (name, value) => process.stdout.write(`${name.padEnd(58)} ${value}\n`);

async function times(task, rounds = 60) {
  for (let i = 0; i < 10; i += 1) await task();
  const taken = [];
  for (let i = 0; i < rounds; i += 1) {
    const start = performance.now();
    await task();
    taken.push(performance.now() - start);
  }
  return median(taken);
}

const residentBefore = process.memoryUsage().rss;
const started = performance.now();
const { openReader } = await import('../dist/nlu/reader.js');
const reader = await openReader({ modelDir });
const loaded = performance.now() - started;
await reader.read(sentence, []);
print('start: reader with lexicons and model, ms', loaded.toFixed(0));
print(
  'memory: resident with the model, MB (before)',
  `${(process.memoryUsage().rss / 1e6).toFixed(0)} (${(residentBefore / 1e6).toFixed(0)})`,
);

const { AutoTokenizer, env } = await import('@huggingface/transformers');
const ort = await import('onnxruntime-node');
env.allowRemoteModels = false;
env.localModelPath = path('..');
const tokenizer = await AutoTokenizer.from_pretrained(modelDir, { local_files_only: true });
const session = await ort.InferenceSession.create(`${modelDir}/onnx/model_quantized.onnx`, {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
});

/** A text of about so many tokens. */
function textOf(tokens) {
  const words = sentence.repeat(20).split(' ');
  let text = '';
  for (const word of words) {
    if (tokenizer.encode(text).length >= tokens) return text.trim();
    text += `${word} `;
  }
  return text.trim();
}

async function bare(text) {
  const ids = BigInt64Array.from(tokenizer.encode(text), BigInt);
  const tensor = (data) => new ort.Tensor('int64', data, [1, data.length]);
  const inputs = {
    input_ids: tensor(ids),
    attention_mask: tensor(ids.map(() => 1n)),
    token_type_ids: tensor(ids.map(() => 0n)),
  };
  await session.run(Object.fromEntries(Object.entries(inputs).filter(([name]) => session.inputNames.includes(name))));
}

for (const tokens of [10, 35, 126]) {
  const text = textOf(tokens);
  const floor = await times(async () => reader.floor(text, []), 200);
  const whole = await times(() => reader.read(text, []));
  const alone = await times(() => bare(text));
  print(`${String(tokens).padStart(3)} tokens: floor alone, ms`, floor.toFixed(3));
  print(
    `${String(tokens).padStart(3)} tokens: whole reading, ms; bare runtime, ms; ratio`,
    `${whole.toFixed(1)}; ${alone.toFixed(1)}; ${(whole / alone).toFixed(2)}`,
  );
}

const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
const text = textOf(126);
const from = performance.now();
await Promise.all(Array.from({ length: 50 }, () => reader.read(text, [])));
const all = performance.now() - from;
delay.disable();
print('50 messages of 126 tokens at once: all read after, ms', all.toFixed(0));
print(
  '  event loop held meanwhile, 99th percentile and most, ms',
  `${(delay.percentile(99) / 1e6).toFixed(1)}, ${(delay.max / 1e6).toFixed(1)}`,
);
await reader.close();
await session.release();
