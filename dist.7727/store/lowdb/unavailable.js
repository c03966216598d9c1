import { HavenError } from '../../errors.js';
/** The system's code of a failed file operation (`ENOSPC`, `EACCES` …), or undefined for any other thrown value. */
export function systemCode(thrown) {
    return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : undefined;
}
/**
 * A failed file operation as `store_unavailable`; an error from the catalogue stays what it is.
 * @param place what could not be used, for the detail
 */
export function unavailable(thrown, place = 'a file of the store') {
    if (thrown instanceof HavenError)
        return thrown;
    return new HavenError('store_unavailable', `${place}: ${systemCode(thrown) ?? 'no system code'}`, { cause: thrown });
}
//# sourceMappingURL=unavailable.js.map