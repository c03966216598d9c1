import { withSaid, withSession, type Draft } from './draft.js';
import type { Turning } from './turning.js';

/** Whether the text states an age below the policy's. */
export const statesMinor = ({ statedAge, policy }: Turning): boolean => statedAge !== null && statedAge < policy.minAge;

/**
 * What a message states in passing: that the person is a minor, where no age was known, and where somebody else is
 * whose danger this is about. Who said to be an adult before is asked (`triage.ts`).
 */
export function withStated(draft: Draft, turn: Turning): Draft {
  const young = statesMinor(turn) && draft.session.age === 'unknown';
  const aged = young ? withSaid(withSession(draft, { age: 'minor' }), 'age') : draft;
  return turn.elsewhere === null ? aged : withSession(aged, { elsewhere: turn.elsewhere });
}
