import { speak } from '../draft.js';
import { toolNames } from '../utterances.js';
import { reflect } from './reflect.js';
const offers = {
    kind: { key: 'tool.offer.kind', choices: 'toolKind' },
    thought: { key: 'tool.offer.thought', choices: 'toolThought' },
    step: { key: 'tool.offer.step', choices: 'toolStep' },
    problem: { key: 'tool.offer.problem', choices: 'toolProblem' },
    values: { key: 'tool.offer.values', choices: 'toolValues' },
};
/** Offers the tool that the chart picked; taking it up or not is the person's. */
export const offerTool = (draft, { context }) => {
    const name = toolNames.find((tool) => tool === context.pick);
    return name ? speak(draft, offers[name].key, offers[name].choices) : draft;
};
/** A bare no leaves it at that; a no with more words is answered to. */
export const passTool = (draft, turn) => turn.ownWords ? reflect(draft, turn, '') : speak(draft, 'reflection.passed');
//# sourceMappingURL=tool.js.map