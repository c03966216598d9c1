import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { HavenError } from '../errors.js';
import { ok, problem, warning } from './finding.js';
/** Whether the policy that is set exists and is valid. `load` throws what is wrong with it. */
export function checkPolicy(name, contentDir, load) {
    const names = policyNames(contentDir).join(', ');
    if (name === null)
        return warning('policy', 'doctor.policy.unset', { names });
    try {
        load();
        return ok('policy');
    }
    catch (thrown) {
        if (!(thrown instanceof HavenError))
            throw thrown;
        return problem('policy', 'doctor.policy.unknown', { name, names });
    }
}
/** The policies there are, without `default`, which is for loopback alone. */
const policyNames = (contentDir) => readdirSync(join(contentDir, 'policy'))
    .map((file) => file.replace(/\.json$/, ''))
    .filter((name) => name !== 'default')
    .sort();
//# sourceMappingURL=policy.js.map