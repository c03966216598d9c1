import { isListed } from './crisisLines.js';
import { exerciseFacts } from './exerciseFacts.js';
import { tellsOfLoss } from './listening.js';
import { asksSelf, pathOf } from './paths.js';
import { toolFor } from './tools.js';
/** Builds an event for a chart. */
export function chartEvent(type, session, turn, value = '') {
    // A text in the listening flow may call for a tool; its name travels with the event.
    const tool = type === 'TEXT' && value === '' ? toolFor(turn, session) : null;
    const facts = { ...factsOf(type, session, turn, value), toolFits: tool !== null };
    return { type, value: tool ?? value, rating: turn.rating, facts };
}
/** What a message is to the running flow, from what it waits for. */
export function answerEvent(session, turn) {
    return chartEvent(answerType(turn), session, turn, turn.value ?? '');
}
const byAnswer = { yes: 'YES', no: 'NO', declined: 'DECLINED', unclear: 'UNCLEAR' };
function answerType(turn) {
    const { tags, value, answer } = turn;
    if (tags.has('asks:yesno'))
        return byAnswer[answer];
    if (tags.has('asks:age'))
        return ageType(turn);
    if (value === 'skip')
        return 'DECLINED';
    if (tags.has('asks:rating'))
        return turn.rating !== null ? 'RATING' : answer === 'declined' ? 'DECLINED' : value === 'next' ? 'NEXT' : 'UNCLEAR';
    if (tags.has('asks:country'))
        return turn.country !== null ? 'COUNTRY' : answer === 'declined' || answer === 'no' ? 'DECLINED' : 'UNCLEAR';
    if (value === 'next' && !tags.has('asks:next'))
        return 'TEXT';
    return value === 'next' ? 'NEXT' : 'TEXT';
}
/** "I'm 34", “我15岁” answer the age question as well as yes and no do. */
function ageType({ text, answer, policy }) {
    const age = /(?:^|\D)(\d{1,2})(?:\D|$)/u.exec(text?.normalize('NFKC') ?? '')?.[1];
    if (age !== undefined)
        return Number(age) >= policy.minAge ? 'YES' : 'NO';
    return byAnswer[answer];
}
function factsOf(type, session, turn, value) {
    const { consents, notices, age } = session;
    const adult = age === 'adult';
    return {
        age: age !== 'unknown' || notices.said.includes('age'),
        minor: age === 'minor',
        country: session.country !== null || notices.said.includes('country'),
        chat: consents.chat !== undefined,
        emotion: consents.emotion !== undefined || !turn.policy.emotionInference,
        moodlog: adult && consents.moodlog?.granted === true,
        moodlogOpen: adult && consents.moodlog === undefined,
        humans: turn.policy.humans !== 'none',
        caseOpen: session.case !== undefined && session.case.state !== 'failed',
        disclosed: session.disclosed >= 3,
        open: session.level >= 3,
        urgent: session.level === 4,
        crisis: session.level >= 3,
        summary: consents.summary !== undefined,
        plan: session.plan?.saved === true,
        checkIns: turn.policy.checkIns,
        aiDialogue: turn.policy.aiDialogue,
        asksSelf: asksSelf(pathOf(value === '' ? turn.context.pick : value)),
        concern: session.level >= 2,
        grieving: session.active?.flow === 'reflection' && tellsOfLoss(turn),
        ...exerciseFacts(type, session, turn, value),
    };
}
/** Whether a country has lines of its own; an unlisted one is treated as unknown. */
export const listed = (turn, country) => isListed([...turn.content.overlay, ...turn.content.lines], country);
//# sourceMappingURL=events.js.map