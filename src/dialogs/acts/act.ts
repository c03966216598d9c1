import type { Draft } from '../draft.js';
import type { Turning } from '../turning.js';

/** What a chart's `do` action carries out: from the draft so far and the turn to the next draft. Pure. */
export type Act = (draft: Draft, turn: Turning, arg: string) => Draft;
