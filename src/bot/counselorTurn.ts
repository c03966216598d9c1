import type { Input } from '../dialogs/input.js';
import type { CaseEvent } from '../handoff/cases.js';
import { seedOf } from './seed.js';
import type { Turn } from './turn.js';

/** What a case event means for the conversation, or null when nothing. An event told twice gives the same turn id. */
export function counselorTurn(event: CaseEvent, at: number): Turn | null {
  const input = inputOf(event);
  if (!input) return null;
  const id = `case:${event.id}`;
  const { person, address } = event.case;
  return { id, person, address, input, at, seed: seedOf(id), known: {} };
}

/** What the person is told of; everything else is between counselors. */
const toldTo = ['accepted', 'returned', 'closed', 'unanswered', 'opened'] as const;

function inputOf({ type, case: { id, counselor }, message }: CaseEvent): Input | null {
  const event = toldTo.find((told) => told === type);
  if (event) return { kind: 'counselor', event, caseId: id, counselor: counselor?.name };
  if (type === 'posted' && message?.from === 'counselor') {
    return { kind: 'counselor', event: 'message', counselor: message.name ?? '', text: message.text };
  }
  return null;
}
