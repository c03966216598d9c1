import { readFileSync } from 'node:fs';
import { installed } from './config.js';
import { parsePolicy } from './dialogs/policyFile.js';
import { HavenError } from './errors.js';
/** The policy for trying Haven out on one machine; beyond loopback the configuration asks for another. */
const onLoopback = 'default';
/**
 * Reads `content/policy/<name>.json`.
 * @throws HavenError `config_invalid` when there is no such policy, or it is not valid
 */
export function loadPolicy(name) {
    return parsePolicy(read(installed('content/policy', `${name ?? onLoopback}.json`)));
}
function read(path) {
    try {
        return readFileSync(path, 'utf8');
    }
    catch (cause) {
        throw new HavenError('config_invalid', `POLICY: there is no ${path}`, { cause });
    }
}
//# sourceMappingURL=policy.js.map