/** One access or change by a human or by the program on behalf of one. Never any content. */
export interface AuditRecord {
  /** ISO 8601. */
  at: string;
  /** Id of the counselor, or `program`. */
  actor: string;
  action:
    | 'account.created'
    | 'signIn'
    | 'signIn.failed'
    | 'signOut'
    | 'case.viewed'
    | 'case.claimed'
    | 'case.posted'
    | 'case.returned'
    | 'case.closed'
    | 'transcript.opened'
    | 'transcript.reviewed'
    | 'alert.right'
    | 'alert.falseAlarm'
    | 'alert.tooLate'
    | 'alert.tooLow'
    | 'summary.viewed'
    | 'summary.edited'
    | 'summary.signed'
    | 'summary.expired'
    | 'case.expired'
    | 'person.exported'
    | 'person.erased';
  /** What it was done to: a case id or a hashed person. */
  subject: string;
}

/** Append-only; an append is awaited before what it records is shown. */
export interface Audit {
  append(record: AuditRecord): Promise<void>;
  /** All records, oldest first. */
  read(): AsyncIterable<AuditRecord>;
}
