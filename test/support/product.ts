import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The product as people start it, in a process of its own. */
export interface Product {
  url: string;
  dataDir: string;
  keyFile: string;
  /** Everything the process has written, stdout and stderr. */
  output(): string;
  /** Ends the process at once, as a power cut would, or politely. */
  stop(signal?: NodeJS.Signals): Promise<void>;
  pid: number;
}

/** Starts the built product on a free port and waits until it is ready. */
export async function startProduct(env: Record<string, string> = {}): Promise<Product> {
  const folder = mkdtempSync(join(tmpdir(), 'haven-product-'));
  const port = env['PORT'] ?? String(await freePort());
  const settings = {
    PORT: port,
    DATA_DIR: join(folder, 'store'),
    KEY_FILE: join(folder, 'keys/haven.key'),
    LOG_LEVEL: 'debug',
    ...env,
  };
  const child = spawn(process.execPath, ['dist/index.js'], {
    env: { PATH: process.env['PATH'] ?? '', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = collect(child);
  const url = `http://127.0.0.1:${port}`;
  await untilReady(url, child, output);
  return {
    url,
    dataDir: settings.DATA_DIR,
    keyFile: settings.KEY_FILE,
    output,
    pid: child.pid ?? 0,
    async stop(signal = 'SIGTERM') {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill(signal);
      await once(child, 'exit');
    },
  };
}

function collect(child: ChildProcess): () => string {
  const parts: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => parts.push(chunk.toString()));
  return () => parts.join('');
}

async function untilReady(url: string, child: ChildProcess, output: () => string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`the product ended with ${child.exitCode}\n${output()}`);
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the product was not ready within 30 s\n${output()}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
