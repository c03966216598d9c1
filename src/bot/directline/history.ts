/** One activity of a Direct Line conversation as kept for watermarks and reloads (24 hours, encrypted). */
export interface StoredActivity {
  /** Position in the conversation, from 0; the watermark counts these. */
  position: number;
  id: string;
  /** Milliseconds since the epoch. */
  at: number;
  /** The activity as Direct Line sends it. */
  activity: Record<string, unknown>;
}

export interface StoredConversation {
  id: string;
  person: string;
  /** Milliseconds since the epoch. */
  createdAt: number;
  locale?: string;
  country?: string;
}

/** Direct Line conversations and their history. `update`, `append` and `since` throw `conversation_unknown`. */
export interface Conversations {
  create(conversation: StoredConversation): Promise<void>;
  find(id: string): Promise<StoredConversation | null>;
  /** Updates what the person stated about language and country. */
  update(id: string, change: Pick<StoredConversation, 'locale' | 'country'>): Promise<void>;
  /** Appends; an activity id that is already there is returned as it stands, not added again. */
  append(id: string, activity: Record<string, unknown> & { id: string }, at: number): Promise<StoredActivity>;
  /** Activities from position `from` on. */
  since(id: string, from: number): Promise<StoredActivity[]>;
  /** Every conversation of the person with its activities, for export and for the proof of erasure. */
  ofPerson(person: string): Promise<{ conversation: StoredConversation; activities: StoredActivity[] }[]>;
  /** Removes every conversation of the person. */
  erase(person: string): Promise<void>;
  /** Removes activities older than `before` (milliseconds since the epoch) and conversations left empty; gives the persons left without any. */
  expire(before: number): Promise<string[]>;
}
