// The shipped reader's graph beside one of RoBERTa-base's shape with random int8 weights, on the same pieces, one thread,
// taking turns in one run. The peer is not shipped (125 MB); make it once:
//   cd models && python -m training.peer --out /tmp/peer.onnx        then  PEER_MODEL=/tmp/peer.onnx npm run bench -- peer
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as ort from 'onnxruntime-node';

const own = fileURLToPath(new URL('../models/understanding/onnx/model_quantized.onnx', import.meta.url));
const peer = process.env.PEER_MODEL ?? '';
if (!existsSync(own) || !existsSync(peer)) {
  process.stdout.write('no PEER_MODEL: nothing to measure (see the head of bench/peer.bench.mjs)\n');
  process.exit(0);
}

const options = { intraOpNumThreads: 1, interOpNumThreads: 1 };
const sessions = {
  own: await ort.InferenceSession.create(own, options),
  peer: await ort.InferenceSession.create(peer, options),
};
const rounds = 60;
const pieces = 40_000; // both vocabularies have more

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

function inputs(length) {
  const ids = BigInt64Array.from({ length }, (_, place) => BigInt(10 + ((place * 7919) % pieces)));
  const tensor = (data) => new ort.Tensor('int64', data, [1, length]);
  return { input_ids: tensor(ids), attention_mask: tensor(new BigInt64Array(length).fill(1n)) };
}

for (const length of [10, 35, 128]) {
  const feeds = inputs(length);
  const took = { own: [], peer: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, session] of Object.entries(sessions)) {
      const start = performance.now();
      await session.run(feeds);
      if (round >= 10) took[name].push(performance.now() - start);
    }
  }
  const [ours, theirs] = [median(took.own), median(took.peer)];
  process.stdout.write(
    `${String(length).padStart(3)} pieces: shipped graph, ms; RoBERTa-base shape, ms; ratio   ` +
      `${ours.toFixed(1)}; ${theirs.toFixed(1)}; ${(theirs / ours).toFixed(2)}\n`,
  );
}
