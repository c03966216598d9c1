import { act, counted, freshContext, kit, knows, say } from './kit.js';
/**
 * Concern for safety. L2 asks once and directly; L3 thanks, gives lines and asks gently on; L4 stays with the person.
 * The lines, the level and the wording per path come from `acts/crisis.ts`; the level itself only from `level.ts`.
 */
export const crisisChart = kit.createMachine({
    id: 'crisis',
    context: freshContext,
    initial: 'idle',
    on: {
        L4: { target: '.atOnce', reenter: true, actions: ['keepPick', 'restart', act('first', '4'), act('silenceTimers')] },
        L3: [
            {
                guard: knows('asksSelf'),
                target: '.plan',
                reenter: true,
                actions: ['keepPick', 'restart', act('first', '3'), act('ask', 'plan')],
            },
            { target: '.beside', reenter: true, actions: ['keepPick', 'restart', act('first', '3')] },
        ],
        L2: [
            {
                guard: knows('asksSelf'),
                target: '.direct',
                reenter: true,
                actions: ['keepPick', 'restart', act('first', '2')],
            },
            { target: '.beside', reenter: true, actions: ['keepPick', 'restart', act('first', '2')] },
        ],
        RETURN: { target: '.returning', reenter: true, actions: ['keepPick', 'restart', say('crisis.return')] },
        COUNTRY: { actions: [act('recordCountry'), act('linesNow')] },
        BETTER: { target: '.recheck', actions: act('ask', 'recheck') },
        MORE: { target: '.beside', actions: act('reflectSimple') },
    },
    states: {
        idle: {
            tags: ['asks:text'],
            on: {
                START: [
                    { guard: knows('urgent'), target: 'staying', actions: [act('stay'), act('silenceTimers')] },
                    { target: 'beside', actions: act('reflectSimple') },
                ],
                RESUME: { target: 'beside', actions: act('stillHere') },
            },
        },
        direct: {
            tags: ['asks:yesno', 'question:direct'],
            on: {
                NO: [
                    { guard: knows('disclosed'), target: 'beside', actions: say('crisis.no.disclosed') },
                    { target: 'cleared', actions: say('crisis.no') },
                ],
                YES: { target: 'plan', actions: act('ask', 'plan') },
                DECLINED: { target: 'evaded', actions: say('crisis.evaded', 'person') },
                UNCLEAR: { target: 'evaded', actions: say('crisis.evaded', 'person') },
                RESUME: { actions: act('ask', 'direct') },
            },
        },
        evaded: {
            tags: ['asks:text'],
            on: {
                TEXT: [
                    { guard: counted(1), target: 'directAgain', actions: act('ask', 'directAgain') },
                    { actions: ['count', act('reflectSimple')] },
                ],
                DECLINED: { actions: ['count', act('reflectSimple')] },
                RESUME: { actions: say('resume.here', 'person') },
            },
        },
        directAgain: {
            tags: ['asks:yesno', 'question:direct'],
            on: {
                NO: [
                    { guard: knows('disclosed'), target: 'beside', actions: say('crisis.no.disclosed') },
                    { target: 'cleared', actions: say('crisis.no') },
                ],
                YES: { target: 'plan', actions: act('ask', 'plan') },
                DECLINED: { target: 'beside', actions: act('offerPerson') },
                UNCLEAR: { target: 'beside', actions: act('offerPerson') },
                RESUME: { actions: act('ask', 'directAgain') },
            },
        },
        plan: {
            tags: ['asks:yesno', 'question:plan'],
            on: {
                YES: { target: 'means', actions: act('ask', 'means') },
                NO: { target: 'company', actions: act('ask', 'company') },
                DECLINED: { target: 'beside', actions: [say('crisis.coping', 'coping'), act('whereIfUnknown')] },
                UNCLEAR: {
                    target: 'beside',
                    actions: [act('reflectSimple'), say('crisis.coping.short', 'coping'), act('whereIfUnknown')],
                },
                MORE: { target: 'company', actions: [act('reflectSimple'), act('ask', 'company')] },
                RESUME: { actions: act('ask', 'plan') },
            },
        },
        means: {
            tags: ['asks:yesno', 'question:means'],
            on: {
                YES: { target: 'company', actions: act('ask', 'company') },
                NO: { target: 'company', actions: act('ask', 'company') },
                DECLINED: { target: 'company', actions: act('ask', 'company') },
                UNCLEAR: { target: 'company', actions: act('ask', 'company') },
                MORE: { target: 'company', actions: act('ask', 'company') },
                RESUME: { actions: act('ask', 'means') },
            },
        },
        company: {
            tags: ['asks:yesno', 'question:company'],
            on: {
                YES: {
                    target: 'beside',
                    actions: [say('crisis.company.yes'), say('crisis.coping', 'coping'), act('whereIfUnknown')],
                },
                NO: {
                    target: 'beside',
                    actions: [say('crisis.company.no'), say('crisis.coping', 'coping'), act('whereIfUnknown')],
                },
                DECLINED: { target: 'beside', actions: [say('crisis.coping', 'coping'), act('whereIfUnknown')] },
                UNCLEAR: {
                    target: 'beside',
                    actions: [act('reflectSimple'), say('crisis.coping.short', 'coping'), act('whereIfUnknown')],
                },
                RESUME: { actions: act('ask', 'company') },
            },
        },
        beside: {
            tags: ['asks:text'],
            on: {
                TEXT: [
                    { guard: counted(3), actions: ['restart', act('reflectSimple'), act('offerOnward')] },
                    { actions: ['count', act('reflectSimple')] },
                ],
                DECLINED: { actions: say('reflection.passed') },
                RESUME: { actions: act('stillHere') },
            },
        },
        atOnce: {
            tags: ['asks:yesno', 'question:company'],
            on: {
                YES: { target: 'staying', actions: [act('withSomebody'), act('silenceTimers')] },
                NO: { target: 'staying', actions: [act('alone'), act('silenceTimers')] },
                DECLINED: { target: 'staying', actions: [act('stay'), act('silenceTimers')] },
                UNCLEAR: { target: 'staying', actions: [act('stay'), act('silenceTimers')] },
                MORE: { target: 'staying', actions: [act('stay'), act('silenceTimers')] },
                RESUME: { actions: [act('stay'), act('silenceTimers')] },
            },
        },
        staying: {
            tags: ['asks:text'],
            on: {
                TEXT: { actions: ['turnOver', act('stay'), act('silenceTimers')] },
                DECLINED: { actions: ['turnOver', act('stay'), act('silenceTimers')] },
                MORE: { actions: ['turnOver', act('stay'), act('silenceTimers')] },
                RESUME: { actions: [act('stay'), act('silenceTimers')] },
            },
        },
        returning: {
            tags: ['asks:text'],
            on: {
                TEXT: { target: 'recheck', actions: [act('reflectSimple'), act('ask', 'recheck')] },
                MORE: { target: 'recheck', actions: [act('reflectSimple'), act('ask', 'recheck')] },
                BETTER: { target: 'recheck', actions: act('ask', 'recheck') },
                DECLINED: { target: 'recheck', actions: act('ask', 'recheck') },
                RESUME: { actions: say('crisis.return.again') },
            },
        },
        recheck: {
            tags: ['asks:yesno', 'question:recheck'],
            on: {
                NO: [
                    {
                        guard: knows('open'),
                        target: 'beside',
                        actions: [act('clearTimers'), say('crisis.recheck.no.open', 'coping')],
                    },
                    { target: 'cleared', actions: [act('clearTimers'), say('crisis.recheck.no')] },
                ],
                YES: [
                    { guard: knows('urgent'), target: 'atOnce', actions: [act('first', '4'), act('silenceTimers')] },
                    { target: 'beside', actions: act('besideYes') },
                ],
                DECLINED: [
                    { guard: knows('urgent'), target: 'staying', actions: [act('stay'), act('silenceTimers')] },
                    { target: 'beside', actions: say('crisis.evaded', 'coping') },
                ],
                UNCLEAR: [
                    { guard: knows('urgent'), target: 'staying', actions: [act('stay'), act('silenceTimers')] },
                    { target: 'beside', actions: act('reflectSimple') },
                ],
                MORE: [
                    { guard: knows('urgent'), target: 'staying', actions: [act('stay'), act('silenceTimers')] },
                    { target: 'beside', actions: act('reflectSimple') },
                ],
                RESUME: { actions: act('ask', 'recheck') },
            },
        },
        cleared: { tags: ['finished'] },
    },
});
//# sourceMappingURL=crisis.js.map