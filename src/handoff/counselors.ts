/** A human who answers cases. */
export interface Counselor {
  id: string;
  name: string;
  /** Argon2id hash. */
  passwordHash: string;
  role: 'counselor' | 'supervisor';
  /** ISO 8601. */
  createdAt: string;
}

/** What the desk needs to know of a counselor who does something. */
export type CounselorRef = Pick<Counselor, 'id' | 'name' | 'role'>;

/** Counselors' accounts (the embedded default; OIDC replaces it where configured). */
export interface Counselors {
  add(counselor: Counselor): Promise<void>;
  find(name: string): Promise<Counselor | null>;
  count(): Promise<number>;
}
