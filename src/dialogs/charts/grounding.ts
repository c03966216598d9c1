import { act, chose, freshContext, kit, knows, picked, say } from './kit.js';

/** One step of an exercise: said on entry, left by "next" (or by any words where the step asks for some). */
const exerciseStep = <Here extends string, Next extends string>(here: Here, key: string, next: Next) => ({
  tags: ['asks:next' as const],
  entry: say(key, 'nextStop'),
  on: {
    NEXT: { target: next },
    TEXT: { target: next },
    RESUME: { target: here, reenter: true },
  },
});

/** Slow breathing (4 in, 6 out, no hold) and 5-4-3-2-1, step by step, each stopped with one word. */
export const groundingChart = kit.createMachine({
  id: 'grounding',
  context: freshContext,
  initial: 'idle',
  states: {
    idle: {
      on: {
        START: [
          { guard: picked('breathing'), target: 'before', actions: 'keepPick' },
          { guard: picked('senses'), target: 'before', actions: 'keepPick' },
          { guard: picked('sensesOther'), target: 'before', actions: 'keepPick' },
          { target: 'choosing' },
        ],
      },
    },
    choosing: {
      tags: ['asks:text'],
      entry: say('grounding.choose', 'exercises'),
      on: {
        TEXT: { actions: say('grounding.choose.again', 'exercises') },
        DECLINED: { target: 'done', actions: say('grounding.notNow', 'start') },
        RESUME: { target: 'choosing', reenter: true },
      },
    },
    before: {
      tags: ['asks:rating'],
      entry: say('grounding.before', 'skip'),
      on: {
        RATING: { target: 'picked', actions: 'keepRating' },
        DECLINED: { target: 'picked' },
        NEXT: { target: 'picked' },
        UNCLEAR: { target: 'picked' },
        RESUME: { target: 'before', reenter: true },
      },
    },
    picked: {
      always: [
        { guard: chose('senses'), target: 'senses1' },
        { guard: chose('sensesOther'), target: 'other1' },
        { target: 'breath1' },
      ],
    },
    breath1: exerciseStep('breath1', 'grounding.breath.1', 'breath2'),
    breath2: exerciseStep('breath2', 'grounding.breath.2', 'breath3'),
    breath3: exerciseStep('breath3', 'grounding.breath.3', 'breath4'),
    breath4: exerciseStep('breath4', 'grounding.breath.4', 'after'),
    senses1: exerciseStep('senses1', 'grounding.senses.1', 'senses2'),
    senses2: exerciseStep('senses2', 'grounding.senses.2', 'senses3'),
    senses3: exerciseStep('senses3', 'grounding.senses.3', 'senses4'),
    senses4: exerciseStep('senses4', 'grounding.senses.4', 'senses5'),
    senses5: exerciseStep('senses5', 'grounding.senses.5', 'after'),
    other1: exerciseStep('other1', 'grounding.other.1', 'other2'),
    other2: exerciseStep('other2', 'grounding.other.2', 'other3'),
    other3: exerciseStep('other3', 'grounding.other.3', 'other4'),
    other4: exerciseStep('other4', 'grounding.other.4', 'after'),
    after: {
      tags: ['asks:rating'],
      entry: say('grounding.after', 'skip'),
      on: {
        RATING: { target: 'done', actions: act('compareRatings') },
        DECLINED: { target: 'done', actions: say('grounding.done', 'afterExercise') },
        NEXT: { target: 'done', actions: say('grounding.done', 'afterExercise') },
        UNCLEAR: [
          { guard: knows('crisis'), target: 'done', actions: say('grounding.done') },
          { target: 'done', actions: say('grounding.done', 'afterExercise') },
        ],
        RESUME: { target: 'after', reenter: true },
      },
    },
    done: { tags: ['finished'] },
  },
});
