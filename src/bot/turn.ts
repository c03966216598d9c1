import type { Address } from '../address.js';
import type { Input } from '../dialogs/input.js';

/** One message of a person and all that it causes. */
export interface Turn {
  /** Stable id: the same activity delivered twice has the same turn id. */
  id: string;
  /** Opaque id of the person; never a name or an e-mail address. */
  person: string;
  address: Address;
  input: Input;
  /** Milliseconds since the epoch at receipt. */
  at: number;
  /** Derived from the turn id; varies the wording and nothing else. */
  seed: number;
  /** What the channel knows of the person without any store: survives a dead store (signed token). */
  known: { locale?: string; country?: string };
}
