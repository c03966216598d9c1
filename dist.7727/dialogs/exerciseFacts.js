import { exerciseOf, fits } from './exercises.js';
import { waitsFor } from './flows.js';
import { itemsOf } from './instruments.js';
/** What the grounding and check-in charts need to know: of the exercise just chosen, or else of the one that runs. */
export function exerciseFacts(type, session, { content }, value) {
    const { pick, step } = waitsFor(session.active).context;
    const chosen = exerciseOf(content.exercises, type === 'START' ? value : pick);
    const length = chosen?.steps.length ?? itemsOf(pick).length;
    return {
        exercise: chosen !== null,
        fits: chosen !== null && fits(chosen, session),
        asksHealth: chosen !== null && chosen.strain !== 'none',
        lastStep: step >= length - 1,
    };
}
//# sourceMappingURL=exerciseFacts.js.map