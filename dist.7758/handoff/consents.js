import { purposes } from '../dialogs/session.js';
import { mayKeepEarlier, mayQuote } from './packet.js';
/** What the person answered to each purpose, in one order; what was not asked says so. */
export const consentAnswers = (consents) => purposes.map((purpose) => ({ purpose, answer: answerOf(consents[purpose]) }));
function answerOf(consent) {
    if (!consent)
        return 'notAsked';
    return consent.granted ? 'granted' : 'refused';
}
/** The case under changed consents: the person's words that rested on a withdrawn one go. */
export function limitToConsents(stored, consents) {
    const { packet } = stored;
    const mayShow = mayQuote(consents, stored.level);
    return {
        ...stored,
        earlier: mayKeepEarlier(consents, stored.level) ? stored.earlier : undefined,
        packet: {
            ...packet,
            situation: { ...packet.situation, quotes: mayShow ? packet.situation.quotes : [] },
            response: { ...packet.response, said: mayShow ? packet.response.said : [], consents },
        },
    };
}
//# sourceMappingURL=consents.js.map