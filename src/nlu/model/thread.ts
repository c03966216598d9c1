import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { WorkerSettings } from './messages.js';

/** Megabytes for what a reading leaves behind at once. More is kept for good by the engine and never needed. */
const youngGeneration = 12;

/**
 * Starts the model's thread: the built file, or the source through tsx where only that is there (tests, development).
 * What the runtime's native code would print is kept from the process's output.
 */
export function startThread(settings: WorkerSettings): Worker {
  const built = new URL('./worker.js', import.meta.url);
  const limits = { maxYoungGenerationSizeMb: youngGeneration };
  const options = { workerData: settings, resourceLimits: limits, stdout: true, stderr: true };
  if (existsSync(fileURLToPath(built))) return new Worker(built, options);
  return new Worker(sourceStarter, { ...options, eval: true });
}

// A worker does not take over the parent's TypeScript loader on every Node version; this registers it in the thread.
const sourceStarter = `
  const { register } = await import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))});
  register();
  await import(${JSON.stringify(new URL('./worker.ts', import.meta.url).href)});
`;
