import { speak, withSession } from '../draft.js';
import { planElements } from '../session.js';
const isElement = (name) => planElements.some((element) => element === name);
/** One part in the person's own words; a draft until they say save. */
export const notePlan = (draft, turn, part) => {
    if (!isElement(part) || !turn.text)
        return draft;
    const elements = { ...draft.session.plan?.elements, [part]: turn.text.slice(0, 500) };
    return withSession(draft, { plan: { saved: false, elements } });
};
/** The plan as it stands; a part left empty shows a dash. */
export const showPlan = (draft, _turn, which) => {
    const elements = draft.session.plan?.elements ?? {};
    const params = Object.fromEntries(planElements.map((part) => [part, elements[part] ?? '–']));
    return speak(draft, which === 'saved' ? 'plan.mine' : 'plan.draft', which === 'saved' ? 'plan' : undefined, {
        params,
    });
};
export const keepPlan = (draft) => withSession(draft, { plan: { saved: true, elements: draft.session.plan?.elements ?? {} } });
export const dropPlan = (draft) => ({ ...draft, session: withoutPlan(draft.session) });
function withoutPlan({ plan: _plan, ...rest }) {
    return rest;
}
//# sourceMappingURL=plan.js.map