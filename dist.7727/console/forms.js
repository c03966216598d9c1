import { z } from 'zod';
import { HavenError } from '../errors.js';
import { closingForm } from '../handoff/closing.js';
/** A body that does not have the expected form; `fields` names what to look at, never what was written there. */
export class FormError extends HavenError {
    fields;
    constructor(fields) {
        super('bad_request', fields.join(', '));
        this.fields = fields;
    }
    toJSON() {
        return { error: { code: 'bad_request', message: this.message, fields: this.fields } };
    }
}
/** One line of text that names somebody: width and spaces made plain, so that it is found again as typed. */
const name = z
    .string()
    .transform((text) => text.normalize('NFKC').replace(/\s+/gu, ' ').trim())
    .pipe(z.string().min(1).max(60));
const password = z.string().min(12).max(256);
const messageId = z.string().regex(/^[A-Za-z0-9-]{8,64}$/u);
const locale = z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/u);
const summaryLine = z.strictObject({
    section: z.enum(['data', 'assessment', 'plan']),
    text: z.string().trim().min(1).max(2000),
    basis: z.enum(['stated', 'inferred']),
    messages: z.array(z.string().min(1).max(200)).max(200),
});
/** Every body that the console takes. */
export const forms = {
    setUp: z.strictObject({ token: z.string().min(1).max(200), name, password }),
    signIn: z.strictObject({ name, password: z.string().min(1).max(256) }),
    duty: z.strictObject({ on: z.boolean() }),
    message: z.strictObject({ id: messageId, text: z.string().trim().min(1).max(4000) }),
    handBack: z.strictObject({ closing: closingForm, locale }),
    openEarlier: z.strictObject({ reason: z.string().trim().min(3).max(500) }),
    summary: z.strictObject({ lines: z.array(summaryLine).min(1).max(100) }),
    invitation: z.strictObject({ role: z.enum(['counselor', 'supervisor']) }),
    nothing: z.strictObject({}),
};
/** The body in the expected form. @throws FormError that names the fields which are not */
export function parseForm(form, body) {
    const parsed = form.safeParse(body);
    if (parsed.success)
        return parsed.data;
    throw new FormError([...new Set(parsed.error.issues.map(fieldOf))]);
}
const fieldOf = (issue) => issue.path.map(String).join('.') || 'body';
//# sourceMappingURL=forms.js.map