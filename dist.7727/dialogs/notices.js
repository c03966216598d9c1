import { day, hour, isoTime } from '../clock.js';
import { speak, withSaid, withSession } from './draft.js';
/** After this long away the notice is said again. */
const awayLong = 7 * day;
/** Says "I'm a program, not a person" by one of its texts and remembers when. */
export function notice(draft, turn, key) {
    const params = { channel: turn.before.channel === 'msteams' ? 'teams' : 'other' };
    return withSaid(speak(marked(draft, turn), key, undefined, { params }), 'program');
}
/** The notice before the replies where it is due: first contact, a new start, a long chat, seven days away. */
export function withDueNotice(draft, turn) {
    const key = dueNotice(draft, turn);
    if (key === null)
        return draft;
    const said = notice({ ...draft, replies: [] }, turn, key);
    return { ...said, replies: [...said.replies, ...draft.replies] };
}
/** At L3 and L4 notices wait; there the opening of the reply itself says it. */
function dueNotice(draft, turn) {
    const { notices, level } = draft.session;
    if (level >= 3 || draft.replies.some((reply) => reply.urgent))
        return null;
    if (turn.before.notices.programAt === undefined)
        return notices.programAt === undefined ? 'notice.start' : null;
    if (!notices.said.includes('program'))
        return away(turn) >= awayLong ? 'notice.start' : 'notice.again';
    const since = turn.at - Date.parse(notices.programAt ?? turn.before.notices.programAt);
    return since >= turn.policy.noticeEveryHours * hour || away(turn) >= awayLong ? 'notice.again' : null;
}
const away = (turn) => turn.before.notices.seenAt ? turn.at - Date.parse(turn.before.notices.seenAt) : 0;
const marked = (draft, turn) => withSession(draft, { notices: { ...draft.session.notices, programAt: isoTime(turn.at) } });
//# sourceMappingURL=notices.js.map