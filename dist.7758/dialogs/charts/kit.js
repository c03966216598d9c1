import { assign, setup } from 'xstate';
/** What a chart may know of the turn; computed before the transition, so that guards stay plain. */
export const factNames = [
    'age',
    'minor',
    'country',
    'chat',
    'emotion',
    'moodlog',
    'moodlogOpen',
    'humans',
    'caseOpen',
    'disclosed',
    'open',
    'urgent',
    'crisis',
    'summary',
    'plan',
    'checkIns',
    'aiDialogue',
    'asksSelf',
    'grieving',
    'toolFits',
    'concern',
    'exercise',
    'fits',
    'asksHealth',
    'lastStep',
];
/** The context every chart starts with. */
export const freshContext = { n: 0, pick: '', rating: null, step: 0, answers: [] };
/**
 * What a state waits for. `asks:*` says how a text is understood, `question:*` what an answer means for the level,
 * `paced` goes on by the timer `pace`, `finished` ends the flow.
 */
export const chartTags = [
    'asks:yesno',
    'asks:rating',
    'asks:country',
    'asks:next',
    'asks:text',
    'asks:age',
    'question:direct',
    'question:recheck',
    'question:plan',
    'question:means',
    'question:company',
    'paced',
    'finished',
];
/** Actions are data: `transition` returns them by name and parameters, and `perform` carries them out. */
const asData = () => undefined;
/** The shared set-up of all charts: named, parameterised actions and guards, nothing inline. */
export const kit = setup({
    types: { context: {}, events: {}, tags: '' },
    actions: {
        say: (_, _params) => asData(),
        do: (_, _params) => asData(),
        count: assign({ n: ({ context }) => Math.min(context.n + 1, 3) }),
        turnOver: assign({ n: ({ context }) => (context.n + 1) % 3 }),
        restart: assign({ n: 0 }),
        keepPick: assign({ pick: ({ event }) => event.value }),
        dropPick: assign({ pick: '' }),
        keepRating: assign({ rating: ({ event }) => event.rating }),
        forward: assign({ step: ({ context }) => Math.min(context.step + 1, 5) }),
        keepAnswer: assign({
            answers: ({ context, event }) => [...context.answers, Math.min(event.rating ?? 0, 3)].slice(-4),
        }),
    },
    guards: {
        knows: ({ event }, params) => event.facts[params.fact],
        lacks: ({ event }, params) => !event.facts[params.fact],
        picked: ({ event }, params) => event.value === params.value,
        chose: ({ context }, params) => context.pick === params.value,
        counted: ({ context }, params) => context.n >= params.atLeast,
        /** A number no higher than the scale goes. */
        rated: ({ event }, params) => event.rating !== null && event.rating <= params.atMost,
    },
});
/** A spoken reply as chart data. */
export const say = (key, choices) => ({
    type: 'say',
    params: choices ? { key, choices } : { key },
});
/** A deed as chart data; `acts/index.ts` names them all. */
export const act = (name, arg) => ({
    type: 'do',
    params: arg === undefined ? { name } : { name, arg },
});
export const knows = (fact) => ({ type: 'knows', params: { fact } });
export const lacks = (fact) => ({ type: 'lacks', params: { fact } });
export const picked = (value) => ({ type: 'picked', params: { value } });
export const chose = (value) => ({ type: 'chose', params: { value } });
export const counted = (atLeast) => ({ type: 'counted', params: { atLeast } });
export const rated = (atMost) => ({ type: 'rated', params: { atMost } });
//# sourceMappingURL=kit.js.map