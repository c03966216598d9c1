import { z } from 'zod';
/*
 * Stored records are our own and authenticated, so the outline is checked and not every leaf; what is inside a
 * session's charts is parsed where it is used.
 */
const list = z.array(z.unknown());
const thing = z.record(z.string(), z.unknown());
/** A value of type T whose outline is `outline`; fields that the outline does not name stay. */
const outlined = (outline) => z.custom((value) => outline.safeParse(value).success);
const personState = outlined(z.looseObject({
    version: z.number().int(),
    session: thing,
    window: list,
    address: thing,
    turns: z.array(z.string()),
    outbox: list,
    effects: list,
    timers: z.record(z.string(), z.number()),
}));
/** The record `state`: where the person's conversation stands and what they agreed to. */
export const personRecord = z.object({
    state: personState.nullable(),
    consents: z.array(outlined(z.looseObject({ id: z.string(), purpose: z.string(), granted: z.boolean(), at: z.string() }))),
});
/** A record `mood-<month>`. */
export const moodMonth = z.object({
    entries: z.array(outlined(z.looseObject({ id: z.string(), at: z.string(), emotions: thing, basic: thing }))),
});
/** A record `case-<name>`. */
export const storedCase = outlined(z.looseObject({
    id: z.string(),
    person: z.string(),
    state: z.string(),
    packet: thing,
    messages: list,
    warnings: list,
}));
/** A record `talk-<name>`: a Direct Line conversation. */
export const talkHead = outlined(z.looseObject({ id: z.string(), person: z.string(), createdAt: z.number() }));
/** A record `talk-<name>.<number>`: consecutive activities of a conversation. */
export const talkPart = z.object({
    activities: z.array(outlined(z.looseObject({ position: z.number().int(), id: z.string(), at: z.number(), activity: thing }))),
});
/** The file `counselors`. */
export const counselorList = z.object({
    counselors: z.array(outlined(z.looseObject({ id: z.string(), name: z.string(), passwordHash: z.string(), role: z.string() }))),
});
//# sourceMappingURL=shapes.js.map