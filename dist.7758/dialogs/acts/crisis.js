import { isoTime } from '../../clock.js';
import { speak, withAsked, withSaid, withSession } from '../draft.js';
import { asksSelf, pathOf } from '../paths.js';
import { cardFor, maySee, needFor, shown, whereIfUnknown, withFooter } from './lines.js';
import { ask, quotable } from './ask.js';
import { requestCase } from './handoff.js';
import { reflectSimple } from './reflect.js';
/** First words at L4, by path. */
const immediate = {
    self: 'crisis.l4.self',
    medical: 'crisis.l4.medical',
    high_place: 'crisis.l4.highPlace',
    fumes: 'crisis.l4.fumes',
    overdose: 'crisis.l4.overdose',
    child_at_risk: 'crisis.l4.child',
    violence: 'crisis.l4.violence',
    weapon: 'crisis.l4.weapon',
    harm_to_others: 'crisis.l4.harmToOthers',
    third_party: 'crisis.l4.friend',
    psychosis: 'crisis.l4.voices',
    eating: 'crisis.l4.medical',
    self_harm: 'crisis.l4.self',
    method_question: 'crisis.l4.self',
    past_attempt: 'crisis.l4.self',
    retracted: 'crisis.l4.self',
    intoxicated: 'crisis.l4.intoxicated',
};
/** First words at L3, by path. */
const disclosed = {
    self: 'crisis.l3.self',
    medical: 'crisis.l3.medical',
    high_place: 'crisis.l3.self',
    fumes: 'crisis.l3.self',
    overdose: 'crisis.l3.overdose',
    child_at_risk: 'crisis.l3.self',
    violence: 'crisis.l3.violence',
    weapon: 'crisis.l3.self',
    harm_to_others: 'crisis.l3.harmToOthers',
    third_party: 'crisis.l3.friend',
    psychosis: 'crisis.l3.voices',
    eating: 'crisis.l3.eating',
    self_harm: 'crisis.l3.selfHarm',
    method_question: 'crisis.l3.method',
    past_attempt: 'crisis.l3.pastAttempt',
    retracted: 'crisis.l3.self',
    intoxicated: 'crisis.l3.intoxicated',
};
/** First words at L2 where the direct question alone would not do. */
const unclear = {
    violence: 'crisis.l2.violence',
    harm_to_others: 'crisis.l2.harmToOthers',
    third_party: 'crisis.l2.friend',
    psychosis: 'crisis.l2.voices',
    eating: 'crisis.l2.eating',
    past_attempt: 'crisis.l2.pastAttempt',
    retracted: 'crisis.l2.retracted',
    medical: 'crisis.l2.medical',
};
/** The first reply on entering a level. At L3 and L4 it is urgent: it claims nothing about what was stored or who was told. */
export const first = (draft, turn, level) => {
    const path = pathOf(turn.context.pick);
    if (level === '2')
        return atUnclear(draft, turn, path);
    const key = level === '4' ? immediate[path] : disclosed[path];
    const told = urgent(draft, turn, key, path);
    return requestCase(level === '4' ? whereIfUnknown(told, turn, '') : told, turn, 'byProgram');
};
/** Words with the lines under them, unless this very card was shown in this session (then without). */
function urgent(draft, turn, key, path) {
    const { card, name } = cardFor(draft, turn, needFor(draft, turn, path));
    const params = { ...opening(draft, turn), place: card.emergency.length > 0 ? 'known' : 'other', lines: 'shown' };
    const words = saidAlready(draft, turn, key)
        ? draft.session.level === 4
            ? 'crisis.l4.again'
            : 'crisis.l3.again'
        : key;
    if (!maySee(draft, name))
        return introduced(speak(draft, words, undefined, { params: { ...params, lines: 'before' }, urgent: true }), turn);
    const choices = draft.session.level === 4 ? (path === 'violence' ? 'yesNo' : 'company') : undefined;
    return shown(introduced(speak(draft, words, choices, { params, lines: card, urgent: true }), turn), name);
}
/** The same first words are not said twice; the lines may be. After an earlier L4 the full words come again. */
const saidAlready = (draft, turn, key) => turn.before.recent.includes(key) && (draft.session.level < 4 || turn.before.level === 4);
/** L2: its own words where a path needs them, then the direct question; a help line as a footer. */
function atUnclear(draft, turn, path) {
    const key = unclear[path];
    const footed = (next) => introduced(withFooter(next, turn, needFor(next, turn, path)), turn);
    const told = key ? speak(draft, key, 'person', { params: { ...opening(draft, turn) } }) : draft;
    if (!asksSelf(path))
        return footed(told);
    return footed(ask(told, turn, key ? 'directAfter' : 'direct'));
}
/** What the opening says of the program: at first contact, or while onboarding is unfinished, that it is one. */
export function opening(draft, turn) {
    const said = draft.session.notices.said.includes('program') && draft.session.consents.chat !== undefined;
    return {
        notice: said ? 'said' : 'first',
        humans: turn.policy.humans === 'none' ? 'none' : 'some',
        quote: quotable(turn) ?? '',
        quoted: quotable(turn) ? 'yes' : 'no',
    };
}
const introduced = (draft, turn) => withSaid(withSession(draft, { notices: { ...draft.session.notices, programAt: isoTime(turn.at) } }), 'program');
/** After two evasions: no third question, but a person. */
export const offerPerson = (draft, turn) => speak(draft, turn.policy.humans === 'none' ? 'crisis.offerPerson.none' : 'crisis.offerPerson', turn.policy.humans === 'none' ? 'coping' : 'person');
/** Every few turns beside the person: what could come next. */
export const offerOnward = (draft) => speak(draft, draft.session.level >= 3 ? 'crisis.onward' : 'crisis.onward.two', 'coping');
/** Back from something else. */
export const stillHere = (draft) => speak(draft, 'resume.here', draft.session.level >= 3 ? 'coping' : undefined);
/** Still yes at a re-check. */
export const besideYes = (draft, turn) => speak(withAsked(reflectSimple(draft, turn, ''), {}), 'crisis.recheck.yes', 'coping');
//# sourceMappingURL=crisis.js.map