import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { chunksOf } from './chunks.js';
import { openRuntime } from './runtime.js';
const settings = z.object({ folder: z.string(), chunkTokens: z.int() }).parse(workerData);
const request = z.object({ id: z.number(), texts: z.array(z.string()) });
const jobs = [];
let running = false;
const answer = (message) => parentPort?.postMessage(message);
/** The name of an error and nothing of its text, which may hold what a person wrote. */
const reasonOf = (thrown) => (thrown instanceof Error ? thrown.name : 'unknown');
function silenceConsole() {
    // Some runtime errors print token ids, which are a person's words.
    const nothing = () => undefined;
    Object.assign(console, { log: nothing, info: nothing, warn: nothing, error: nothing, debug: nothing });
}
function jobOf(runtime, { id, texts }) {
    const waiting = texts.flatMap((text, index) => chunksOf(runtime.tokens(text), settings.chunkTokens).map((chunk) => ({ text: index, chunk })));
    return { id, waiting, texts: texts.map(() => []) };
}
/** Reads one chunk of the first job and sends that job to the back of the line. */
async function readNext(runtime, job) {
    const next = job.waiting.shift();
    if (next)
        job.texts[next.text]?.push(await runtime.logits(next.chunk));
    if (job.waiting.length > 0)
        jobs.push(job);
    else
        answer({ kind: 'logits', id: job.id, texts: job.texts });
}
async function work(runtime) {
    if (running)
        return;
    running = true;
    for (let job = jobs.shift(); job; job = jobs.shift()) {
        try {
            await readNext(runtime, job);
        }
        catch (thrown) {
            answer({ kind: 'error', id: job.id, reason: reasonOf(thrown) });
        }
        // Lets messages that came in meanwhile join the line.
        await new Promise((resolve) => setImmediate(resolve));
    }
    running = false;
}
async function start() {
    silenceConsole();
    try {
        const runtime = await openRuntime(settings.folder);
        await runtime.logits(runtime.tokens('.'));
        parentPort?.on('message', (message) => {
            const asked = request.parse(message);
            try {
                jobs.push(jobOf(runtime, asked));
            }
            catch (thrown) {
                answer({ kind: 'error', id: asked.id, reason: reasonOf(thrown) });
            }
            void work(runtime);
        });
        answer({ kind: 'ready' });
    }
    catch (thrown) {
        answer({ kind: 'failed', reason: reasonOf(thrown) });
    }
}
await start();
//# sourceMappingURL=worker.js.map