import { tryModel } from '../bot/rewording/tryModel.js';
import { systemClock } from '../clock.js';
import { installed, readConfig, type Config } from '../config.js';
import { loadDialogContent } from '../dialogs/content.js';
import { asHavenError } from '../errors.js';
import { policyWith } from '../languageModel.js';
import { openReader } from '../nlu/reader.js';
import { loadOwnLines } from '../ownLines.js';
import { loadPolicy } from '../policy.js';
import { Wording } from '../wording.js';
import { checkCrisisLines } from './crisisLines.js';
import { ok, problem, warning, type Finding } from './finding.js';
import { checkLanguageModel } from './languageModel.js';
import { checkModel } from './model.js';
import { checkNode } from './node.js';
import { checkOwnLines } from './ownLines.js';
import { checkPolicy } from './policy.js';
import { checkStore } from './store.js';

/** `npm run doctor`: looks at this installation; each finding names its fix. Ends with 1 when there is a problem. */
const findings = await examine();
const operator = Wording.load(installed('content/operator'));
for (const finding of findings) console.log(wordsFor(finding));
const count = (state: Finding['state']): number => findings.filter((finding) => finding.state === state).length;
console.log(operator.say('en', 'doctor.sum', { problems: count('problem'), warnings: count('warning') }));
process.exit(count('problem') === 0 ? 0 : 1);

async function examine(): Promise<Finding[]> {
  const node = checkNode(process.versions.node);
  try {
    const config = readConfig(process.env);
    return [node, ...(await examineInstallation(config))];
  } catch (thrown) {
    const { code, detail } = asHavenError(thrown);
    return [node, problem('settings', 'doctor.config', { detail: detail ?? code })];
  }
}

async function examineInstallation(config: Config): Promise<Finding[]> {
  return [
    await examineModel(config),
    ...(await checkStore(config)),
    checkPolicy(config.policy, installed('content'), () => loadPolicy(config.policy)),
    ...(await examineLanguageModel(config)),
    ...examineContent(),
    ...examineOwnLines(config),
    config.app ? ok('Teams') : warning('Teams', 'doctor.app.unset'),
  ];
}

async function examineModel({ modelDir }: Config): Promise<Finding> {
  const reader = await openReader({ modelDir });
  const finding = checkModel(modelDir, reader);
  await reader.close();
  return finding;
}

async function examineLanguageModel({ languageModel, policy }: Config): Promise<Finding[]> {
  if (!languageModel) return [];
  const forbidden = whyForbidden(() => policyWith(loadPolicy(policy), languageModel));
  return [
    await checkLanguageModel(languageModel, forbidden, async () => {
      const reader = await openReader({ modelDir: null });
      const parts = { reader, clock: systemClock };
      return tryModel(languageModel, installed('content'), process.env, parts).finally(() => reader.close());
    }),
  ];
}

function whyForbidden(check: () => unknown): string | null {
  try {
    check();
    return null;
  } catch (thrown) {
    return asHavenError(thrown).detail ?? '';
  }
}

function examineContent(): Finding[] {
  try {
    const { lines } = loadDialogContent(installed('content'));
    return [ok('content'), ...checkCrisisLines(lines, systemClock.now())];
  } catch (thrown) {
    return [problem('content', 'doctor.content.invalid', { detail: asHavenError(thrown).detail ?? '' })];
  }
}

function examineOwnLines({ crisisLines }: Config): Finding[] {
  try {
    return checkOwnLines(loadOwnLines(crisisLines), systemClock.now());
  } catch (thrown) {
    return [problem('own crisis lines', 'doctor.ownLines.invalid', { detail: asHavenError(thrown).detail ?? '' })];
  }
}

function wordsFor({ check, state, key, params }: Finding): string {
  const finding = key ? operator.say('en', key, params) : '';
  return operator.say('en', state === 'ok' && key ? 'doctor.okSaying' : `doctor.${state}`, { check, finding });
}
