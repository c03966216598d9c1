import type { ChartEvent, FactName } from './charts/kit.js';
import { exerciseOf, fits } from './exercises.js';
import { waitsFor } from './flows.js';
import { itemsOf } from './instruments.js';
import type { Session } from './session.js';
import type { Turning } from './turning.js';

type ExerciseFacts = Record<Extract<FactName, 'exercise' | 'fits' | 'asksHealth' | 'lastStep'>, boolean>;

/** What the grounding and check-in charts need to know: of the exercise just chosen, or else of the one that runs. */
export function exerciseFacts(
  type: ChartEvent['type'],
  session: Session,
  { content }: Turning,
  value: string,
): ExerciseFacts {
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
