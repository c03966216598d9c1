/**
 * The one catalogue of errors. A code is stable: clients and dashboards may rely on it.
 * `message` is safe to show to anybody; detail for engineers goes into `cause` and never leaves the process
 * except through the redacting log.
 */
const catalogue = {
  // Input at an edge
  bad_json: { status: 400, message: 'The body is not valid JSON.' },
  bad_request: { status: 400, message: 'The request does not have the expected form.' },
  body_missing: { status: 400, message: 'The request needs a JSON body.' },
  body_too_large: { status: 413, message: 'The request is larger than allowed.' },
  unsupported_media_type: { status: 415, message: 'The body must be application/json.' },
  text_too_long: { status: 413, message: 'The text is longer than can be read.' },
  locale_unknown: { status: 400, message: 'Haven does not speak this language.' },
  text_unreadable: { status: 400, message: 'The text is not valid UTF-8.' },
  not_found: { status: 404, message: 'There is nothing at this address.' },
  method_not_allowed: { status: 405, message: 'This address does not take that method.' },
  // Who is asking
  token_missing: { status: 401, message: 'A token is needed.' },
  token_invalid: { status: 403, message: 'The token is not valid.' },
  token_refused: { status: 401, message: 'The token was not accepted.' },
  token_expired: { status: 403, message: 'The token has expired.' },
  origin_not_allowed: { status: 403, message: 'This origin is not allowed.' },
  host_not_allowed: { status: 403, message: 'This host name is not allowed.' },
  service_url_not_allowed: { status: 403, message: 'This service address is not allowed.' },
  too_many_requests: { status: 429, message: 'Too many requests. Please wait a moment.' },
  sign_in_required: { status: 401, message: 'Please sign in.' },
  sign_in_failed: { status: 401, message: 'The name or the password is not right.' },
  link_used: { status: 410, message: 'This link is not valid or was used already.' },
  forbidden: { status: 403, message: 'You are not allowed to do this.' },
  // Conversations
  conversation_unknown: { status: 404, message: 'There is no such conversation.' },
  conversation_collision: { status: 409, message: 'This conversation is open elsewhere.' },
  bot_error: { status: 502, message: 'The bot could not answer this time.' },
  uploads_not_supported: { status: 415, message: 'Files cannot be read here. Please write instead.' },
  // Cases
  case_unknown: { status: 404, message: 'There is no such case.' },
  case_taken: { status: 409, message: 'Somebody else has taken this case.' },
  case_closed: { status: 409, message: 'This case is closed.' },
  closing_incomplete: {
    status: 400,
    message: 'Closing this case needs an answer for intent, plan, means, company and next step, or "not asked".',
  },
  no_humans: { status: 503, message: 'No counselor is available here.' },
  glass_not_allowed: { status: 403, message: 'Earlier messages may be opened without consent at level 4 only.' },
  name_taken: { status: 409, message: 'An account with this name exists already.' },
  queue_empty: { status: 404, message: 'Nobody is waiting.' },
  summary_unknown: { status: 404, message: 'There is no such summary.' },
  summary_signed: { status: 409, message: 'This summary is signed and can no longer change.' },
  // Stores
  version_conflict: { status: 409, message: 'Somebody else changed this at the same time.' },
  store_unavailable: { status: 503, message: 'The store cannot be reached.' },
  store_locked: { status: 503, message: 'Another process is using this data folder.' },
  store_corrupt: { status: 500, message: 'A stored record cannot be read.' },
  key_missing: { status: 500, message: 'There is stored data, but the key to it is missing.' },
  key_invalid: { status: 500, message: 'The key does not fit the stored data.' },
  erase_incomplete: { status: 500, message: 'Not everything could be erased. Please try again.' },
  consent_missing: { status: 403, message: 'There is no consent for this.' },
  // Reading
  model_missing: { status: 503, message: 'The model is not installed.' },
  model_failed: { status: 503, message: 'The model could not read this text.' },
  busy: { status: 503, message: 'Too many messages are waiting. Please try again in a moment.' },
  // Set-up
  config_invalid: { status: 500, message: 'The configuration is not valid.' },
  content_invalid: { status: 500, message: 'A content file is not valid.' },
  internal: { status: 500, message: 'Something went wrong on our side.' },
} as const satisfies Record<string, { status: number; message: string }>;

export type ErrorCode = keyof typeof catalogue;

/** An error from the catalogue. `detail` is for engineers and must never hold a person's words. */
export class HavenError extends Error {
  readonly status: number;
  constructor(
    readonly code: ErrorCode,
    readonly detail?: string,
    options?: { cause?: unknown },
  ) {
    super(catalogue[code].message, options);
    this.name = 'HavenError';
    this.status = catalogue[code].status;
  }

  /** What may leave the process: the code and the safe message. */
  toJSON(): { error: { code: ErrorCode; message: string } } {
    return { error: { code: this.code, message: this.message } };
  }
}

/** Any thrown value as a catalogue error; what is not from the catalogue becomes `internal` with its cause kept. */
export function asHavenError(thrown: unknown): HavenError {
  return thrown instanceof HavenError ? thrown : new HavenError('internal', '', { cause: thrown });
}
