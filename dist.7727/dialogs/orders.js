import { isLocale } from './content.js';
import { speak, withEffect, withSession } from './draft.js';
import { listed } from './events.js';
import { grant, refuse } from './acts/consent.js';
import { linesIfCrisis, linesNow } from './acts/lines.js';
import { clearTimers, silenceTimers, tryNext } from './acts/staying.js';
import { exerciseIds } from './exercises.js';
import { toolNames } from './utterances.js';
import { locales } from './session.js';
import { notice } from './notices.js';
/** Commands and choices that start a flow, and what the flow is told. */
export const flowOrders = {
    'flow:grounding': { flow: 'grounding', value: '' },
    'flow:reflection': { flow: 'reflection', value: '' },
    'flow:checkIn': { flow: 'checkIn', value: '' },
    'flow:safetyPlan': { flow: 'safetyPlan', value: '' },
    'flow:myData': { flow: 'myData', value: '' },
    'flow:handoff': { flow: 'handoff', value: '' },
    ...Object.fromEntries(exerciseIds.map((id) => [id, { flow: 'grounding', value: id }])),
    'exercise:more': { flow: 'grounding', value: 'more' },
    'exercise:among': { flow: 'grounding', value: 'among' },
    'exercise:why': { flow: 'grounding', value: 'why' },
    questions: { flow: 'checkIn', value: 'questions' },
    phq4: { flow: 'checkIn', value: 'phq4' },
    phq2: { flow: 'checkIn', value: 'phq2' },
    gad2: { flow: 'checkIn', value: 'gad2' },
    ownNumbers: { flow: 'checkIn', value: 'ownNumbers' },
    ...Object.fromEntries(toolNames.map((name) => [`tool:${name}`, { flow: 'reflection', value: `tool:${name}` }])),
    plan: { flow: 'safetyPlan', value: '' },
    'plan:new': { flow: 'safetyPlan', value: 'new' },
    show: { flow: 'myData', value: 'show' },
    export: { flow: 'myData', value: 'export' },
    delete: { flow: 'myData', value: 'delete' },
    cancel: { flow: 'handoff', value: 'cancel' },
    'country:ask': { flow: 'consent', value: 'country' },
    'consent:change': { flow: 'consent', value: 'change' },
    'consent:emotion': { flow: 'consent', value: 'emotion' },
};
/** Ends whatever runs, at once and at every level; at L3 and above with the lines in the same reply. */
const stop = (draft, turn) => {
    const quiet = withSession(draft, { active: null, suspended: undefined });
    if (draft.session.level < 3)
        return speak(quiet, draft.session.active ? 'stop.done' : 'stop.nothing', 'unclear');
    return clearTimers(linesIfCrisis(speak(quiet, 'stop.crisis'), turn, ''), turn, '');
};
const menu = (draft, turn) => linesIfCrisis(speak(draft, 'menu', 'menu'), turn, '');
/** "How have I been": needs the mood log; the outcome brings the numbers and the picture. */
const insight = (draft) => {
    const { consents, age } = draft.session;
    if (age !== 'adult' || consents.moodlog?.granted !== true)
        return speak(draft, 'insight.noLog', draft.session.level === 4 ? 'urgent' : 'start');
    return withEffect(speak(draft, 'insight.looking'), { type: 'mood.insight', days: insightDays });
};
/** How far "how have I been" looks back, in days. */
const insightDays = 30;
/** Withdraws a consent in one step; stops its use from the next message on. */
const withdraw = (purpose, key) => (draft, turn) => speak(refuse(draft, turn, purpose), key);
const moodlogOn = (draft, turn) => draft.session.age === 'adult'
    ? speak(grant(draft, turn, 'moodlog'), 'settings.moodlogOn')
    : speak(draft, 'settings.moodlogAdults');
const emotionOn = (draft, turn) => turn.policy.emotionInference
    ? speak(grant(draft, turn, 'emotion'), 'settings.emotionOn')
    : speak(draft, 'settings.emotionOffHere');
const chatOff = (draft, turn) => {
    const refused = refuse(withSession(draft, { active: null, suspended: undefined, recent: [] }), turn, 'chat');
    return linesIfCrisis(speak(refused, 'consent.chat.refused', 'refused'), turn, '');
};
const speakIn = (draft, locale) => speak(withSession(draft, { locale, localeStated: true }), 'settings.language', 'start');
const otherLanguage = (draft) => speakIn(draft, locales.find((tag) => tag !== draft.session.locale) ?? draft.session.locale);
const orders = {
    menu,
    stop,
    insight,
    lines: linesNow,
    notice: (draft, turn) => notice(draft, turn, 'notice.asked'),
    settings: (draft) => speak(draft, 'settings', 'settings'),
    refused: (draft) => speak(draft, 'refused.text', 'refused'),
    'lang:other': otherLanguage,
    'emotion:off': withdraw('emotion', 'settings.emotionOff'),
    'emotion:on': emotionOn,
    'moodlog:off': withdraw('moodlog', 'settings.moodlogOff'),
    'moodlog:on': moodlogOn,
    'summary:off': withdraw('summary', 'settings.summaryOff'),
    'transcript:off': withdraw('transcript', 'settings.transcriptOff'),
    'chat:off': chatOff,
    gotThrough: (draft, turn) => silenceTimers(tryNext(draft, turn, ''), turn, ''),
    noAnswer: (draft, turn) => silenceTimers(tryNext(draft, turn, ''), turn, ''),
};
/** Whether a value is something obeyed at once rather than an answer to the running flow. */
export const isOrder = (value) => value in orders || /^(lang|country):/.test(value);
/** Obeys an order. `lang:<tag>` and `country:<ISO>` carry their value in the name. */
export function obey(name, draft, turn) {
    const [what, which = ''] = name.split(':');
    const act = orders[name];
    if (act)
        return act(draft, turn, '');
    if (what === 'lang' && isLocale(which))
        return speakIn(draft, which);
    if (what === 'country' && turn.country && listed(turn, turn.country)) {
        return speak(withSession(draft, { country: turn.country }), 'settings.country');
    }
    return speak(draft, 'unclear', 'unclear');
}
//# sourceMappingURL=orders.js.map