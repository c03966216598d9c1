import { z } from 'zod';
import { HavenError } from '../errors.js';
import { verdicts } from './cases.js';
import { notAsked } from './packet.js';
/** At most so many characters an answer. */
export const answerAtMost = 2000;
const answer = z.string().trim().min(1).max(answerAtMost);
/** A closing as it comes in: every answer is given or says `not asked`; below L3 each may be left out. */
export const closingForm = z.strictObject({
    intent: answer.optional(),
    plan: answer.optional(),
    means: answer.optional(),
    company: answer.optional(),
    next: answer.optional(),
    verdict: z.enum(verdicts).optional(),
});
/**
 * The closing to store. At L3 and above intent, plan, means, company and next step are answered or said to be
 * `not asked`; silence is not an answer there.
 * @throws HavenError `closing_incomplete`
 */
export function completeClosing(form, level) {
    const { intent, plan, means, company, next, verdict } = form;
    const given = [intent, plan, means, company, next];
    if (level >= 3 && given.some((one) => one === undefined))
        throw new HavenError('closing_incomplete');
    return {
        intent: intent ?? notAsked,
        plan: plan ?? notAsked,
        means: means ?? notAsked,
        company: company ?? notAsked,
        next: next ?? notAsked,
        ...(verdict ? { verdict } : {}),
    };
}
//# sourceMappingURL=closing.js.map