import { parseArgs } from 'node:util';
import { HavenError } from '../../errors.js';
/**
 * The request in a command line: `--set NAME=FILE.jsonl …`, `--json`, `--show`, `--floor`.
 * @throws HavenError `bad_request` without a set, or with an option there is not
 */
export function requestOf(args) {
    try {
        const { values } = parseArgs({
            args: [...args],
            options: {
                set: { type: 'string', multiple: true, default: [] },
                json: { type: 'boolean', default: false },
                show: { type: 'boolean', default: false },
                floor: { type: 'boolean', default: false },
            },
        });
        const sets = values.set.map(namedSet);
        if (sets.length === 0)
            throw new HavenError('bad_request', 'at least one --set NAME=FILE is needed');
        return { sets, json: values.json, show: values.show, floorOnly: values.floor };
    }
    catch (thrown) {
        if (thrown instanceof HavenError)
            throw thrown;
        throw new HavenError('bad_request', thrown instanceof Error ? thrown.message : '', { cause: thrown });
    }
}
function namedSet(argument) {
    const at = argument.indexOf('=');
    if (at < 1)
        throw new HavenError('bad_request', `--set takes NAME=FILE, not ${argument}`);
    return { name: argument.slice(0, at), path: argument.slice(at + 1) };
}
//# sourceMappingURL=arguments.js.map