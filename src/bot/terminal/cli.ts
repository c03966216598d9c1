import { installed } from '../../config.js';
import { loadDialogContent } from '../../dialogs/content.js';
import { makeStep } from '../../dialogs/step.js';
import { asHavenError, type HavenError } from '../../errors.js';
import { policyWith } from '../../languageModel.js';
import { openReader } from '../../nlu/reader.js';
import { loadOwnLines } from '../../ownLines.js';
import { loadPolicy } from '../../policy.js';
import { openMemoryStore } from '../../store/openMemoryStore.js';
import { Wording } from '../../wording.js';
import { composeTerminal } from './compose.js';
import { readOptions } from './options.js';
import { runScript } from './script.js';
import { talk } from './talk.js';

/** Scripts begin at a fixed time, so that the same lines give the same answers. */
const scriptsBegin = Date.parse('2026-01-05T09:00:00Z');

const print = (line: string): boolean => process.stdout.write(`${line}\n`);
const complain = (error: HavenError): boolean =>
  process.stderr.write(`${JSON.stringify(error)}\n${error.detail ?? ''}\n`);

/** `npm run chat`: a conversation in the terminal, or with `--json` a script of one. Nothing of it is kept. */
async function main(): Promise<void> {
  const { json, trace, onboard } = readOptions(process.argv.slice(2));
  const content = loadDialogContent(installed('content'), loadOwnLines(process.env['CRISIS_LINES'] || null));
  const reader = await openReader({ modelDir: process.env['MODEL_DIR'] ?? installed('models/understanding') });
  const chat = await composeTerminal({
    step: makeStep(content),
    reader,
    // A conversation in a terminal is the same every time: no language model takes part.
    policy: policyWith(loadPolicy(process.env['POLICY'] || null), null),
    wording: content.wording,
    frame: Wording.load(installed('content/page')),
    consoleWords: Wording.load(installed('content/console')),
    openStore: openMemoryStore,
    startsAt: json ? scriptsBegin : Date.now(),
    onboard,
  });
  try {
    if (json) await runScript(chat, process.stdin, { print, complain, trace });
    else await talk(chat, process.stdin, process.stdout);
  } finally {
    await reader.close();
  }
}

// The one who reads may stop early (`| head -1`): that ends the run, and is no failure.
process.stdout.on('error', () => process.exit(0));

main().catch((thrown: unknown) => {
  complain(asHavenError(thrown));
  process.exitCode = 1;
});
