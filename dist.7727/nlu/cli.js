import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { asHavenError } from '../errors.js';
import { answerLine } from './lines/answer.js';
import { linesOf } from './lines/lines.js';
import { openReader } from './reader.js';
/**
 * `npm run -s read`: one text or JSON request a line on stdin, one JSON object a line on stdout, in the same order and
 * nothing else. A bad line gives an error object and the run goes on.
 */
async function main() {
    const shipped = fileURLToPath(new URL('../../models/understanding', import.meta.url));
    const reader = await openReader({ modelDir: resolve(process.env['MODEL_DIR'] ?? shipped) });
    try {
        for await (const line of linesOf(process.stdin))
            await print(await answerLine(line, reader));
    }
    finally {
        await reader.close();
    }
}
/** Writes one line and waits while the other side does not take more. */
function print(answer) {
    return new Promise((done) => {
        if (process.stdout.write(`${JSON.stringify(answer)}\n`))
            done();
        else
            process.stdout.once('drain', done);
    });
}
// The one who reads may stop early (`| head -1`): that ends the run, and is no failure.
process.stdout.on('error', () => process.exit(0));
await main().catch((thrown) => {
    process.stderr.write(`${JSON.stringify(asHavenError(thrown))}\n`);
    process.exitCode = 1;
});
//# sourceMappingURL=cli.js.map