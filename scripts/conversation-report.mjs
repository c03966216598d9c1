/**
 * Plays every scripted conversation of test/conversations and writes docs/safety/conversations.html, for a clinician to
 * read or print. Usage: npm run report:conversations [-- FILE]. Fails when a conversation that should hold does not.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { charts } from '../src/dialogs/charts/index.js';
import { play } from '../test/dialogs/support/conversation.js';
import { courseRules } from '../test/dialogs/support/course.js';
import { lints } from '../test/dialogs/support/lint.js';
import { rules } from '../test/dialogs/support/rubric.js';
import { covered } from '../test/dialogs/support/covered.js';
import { loadScripts } from '../test/dialogs/support/scripts.js';
import { content } from '../test/dialogs/support/talk.js';
import { page } from './conversation-report/page.mjs';
import { resultOf } from './conversation-report/summary.mjs';

const target = process.argv[2] ?? fileURLToPath(new URL('../docs/safety/conversations.html', import.meta.url));

const conversations = loadScripts().map(({ name, script }) => ({
  id: name.replace(/\.yaml$/, ''),
  script,
  played: play(script),
}));

const written = page({
  conversations,
  parts: covered,
  rules: [...rules, ...courseRules].map(({ name }) => name),
  lints,
  charts,
  wording: content.wording,
});
writeFileSync(target, written);

const failed = conversations.filter((one) => resultOf(one).name === 'fails').map(({ id }) => id);
console.log(`${conversations.length} conversations written to ${target}`);
if (failed.length > 0) {
  console.error(`Not as expected: ${failed.join(', ')}`);
  process.exitCode = 1;
}
