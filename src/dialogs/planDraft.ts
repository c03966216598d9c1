import { maxLevel, type Level, type Signal, type SignalKind } from '../nlu/reading.js';
import type { FlowState, Session } from './session.js';
import { planElements } from './session.js';
import { putsAway, type Situations } from './hearing/situations.js';

/** Whether parts of a plan were written that the person neither saved nor let go. */
export const hasDraft = ({ plan }: Session): boolean =>
  plan?.saved === false && planElements.some((element) => plan.elements[element] !== undefined);

/** What the plan's chart is told at its start: the part a draft goes on with; at L4 it is only shown. */
export function planStart(session: Session): string {
  if (!hasDraft(session)) return '';
  if (session.level === 4) return 'draft:look';
  const written = planElements.findLastIndex((element) => session.plan?.elements[element] !== undefined);
  return `draft:${planElements[written + 1] ?? 'saving'}`;
}

/** Kinds that putting things out of reach reads like. */
const aboutMeans: readonly SignalKind[] = ['means', 'weapon', 'preparation', 'self_harm', 'method_question'];

/**
 * What a text calls for while somebody writes their own plan. Its prompts ask for hard words: what is only unclear is no
 * reason to break off, and in the last part putting things away is the very answer. A stated wish or act always counts.
 */
export function signAmidPlan(
  { value }: FlowState,
  text: string,
  { sign, signals }: { sign: Level; signals: readonly Signal[] },
  situations: Situations,
): Level {
  if (sign < 3) return sign === 2 ? 1 : sign;
  if (value !== 'surroundings' || !putsAway(text, situations)) return sign;
  return signals
    .filter(({ kind, source }) => source.startsWith('lexicon:') && !aboutMeans.includes(kind))
    .reduce<Level>((level, signal) => (signal.level >= 3 ? maxLevel(level, signal.level) : level), 0);
}
