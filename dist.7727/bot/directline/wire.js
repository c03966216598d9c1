import { z } from 'zod';
import { localeOf } from '../freshState.js';
/** BCP 47 as far as it matters here. */
const tag = z
    .string()
    .max(35)
    .regex(/^[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*$/)
    .transform(localeOf);
const country = z
    .string()
    .regex(/^[A-Za-z]{2}$/)
    .transform((code) => code.toUpperCase());
/**
 * What a client may state when it asks for a token or opens a conversation. A user id is read and not used: who
 * somebody is, the token alone says.
 */
export const startBody = z.object({ locale: tag.optional(), country: country.optional(), user: z.unknown() }).partial();
/** An activity as a client posts it. What is not named here is not read. */
export const postedActivity = z.object({
    type: z.string().min(1).max(64),
    id: z.string().max(200).optional(),
    text: z.string().optional(),
    name: z.string().max(200).optional(),
    value: z.unknown().optional(),
    locale: z.string().max(35).optional(),
    textFormat: z.string().max(20).optional(),
    channelData: z.record(z.string(), z.unknown()).optional(),
});
const clientId = z.object({ clientActivityID: z.string().min(1).max(200) });
/** The id by which a client recognises its own activity, and we a repeated one. */
export function clientActivityId({ channelData, id }) {
    const parsed = clientId.safeParse(channelData);
    return parsed.success ? parsed.data.clientActivityID : id;
}
//# sourceMappingURL=wire.js.map