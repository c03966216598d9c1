import { ok, problem } from './finding.js';
/** The lowest minor version of each supported even major; later majors are taken as supported (package.json, `engines`). */
const lowestMinor = { 20: 19, 22: 13 };
/** Whether this Node is one Haven is tested on. `version` as in `process.versions.node`. */
export function checkNode(version) {
    const [major = 0, minor = 0] = version.split('.').map(Number);
    const supported = major >= 24 || minor >= (lowestMinor[major] ?? Infinity);
    return supported ? ok('node') : problem('node', 'doctor.node', { version });
}
//# sourceMappingURL=node.js.map