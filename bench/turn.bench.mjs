// The whole product, as people meet it: cold start, memory, and full turns over Direct Line, beside the same messages
// through the reader alone in the same run. Figures are milliseconds; what to compare is the ratio.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openReader } from '../dist/nlu/reader.js';

const turns = 60;
const texts = [
  'My manager moved the deadline again and I stayed until nine.',
  'I slept badly and the day felt long.',
  'It was good to see my sister on Sunday.',
  '今天又加班到很晚，回家只想躺着。',
  '考试前一晚总是睡不着，心里发慌。',
];

const folder = mkdtempSync(join(tmpdir(), 'haven-bench-'));
const port = await freePort();
const product = spawn(process.execPath, ['dist/index.js'], {
  env: {
    PATH: process.env.PATH,
    PORT: String(port),
    DATA_DIR: join(folder, 'store'),
    KEY_FILE: join(folder, 'haven.key'),
    LOG_LEVEL: 'silent',
  },
  stdio: 'ignore',
});
const url = `http://127.0.0.1:${port}`;

try {
  const start = performance.now();
  await ready();
  const cold = performance.now() - start;
  const post = await conversation();
  for (const answer of ['yes', 'UK', 'yes', 'yes']) await post(answer);
  const full = await timed(turns, (turn) => post(texts[turn % texts.length]));
  const reader = await openReader({ modelDir: 'models/understanding' });
  const reading = await timed(turns, (turn) => reader.read(texts[turn % texts.length], []));
  await reader.close();
  console.log(`cold start to ready            ${cold.toFixed(0)} ms`);
  console.log(`memory of the process          ${residentMiB(product.pid).toFixed(0)} MiB`);
  console.log(`reading alone                  p50 ${p50(reading)} ms, p95 ${p95(reading)} ms`);
  console.log(`full turn over Direct Line     p50 ${p50(full)} ms, p95 ${p95(full)} ms`);
  console.log(
    `full turn : reading            ${(quantile(full, 0.5) / quantile(reading, 0.5)).toFixed(1)} : 1 (the turn also reads the window of earlier texts)`,
  );
} finally {
  product.kill();
  await once(product, 'exit');
  rmSync(folder, { recursive: true });
}

async function ready() {
  for (;;) {
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Opens a conversation; the returned function posts a message and resolves after its turn. */
async function conversation() {
  const json = async (path, token, body) => {
    const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
    const answer = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
    return answer.json();
  };
  const { token } = await json('/v3/directline/tokens/generate', null, { locale: 'en' });
  const { conversationId } = await json('/v3/directline/conversations', token, {});
  return (text) =>
    json(`/v3/directline/conversations/${conversationId}/activities`, token, {
      type: 'message',
      text,
      from: { id: 'me' },
    });
}

async function timed(times, run) {
  const took = [];
  for (let turn = 0; turn < times; turn += 1) {
    const start = performance.now();
    await run(turn);
    took.push(performance.now() - start);
  }
  return took.slice(5);
}

function quantile(values, share) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * share)];
}

function p50(values) {
  return quantile(values, 0.5).toFixed(1);
}

function p95(values) {
  return quantile(values, 0.95).toFixed(1);
}

function residentMiB(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? NaN) / 1024;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port: free } = server.address();
  server.close();
  return free;
}
