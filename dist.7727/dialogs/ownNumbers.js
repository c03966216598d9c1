/**
 * Whether the person's own numbers (what helped, the optional questions) may be kept: with the mood-log consent of an
 * adult who lets Haven chat.
 */
export const mayKeepNumbers = ({ consents, age }) => age === 'adult' && consents.moodlog?.granted === true && consents.chat?.granted !== false;
/** The session without numbers nobody agreed to; every turn ends with it, so a withdrawal needs no other step. */
export const withAgreedNumbers = (session) => mayKeepNumbers(session) ? session : withoutNumbers(session);
function withoutNumbers({ helped: _helped, numbers: _numbers, ...rest }) {
    return rest;
}
//# sourceMappingURL=ownNumbers.js.map