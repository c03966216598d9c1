import { and } from 'xstate';
import { act, freshContext, kit, knows, lacks, picked, say } from './kit.js';

/** Too much, or worse: it ends kindly, with something else on offer; in a crisis the crisis flow goes on from there. */
const endTooMuch = <Off>(off: readonly Off[]) => [
  {
    guard: and([knows('tooMuch'), knows('crisis')]),
    target: 'done' as const,
    actions: [...off, say('grounding.tooMuch')],
  },
  { guard: knows('tooMuch'), target: 'done' as const, actions: [...off, say('grounding.tooMuch', 'otherExercise')] },
];
const tooMuch = endTooMuch([]);
const tooMuchLed = endTooMuch([act('paceOff')]);

/**
 * Exercises, step by step, each stopped with one word. Their steps and gates are `content/exercises`; the chart knows
 * only whether the chosen one may be done now, whether it asks about health first, and whether its step is the last.
 * The person goes on with "next", or lets the program set the pace (`led`) and takes it back whenever they like.
 */
export const groundingChart = kit.createMachine({
  id: 'grounding',
  context: freshContext,
  initial: 'idle',
  states: {
    idle: {
      on: {
        START: [
          { guard: picked('why'), target: 'choosing', actions: act('whyFirst') },
          { guard: lacks('exercise'), target: 'choosing', actions: 'keepPick' },
          { guard: lacks('fits'), target: 'choosing', actions: say('grounding.choose.gated') },
          { guard: knows('asksHealth'), target: 'health', actions: 'keepPick' },
          { target: 'before', actions: 'keepPick' },
        ],
      },
    },
    choosing: {
      tags: ['asks:text'],
      entry: act('offerExercises'),
      on: {
        TEXT: { actions: act('offerExercises', 'again') },
        DECLINED: { target: 'done', actions: say('grounding.notNow', 'start') },
        RESUME: { target: 'choosing', reenter: true },
      },
    },
    health: {
      tags: ['asks:yesno'],
      entry: act('askHealth'),
      on: {
        NO: { target: 'before' },
        YES: { target: 'choosing', actions: say('exercise.health.yes') },
        DECLINED: { target: 'choosing', actions: say('exercise.health.unsure') },
        UNCLEAR: { target: 'choosing', actions: say('exercise.health.unsure') },
        RESUME: [
          { guard: lacks('fits'), target: 'choosing', actions: say('grounding.choose.gated') },
          { target: 'health', reenter: true },
        ],
      },
    },
    before: {
      tags: ['asks:rating'],
      entry: say('grounding.before', 'skip'),
      on: {
        RATING: { target: 'ownPace', actions: 'keepRating' },
        DECLINED: { target: 'ownPace' },
        NEXT: { target: 'ownPace' },
        UNCLEAR: [...tooMuch, { target: 'ownPace' }],
        RESUME: [
          { guard: lacks('fits'), target: 'choosing', actions: say('grounding.choose.gated') },
          { target: 'before', reenter: true },
        ],
      },
    },
    ownPace: {
      tags: ['asks:next'],
      entry: act('sayStep'),
      on: {
        NEXT: [
          { guard: knows('lastStep'), target: 'after' },
          { target: 'ownPace', reenter: true, actions: 'forward' },
        ],
        TEXT: [
          {
            guard: picked('pace:lead'),
            target: 'led',
            actions: [act('sayPace', 'exercise.leading'), act('paceTimer')],
          },
          ...tooMuch,
          { guard: knows('lastStep'), target: 'after' },
          { target: 'ownPace', reenter: true, actions: 'forward' },
        ],
        RESUME: [
          { guard: lacks('fits'), target: 'choosing', actions: say('grounding.choose.gated') },
          { target: 'ownPace', reenter: true },
        ],
      },
    },
    led: {
      tags: ['asks:next', 'paced'],
      on: {
        NEXT: [
          { guard: knows('lastStep'), target: 'after', actions: act('paceOff') },
          { actions: ['forward', act('sayStep', 'led'), act('paceTimer')] },
        ],
        TEXT: [
          { guard: picked('pace:own'), target: 'ownPace', actions: [act('paceOff'), say('exercise.ownPace')] },
          ...tooMuchLed,
          { actions: [act('sayPace', 'exercise.meanwhile'), act('paceTimer')] },
        ],
        RESUME: [
          {
            guard: lacks('fits'),
            target: 'choosing',
            actions: [act('paceOff'), say('grounding.choose.gated')],
          },
          { actions: [act('sayStep', 'led'), act('paceTimer')] },
        ],
      },
    },
    after: {
      tags: ['asks:rating'],
      entry: say('grounding.after', 'skip'),
      on: {
        RATING: { target: 'done', actions: [act('keepTried'), act('compareRatings')] },
        DECLINED: { target: 'done', actions: say('grounding.done', 'afterExercise') },
        NEXT: { target: 'done', actions: say('grounding.done', 'afterExercise') },
        UNCLEAR: [
          ...tooMuch,
          { guard: knows('crisis'), target: 'done', actions: say('grounding.done') },
          { target: 'done', actions: say('grounding.done', 'afterExercise') },
        ],
        RESUME: { target: 'after', reenter: true },
      },
    },
    done: { tags: ['finished'] },
  },
});
