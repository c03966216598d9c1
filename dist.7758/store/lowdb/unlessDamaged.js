import { HavenError } from '../../errors.js';
/**
 * The result, or `otherwise` when the record is damaged. For what goes over many records: one person's damage must not
 * keep the others waiting. The engine has noted it, and `degraded()` says so.
 */
export async function unlessDamaged(result, otherwise) {
    try {
        return await result;
    }
    catch (thrown) {
        if (thrown instanceof HavenError && thrown.code === 'store_corrupt')
            return otherwise;
        throw thrown;
    }
}
//# sourceMappingURL=unlessDamaged.js.map