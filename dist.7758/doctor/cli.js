import { systemClock } from '../clock.js';
import { installed, readConfig } from '../config.js';
import { loadDialogContent } from '../dialogs/content.js';
import { asHavenError } from '../errors.js';
import { openReader } from '../nlu/reader.js';
import { loadPolicy } from '../policy.js';
import { Wording } from '../wording.js';
import { checkCrisisLines } from './crisisLines.js';
import { ok, problem, warning } from './finding.js';
import { checkModel } from './model.js';
import { checkNode } from './node.js';
import { checkPolicy } from './policy.js';
import { checkStore } from './store.js';
/** `npm run doctor`: looks at this installation; each finding names its fix. Ends with 1 when there is a problem. */
const findings = await examine();
const operator = Wording.load(installed('content/operator'));
for (const finding of findings)
    console.log(wordsFor(finding));
const count = (state) => findings.filter((finding) => finding.state === state).length;
console.log(operator.say('en', 'doctor.sum', { problems: count('problem'), warnings: count('warning') }));
process.exit(count('problem') === 0 ? 0 : 1);
async function examine() {
    const node = checkNode(process.versions.node);
    try {
        const config = readConfig(process.env);
        return [node, ...(await examineInstallation(config))];
    }
    catch (thrown) {
        const { code, detail } = asHavenError(thrown);
        return [node, problem('settings', 'doctor.config', { detail: detail ?? code })];
    }
}
async function examineInstallation(config) {
    return [
        await examineModel(config),
        ...(await checkStore(config)),
        checkPolicy(config.policy, installed('content'), () => loadPolicy(config.policy)),
        ...examineContent(),
        config.app ? ok('Teams') : warning('Teams', 'doctor.app.unset'),
    ];
}
async function examineModel({ modelDir }) {
    const reader = await openReader({ modelDir });
    const finding = checkModel(modelDir, reader);
    await reader.close();
    return finding;
}
function examineContent() {
    try {
        const { lines } = loadDialogContent(installed('content'));
        return [ok('content'), ...checkCrisisLines(lines, systemClock.now())];
    }
    catch (thrown) {
        return [problem('content', 'doctor.content.invalid', { detail: asHavenError(thrown).detail ?? '' })];
    }
}
function wordsFor({ check, state, key, params }) {
    const finding = key ? operator.say('en', key, params) : '';
    return operator.say('en', `doctor.${state}`, { check, finding });
}
//# sourceMappingURL=cli.js.map