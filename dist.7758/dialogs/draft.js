import { choiceSets } from './choices.js';
export const draftOf = (session) => ({ session, replies: [], effects: [] });
/** Adds a reply; what it offers is what a typed label may choose next. */
export function withReply(draft, reply) {
    return { ...draft, replies: [...draft.replies, reply] };
}
/** Adds a reply by key. */
export function speak(draft, key, choices, more = {}) {
    const offered = choices ? [...choiceSets[choices]] : undefined;
    return withReply(draft, { key, ...(offered ? { choices: offered } : {}), ...more });
}
export const withEffect = (draft, effect) => ({ ...draft, effects: [...draft.effects, effect] });
export const withSession = (draft, change) => ({
    ...draft,
    session: { ...draft.session, ...change },
});
export const withAsked = (draft, change) => withSession(draft, { asked: { ...draft.session.asked, ...change } });
/** Remembers that a notice was said in this session. */
export function withSaid(draft, notice) {
    const { notices } = draft.session;
    if (notices.said.includes(notice))
        return draft;
    return withSession(draft, { notices: { ...notices, said: [...notices.said, notice] } });
}
//# sourceMappingURL=draft.js.map