import { and, not } from 'xstate';
import { planElements, type PlanElement } from '../session.js';
import { act, chose, counted, freshContext, kit, knows, picked, say } from './kit.js';

/**
 * One of the six parts: asked, noted in the person's words, or left empty. A question is no part of a plan: it is
 * answered, with what was written so far where that is what it asks, and the same part is asked again.
 */
const part = <Here extends PlanElement, Next extends string>(here: Here, next: Next) => ({
  tags: ['asks:text' as const],
  entry: say(`plan.${here}`, 'skip'),
  on: {
    TEXT: [
      { guard: picked('asks:draft'), actions: [act('showPlan', 'draft'), say(`plan.${here}`, 'skip')] },
      { guard: knows('nothingToName'), target: next },
      { guard: picked('asks:how'), actions: [say('plan.ownWords'), say(`plan.${here}`, 'skip')] },
      { target: next, actions: act('notePlan', here) },
    ],
    NEXT: { target: next },
    DECLINED: { target: next },
    RESUME: { target: here, reenter: true, actions: say('plan.back') },
  },
});

/** A part that asks for somebody: where nobody comes to mind, one hint at who counts, and once a plan. */
const partWithHint = <Here extends PlanElement, Next extends string>(here: Here, next: Next) => {
  const { on, ...plain } = part(here, next);
  const hint = {
    guard: and([knows('nothingToName'), not(counted(1))]),
    actions: ['count' as const, say('plan.hint', 'skip')],
  };
  return { ...plain, on: { ...on, TEXT: [hint, ...on.TEXT] } } as const;
};

/** Saved, or let go, by a clear word only. */
const savedOrNot = {
  YES: { target: 'done', actions: [act('keepPlan'), say('plan.saved', 'start')] },
  NO: { target: 'done', actions: [act('dropPlan'), say('plan.notSaved', 'start')] },
  DECLINED: { target: 'done', actions: [act('dropPlan'), say('plan.notSaved', 'start')] },
  RESUME: { actions: say('plan.save', 'saveOrNot') },
} as const;

/** A plan for hard moments in six parts (Stanley & Brown 2012); kept only when the person says save. */
export const safetyPlanChart = kit.createMachine({
  id: 'safetyPlan',
  context: freshContext,
  initial: 'idle',
  states: {
    idle: {
      on: {
        START: [
          { guard: picked('new'), target: 'signs', actions: [act('dropPlan'), say('plan.start')] },
          { guard: knows('plan'), target: 'done', actions: act('showPlan', 'saved') },
          { guard: picked('draft:look'), target: 'done', actions: act('showPlan', 'draft') },
          { guard: knows('planDraft'), target: 'goingOn', actions: 'keepPick' },
          { target: 'signs', actions: say('plan.start') },
        ],
      },
    },
    goingOn: {
      tags: ['asks:yesno'],
      entry: say('plan.goOn', 'planDraft'),
      on: {
        YES: [
          ...planElements.slice(1).map((next) => ({
            guard: chose(`draft:${next}`),
            target: next,
            actions: 'dropPick' as const,
          })),
          { target: 'saving' as const, actions: 'dropPick' as const },
        ],
        NO: { target: 'done', actions: ['dropPick', say('plan.stillDraft', 'start')] },
        DECLINED: { target: 'done', actions: ['dropPick', say('plan.stillDraft', 'start')] },
        UNCLEAR: { target: 'done', actions: ['dropPick', say('plan.stillDraft', 'start')] },
        RESUME: { target: 'goingOn', reenter: true },
      },
    },
    signs: part('signs', 'alone'),
    alone: part('alone', 'places'),
    places: partWithHint('places', 'people'),
    people: partWithHint('people', 'professionals'),
    professionals: partWithHint('professionals', 'surroundings'),
    surroundings: part('surroundings', 'saving'),
    saving: {
      tags: ['asks:yesno'],
      entry: [act('showPlan', 'draft'), say('plan.save', 'saveOrNot')],
      on: {
        ...savedOrNot,
        UNCLEAR: [{ guard: picked('asks:draft'), target: 'saving', reenter: true }, { target: 'savingAgain' }],
      },
    },
    savingAgain: {
      tags: ['asks:yesno'],
      entry: say('plan.save.again', 'saveOrNot'),
      on: { ...savedOrNot, UNCLEAR: { target: 'done', actions: say('plan.stillDraft', 'start') } },
    },
    done: { tags: ['finished'] },
  },
});
