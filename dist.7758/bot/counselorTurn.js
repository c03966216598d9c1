import { seedOf } from './seed.js';
/** What a case event means for the conversation, or null when nothing. An event told twice gives the same turn id. */
export function counselorTurn(event, at) {
    const input = inputOf(event);
    if (!input)
        return null;
    const id = `case:${event.id}`;
    const { person, address } = event.case;
    return { id, person, address, input, at, seed: seedOf(id), known: {} };
}
/** What the person is told of; everything else is between counselors. */
const toldTo = ['accepted', 'returned', 'closed', 'unanswered', 'opened'];
function inputOf({ type, case: { id, counselor }, message }) {
    const event = toldTo.find((told) => told === type);
    if (event)
        return { kind: 'counselor', event, caseId: id, counselor: counselor?.name };
    if (type === 'posted' && message?.from === 'counselor') {
        return { kind: 'counselor', event: 'message', counselor: message.name ?? '', text: message.text };
    }
    return null;
}
//# sourceMappingURL=counselorTurn.js.map