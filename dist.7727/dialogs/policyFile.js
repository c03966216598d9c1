import { z } from 'zod';
import { HavenError } from '../errors.js';
/** A policy file; a missing or unknown field is refused, so that nothing is allowed by accident. */
const policyFile = z.strictObject({
    jurisdiction: z.string().regex(/^[a-z][a-z0-9-]*$/),
    emotionInference: z.boolean(),
    aiDialogue: z.boolean(),
    checkIns: z.boolean(),
    minAge: z.number().int().min(13).max(21),
    noticeEveryHours: z.number().positive().max(3),
    emergencyContact: z.boolean(),
    retentionDays: z.number().int().min(1).max(3650),
    languageModel: z.boolean(),
    humans: z.enum(['none', 'hours', 'always']),
});
/**
 * Parses the text of a `content/policy/<id>.json`; reading the file is the caller's.
 * @throws HavenError `config_invalid` when the text is not JSON or a field is missing, unknown or out of range
 */
export function parsePolicy(text) {
    try {
        return policyFile.parse(JSON.parse(text));
    }
    catch (cause) {
        throw new HavenError('config_invalid', 'policy file', { cause });
    }
}
//# sourceMappingURL=policyFile.js.map