import { act, counted, freshContext, kit, knows, say } from './kit.js';

/** At L4: one short line, and the silences timed anew. */
const stays = { target: 'staying' as const, actions: [act('stay'), act('silenceTimers')] };
/** The question about the person's own wish to die waited for an emergency: asked next, and once. */
const owedNow = { guard: knows('owes'), target: 'own' as const, actions: act('ask', 'own') };
const owedBeside = { ...owedNow, actions: [act('reflectSimple'), act('ask', 'own')] };
const owedStaying = { ...owedNow, actions: [act('stay'), act('silenceTimers'), act('ask', 'own')] };
/** Whoever is there may be the danger, so after violence nobody is asked to go to them. */
const afterMeans = [
  {
    guard: knows('violence'),
    target: 'beside' as const,
    actions: [say('crisis.coping', 'coping'), act('whereIfUnknown')],
  },
  { target: 'company' as const, actions: act('ask', 'company') },
];
/** A clear no to the direct question clears it, unless something was disclosed. */
const deniesIt = [
  { guard: knows('disclosed'), target: 'beside' as const, actions: say('crisis.no.disclosed') },
  { target: 'cleared' as const, actions: say('crisis.no') },
];
/** The direct question stays open, and a no is welcome at any time. */
const evades = { target: 'evaded' as const, actions: act('evade') };
/** Somebody may read along: nothing more is asked or sent. */
const goesQuiet = { target: 'quiet' as const, actions: say('crisis.safe.no') };
/** Nothing of the answer was about a person: what else was said is answered, or the question is put once more. */
const companyUnclear = [
  owedStaying,
  { guard: counted(1), ...stays },
  { actions: ['count' as const, act('companyAgain'), act('silenceTimers')] },
];

/**
 * Concern for safety. L2 asks once and directly; L3 thanks, gives lines and asks gently on; L4 stays with the person.
 * The lines, the level and the wording per path come from `acts/crisis.ts`; the level itself only from `level.ts`.
 */
export const crisisChart = kit.createMachine({
  id: 'crisis',
  context: freshContext,
  initial: 'idle',
  on: {
    L4: [
      {
        guard: knows('violentPath'),
        target: '.atOnceSafe',
        reenter: true,
        actions: ['keepPick', 'restart', act('first', '4'), act('silenceTimers')],
      },
      { target: '.atOnce', reenter: true, actions: ['keepPick', 'restart', act('first', '4'), act('silenceTimers')] },
    ],
    L3: [
      {
        guard: knows('asksWhether'),
        target: '.own',
        reenter: true,
        actions: ['keepPick', 'restart', act('first', '3'), act('ask', 'whether')],
      },
      {
        guard: knows('asksSelf'),
        target: '.plan',
        reenter: true,
        actions: ['keepPick', 'restart', act('first', '3'), act('ask', 'plan')],
      },
      {
        guard: knows('violentPath'),
        target: '.safe',
        reenter: true,
        actions: ['keepPick', 'restart', act('first', '3')],
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
      {
        guard: knows('violentPath'),
        target: '.safe',
        reenter: true,
        actions: ['keepPick', 'restart', act('first', '2')],
      },
      { target: '.beside', reenter: true, actions: ['keepPick', 'restart', act('first', '2')] },
    ],
    RETURN: { target: '.returning', reenter: true, actions: ['keepPick', 'restart', say('crisis.return')] },
    WATCHED: [
      {
        guard: knows('urgent'),
        target: '.quiet',
        actions: [say('crisis.safe.no.urgent'), act('clearTimers')],
      },
      { target: '.quiet', actions: [say('crisis.safe.no')] },
    ],
    COUNTRY: { actions: [act('recordCountry'), act('linesNow')] },
    BETTER: [
      { ...owedNow, target: '.own' },
      { target: '.recheck', actions: ['restart', act('ask', 'recheck')] },
    ],
    MORE: [
      { ...owedBeside, target: '.own' },
      { target: '.beside', actions: act('reflectSimple') },
    ],
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
        NO: deniesIt,
        YES: { target: 'plan', actions: act('ask', 'plan') },
        HEDGED: { target: 'which', actions: act('ask', 'hedged') },
        ASKED_BACK: { target: 'which', actions: act('ask', 'explained') },
        DECLINED: evades,
        UNCLEAR: evades,
        RESUME: { actions: act('ask', 'direct') },
      },
    },
    which: {
      tags: ['asks:yesno', 'question:direct'],
      on: {
        NO: deniesIt,
        YES: { target: 'plan', actions: act('ask', 'plan') },
        HEDGED: evades,
        ASKED_BACK: evades,
        DECLINED: evades,
        UNCLEAR: evades,
        RESUME: { actions: act('ask', 'explained') },
      },
    },
    evaded: {
      tags: ['asks:text'],
      on: {
        NO: { target: 'cleared', actions: say('crisis.no') },
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
        NO: deniesIt,
        YES: { target: 'plan', actions: act('ask', 'plan') },
        HEDGED: { target: 'beside', actions: act('offerPerson') },
        ASKED_BACK: { target: 'beside', actions: act('offerPerson') },
        DECLINED: { target: 'beside', actions: act('offerPerson') },
        UNCLEAR: { target: 'beside', actions: act('offerPerson') },
        RESUME: { actions: act('ask', 'directAgain') },
      },
    },
    plan: {
      tags: ['asks:yesno', 'question:plan'],
      on: {
        YES: { target: 'means', actions: act('ask', 'means') },
        NO: [
          {
            guard: knows('violence'),
            target: 'beside',
            actions: [say('crisis.coping', 'coping'), act('whereIfUnknown')],
          },
          { target: 'company', actions: act('ask', 'company') },
        ],
        DECLINED: { target: 'beside', actions: [say('crisis.coping', 'coping'), act('whereIfUnknown')] },
        UNCLEAR: [
          {
            guard: knows('violence'),
            target: 'beside',
            actions: [act('reflectSimple'), say('crisis.coping.short', 'coping'), act('whereIfUnknown')],
          },
          { target: 'company', actions: [act('answerPractical'), act('ask', 'company')] },
        ],
        MORE: [
          {
            guard: knows('violence'),
            target: 'beside',
            actions: [act('reflectSimple'), say('crisis.coping.short', 'coping'), act('whereIfUnknown')],
          },
          { target: 'company', actions: [act('reflectSimple'), act('ask', 'company')] },
        ],
        RESUME: { actions: act('ask', 'plan') },
      },
    },
    means: {
      tags: ['asks:yesno', 'question:means'],
      on: {
        YES: afterMeans,
        NO: afterMeans,
        DECLINED: afterMeans,
        UNCLEAR: afterMeans,
        MORE: afterMeans,
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
    safe: {
      tags: ['asks:yesno', 'question:safe'],
      on: {
        YES: [owedNow, { target: 'beside', actions: say('crisis.safe.yes', 'coping') }],
        NO: goesQuiet,
        DECLINED: [owedNow, { target: 'beside', actions: act('reflectSimple') }],
        UNCLEAR: [owedBeside, { target: 'beside', actions: act('reflectSimple') }],
        RESUME: { actions: say('crisis.safe.ask', 'yesNo') },
      },
    },
    quiet: {
      tags: ['asks:text', 'waits:safe'],
      on: {
        YES: [
          {
            guard: knows('urgent'),
            target: 'staying',
            actions: [say('crisis.safe.yes.urgent', 'urgent'), act('silenceTimers')],
          },
          { target: 'beside', actions: say('crisis.safe.yes', 'coping') },
        ],
        TEXT: { actions: ['turnOver', act('quiet')] },
        DECLINED: { actions: ['turnOver', act('quiet')] },
        MORE: [owedNow, { actions: ['turnOver', act('quiet')] }],
        WATCHED: { actions: ['turnOver', act('quiet')] },
        RESUME: { actions: act('quiet') },
      },
    },
    own: {
      tags: ['asks:yesno', 'question:own'],
      on: {
        YES: [
          {
            guard: knows('urgent'),
            target: 'staying',
            actions: [say('crisis.own.yes.urgent', 'urgent'), act('requestCase', 'byProgram'), act('silenceTimers')],
          },
          {
            target: 'plan',
            actions: [say('crisis.own.yes'), act('requestCase', 'byProgram'), act('ask', 'plan')],
          },
        ],
        NO: [
          {
            guard: knows('urgent'),
            target: 'staying',
            actions: [say('crisis.own.no.urgent', 'urgent'), act('silenceTimers')],
          },
          { target: 'beside', actions: say('crisis.own.no', 'coping') },
        ],
        DECLINED: [
          { guard: knows('urgent'), ...stays },
          { target: 'beside', actions: say('crisis.evaded', 'person') },
        ],
        UNCLEAR: [
          { guard: knows('urgent'), ...stays },
          { target: 'beside', actions: say('crisis.evaded', 'person') },
        ],
        MORE: [
          { guard: knows('urgent'), ...stays },
          { target: 'plan', actions: [act('reflectSimple'), act('ask', 'plan')] },
        ],
        RESUME: { actions: act('ask', 'own') },
      },
    },
    beside: {
      tags: ['asks:text'],
      on: {
        NO: { target: 'cleared', actions: say('crisis.no') },
        TEXT: [
          owedBeside,
          { guard: counted(3), actions: ['restart', act('reflectSimple'), act('offerOnward')] },
          { actions: ['count', act('reflectSimple')] },
        ],
        DECLINED: [owedNow, { actions: say('reflection.passed') }],
        RESUME: { actions: act('stillHere') },
      },
    },
    atOnce: {
      tags: ['asks:yesno', 'question:company'],
      on: {
        YES: [
          { ...owedNow, actions: [act('withSomebody'), act('silenceTimers'), act('ask', 'own')] },
          { target: 'staying', actions: [act('withSomebody'), act('silenceTimers')] },
        ],
        NO: [
          { ...owedNow, actions: [act('alone'), act('silenceTimers'), act('ask', 'own')] },
          { target: 'staying', actions: [act('alone'), act('silenceTimers')] },
        ],
        DECLINED: [owedStaying, stays],
        UNCLEAR: companyUnclear,
        MORE: [owedStaying, stays],
        RESUME: { actions: [act('stay'), act('silenceTimers')] },
      },
    },
    atOnceSafe: {
      tags: ['asks:yesno', 'question:safe'],
      on: {
        YES: [
          { ...owedNow, actions: [say('crisis.safe.yes.urgent', 'urgent'), act('silenceTimers'), act('ask', 'own')] },
          { target: 'staying', actions: [say('crisis.safe.yes.urgent', 'urgent'), act('silenceTimers')] },
        ],
        NO: { target: 'quiet', actions: [say('crisis.safe.no.urgent'), act('clearTimers')] },
        DECLINED: [owedStaying, stays],
        UNCLEAR: [owedStaying, stays],
        MORE: [owedStaying, stays],
        RESUME: { actions: [act('stay'), act('silenceTimers')] },
      },
    },
    staying: {
      tags: ['asks:text'],
      on: {
        TEXT: [owedStaying, { actions: ['turnOver', act('stay'), act('silenceTimers')] }],
        DECLINED: { actions: ['turnOver', act('stay'), act('silenceTimers')] },
        MORE: [owedStaying, { actions: ['turnOver', act('stay'), act('silenceTimers')] }],
        RESUME: { actions: [act('stay'), act('silenceTimers')] },
      },
    },
    returning: {
      tags: ['asks:text'],
      on: {
        TEXT: [owedBeside, { target: 'recheck', actions: ['restart', act('reflectSimple'), act('ask', 'recheck')] }],
        MORE: [owedBeside, { target: 'recheck', actions: ['restart', act('reflectSimple'), act('ask', 'recheck')] }],
        BETTER: [owedNow, { target: 'recheck', actions: ['restart', act('ask', 'recheck')] }],
        DECLINED: { target: 'recheck', actions: ['restart', act('ask', 'recheck')] },
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
          { guard: counted(1), target: 'beside', actions: say('crisis.recheck.unsure', 'coping') },
          { actions: ['count', say('crisis.recheck.which', 'yesNoSkip')] },
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
