import type { Address, ChannelName } from '../address.js';
import type { Country, Locale, Consent, Purpose } from '../dialogs/session.js';
import type { Level, Signal } from '../nlu/reading.js';

export type CaseState = 'queued' | 'accepted' | 'closed' | 'cancelled';

/** One message of a case, kept from request to close. */
export interface CaseMessage {
  /** Stable id; the same id twice is kept once. Summaries cite it. */
  id: string;
  /** ISO 8601. */
  at: string;
  from: 'person' | 'program' | 'counselor';
  /** Display name when a counselor wrote. */
  name?: string;
  text: string;
}

/** What a counselor sees when taking a case, in SBAR order. No score, no diagnosis. */
export interface Packet {
  situation: {
    pseudonym: string;
    locale: Locale;
    country: Country | null;
    channel: ChannelName;
    reasons: Signal[];
    quotes: string[];
    byPerson: boolean;
  };
  background: { stated: string[]; age: 'unknown' | 'adult' | 'minor' };
  /** `safe`: whether it was safe to chat, where that was asked. */
  assessment: { signals: Signal[]; plan: string; means: string; company: string; safe?: string };
  response: { said: string[]; consents: Partial<Record<Purpose, Consent>>; next: string };
}

/** What closing a case at L3 or above records; each may be "not asked". */
export interface Closing {
  intent: string;
  plan: string;
  means: string;
  company: string;
  next: string;
  /** The counselor's verdict on the alert that made the case; feeds the evaluation without any content. */
  verdict?: Verdict;
}

/** What a counselor found an alert to be, looking back. */
export const verdicts = ['right', 'falseAlarm', 'tooLate', 'tooLow'] as const;
export type Verdict = (typeof verdicts)[number];

/** A step of the ladder that was taken because nobody had answered (handoff/ladder.ts). */
export interface Page {
  to: 'second' | 'supervisor' | 'person';
  /** ISO 8601. */
  at: string;
}

/** Break-glass: the messages before the case opened without the transcript consent, at L4 only. */
export interface Opening {
  by: string;
  /** ISO 8601. */
  at: string;
  /** ISO 8601; after it the messages are shut again. */
  until: string;
  reason: string;
  /** The second person who looked at the opening afterwards. */
  reviewedBy?: string;
}

/** One line of a summary, linked to the messages it rests on. */
export interface SummaryLine {
  section: 'data' | 'assessment' | 'plan';
  text: string;
  /** Whether the person said it or somebody concluded it. */
  basis: 'stated' | 'inferred';
  /** Ids of CaseMessages. */
  messages: string[];
}

/** DAP note of a case; a draft until a human signs. */
export interface Summary {
  lines: SummaryLine[];
  state: 'draft' | 'signed';
  signedBy?: string;
  /** ISO 8601. */
  signedAt?: string;
  /** What the person says about it; kept beside the lines, also when it is signed. */
  corrections?: { id: string; at: string; text: string }[];
}

/** One request for a human, from request to hand-back. */
export interface Case {
  id: string;
  person: string;
  address: Address;
  state: CaseState;
  level: Level;
  /** ISO 8601: since when the case has waited at its level; absent: since `requestedAt`. */
  levelAt?: string;
  byPerson: boolean;
  /** ISO 8601. */
  requestedAt: string;
  acceptedAt?: string;
  /** ISO 8601: when the case last came back to the queue because its counselor was gone. */
  returnedAt?: string;
  closedAt?: string;
  counselor?: { id: string; name: string };
  packet: Packet;
  messages: CaseMessage[];
  /** Messages from before the case; kept only with the transcript consent or at L4. */
  earlier?: CaseMessage[];
  openings?: Opening[];
  /** `id` is the effect's; the same one twice is kept once. */
  warnings: { id?: string; at: string; level: Level; signals: Signal[] }[];
  /** Steps of the ladder taken since the case began to wait at its level. */
  pages?: Page[];
  closing?: Closing;
  summary?: Summary;
}

/**
 * Something that happened to a case, told after it was stored. `id` is stable: the same happening told again after a
 * restart has the same id, so that a listener can be idempotent by it.
 *
 * `returned`: the counselor is gone and the case waits again. `escalated`: a page went to the second on call or a
 * supervisor. `unanswered`: the ladder's last step, the person has to be told. `opened`: break-glass, the person has to
 * be told. `erased`: the person erased everything; only the ids in `case` may be used.
 */
export interface CaseEvent {
  id: string;
  type:
    | 'queued'
    | 'raised'
    | 'accepted'
    | 'posted'
    | 'warned'
    | 'returned'
    | 'escalated'
    | 'unanswered'
    | 'opened'
    | 'closed'
    | 'cancelled'
    | 'erased'
    | 'summary';
  case: Case;
  /** The message, for `posted`. */
  message?: CaseMessage;
  /** Who is paged, for `escalated`: ids of counselors on duty. */
  page?: { to: 'second' | 'supervisor'; counselors: string[] };
}

/** The cases as stored; rules (order, who may do what) live in handoff/queue.ts and handoff/desk.ts. */
export interface Cases {
  /** Adds a case, durably. A case with this id is left as it is. */
  add(newCase: Case): Promise<void>;
  get(id: string): Promise<Case | null>;
  /** Cases of these states, in no particular order. */
  list(states: readonly CaseState[]): Promise<Case[]>;
  /** The person's case that is neither closed nor cancelled, or null. */
  openOf(person: string): Promise<Case | null>;
  /** Changes one case under a lock: `change` gets the stored case and gives the new one. @throws `case_unknown` */
  change(id: string, change: (stored: Case) => Case): Promise<Case>;
  /** Every case of the person, for export. */
  ofPerson(person: string): Promise<Case[]>;
  erase(person: string): Promise<void>;
}
