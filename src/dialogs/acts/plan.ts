import { speak, withSession } from '../draft.js';
import { planElements, type PlanElement, type Session } from '../session.js';
import type { Act } from './act.js';

const isElement = (name: string): name is PlanElement => planElements.some((element) => element === name);

/** One part in the person's own words; a draft until they say save. */
export const notePlan: Act = (draft, turn, part) => {
  if (!isElement(part) || !turn.text) return draft;
  const elements = { ...draft.session.plan?.elements, [part]: turn.text.slice(0, 500) };
  return withSession(draft, { plan: { saved: false, elements } });
};

/** The plan as it stands; a part left empty shows a dash. At L4 nothing else is offered with it. */
export const showPlan: Act = (draft, _turn, which) => {
  const elements = draft.session.plan?.elements ?? {};
  const params = Object.fromEntries(planElements.map((part) => [part, elements[part] ?? '–']));
  if (which !== 'saved') return speak(draft, 'plan.draft', undefined, { params });
  return speak(draft, 'plan.mine', draft.session.level < 4 ? 'plan' : undefined, { params });
};

export const keepPlan: Act = (draft) =>
  withSession(draft, { plan: { saved: true, elements: draft.session.plan?.elements ?? {} } });

export const dropPlan: Act = (draft) => ({ ...draft, session: withoutPlan(draft.session) });

function withoutPlan({ plan: _plan, ...rest }: Session): Session {
  return rest;
}
