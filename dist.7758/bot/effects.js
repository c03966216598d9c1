import { isoTime } from '../clock.js';
import { HavenError } from '../errors.js';
/** The typed map from an effect to who does it. */
export function effectRunner(rooms) {
    const handlers = effectHandlers(rooms);
    return (effect, context) => dispatch(handlers, effect, context);
}
/** TypeScript cannot see that the handler found by `effect.type` takes this very effect; this is the one place that says so. */
function dispatch(handlers, effect, context) {
    const handler = handlers[effect.type];
    return handler(effect, context);
}
function effectHandlers(rooms) {
    return {
        'consent.record': async ({ purpose, consent }, { person, id, session }) => {
            await rooms.people.recordConsent(person, { ...consent, purpose, id });
            await rooms.desk.consentsChanged(person, session.consents);
            return {};
        },
        'mood.append': async ({ emotions, basic, rating, note }, { person, id, at }) => {
            await rooms.moodLog.append(person, { id, at: isoTime(at), emotions, basic, rating, note });
            return { entries: await rooms.moodLog.count(person) };
        },
        'mood.insight': async ({ days }, { person, at }) => rooms.insight(person, days, at),
        'case.request': async (effect, context) => {
            const { case: made, onDuty } = await rooms.desk.request(caseRequest(effect, context));
            return { caseId: made.id, onDuty: onDuty > 0 };
        },
        'case.cancel': async ({ caseId }) => nothing(rooms.desk.cancel(caseId)),
        'case.post': async ({ caseId, text }, { id, person }) => nothing(rooms.desk.post(await caseOf(rooms, caseId, person), { id, text })),
        'case.warn': async ({ caseId, level, signals }, { id, person }) => nothing(rooms.desk.warn(await caseOf(rooms, caseId, person), { id, level, signals })),
        'data.show': async (_, { person }) => rooms.show(person),
        'data.export': async (_, { person }) => rooms.export(person),
        'data.erase': async (_, { person }) => rooms.erase(person),
        'referral.count': async ({ country, level }) => {
            rooms.countReferral(country, level);
            return {};
        },
    };
}
/** A case that was given back and taken by another counselor is known to the desk, not always to the conversation. */
async function caseOf({ openCase }, caseId, person) {
    const open = caseId || (await openCase(person));
    if (!open)
        throw new HavenError('case_unknown');
    return open;
}
async function nothing(work) {
    await work;
    return {};
}
function caseRequest(effect, context) {
    const { id, person, address, session, window, given } = context;
    const { level, reasons, byPerson, answers } = effect;
    const { locale, country, age, consents } = session;
    const before = window.map(({ text, at }, position) => ({
        id: `${id}:w${position}`,
        at: isoTime(at),
        from: 'person',
        text,
    }));
    return { id, person, address, level, reasons, byPerson, answers, locale, country, age, consents, before, given };
}
//# sourceMappingURL=effects.js.map